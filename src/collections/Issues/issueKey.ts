/** One publication has one issue a day. @param publication its id. */
export const issueKey = (publication: string, date: string): string => `${publication}:${date}`
