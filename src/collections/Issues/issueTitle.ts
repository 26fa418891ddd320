/** What lists call an issue: `聊城日报 2023-06-19`. */
export const issueTitle = (publication: string, date: string): string => `${publication} ${date}`.trim()
