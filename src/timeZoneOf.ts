/** The time zone of the house (TIME_ZONE), from the configuration as the server or the browser has it. */
export const timeZoneOf = ({ admin }: { admin: { custom?: Record<string, unknown> } }): string => String(admin.custom?.timeZone)
