const DAY_MS = 24 * 60 * 60 * 1000

/** A date further ahead than this is a slip of the pen. */
const MOST_DAYS_AHEAD = 366

/**
 * How many days a calendar day lies after today, in UTC; negative for the past.
 * @example daysAhead('2023-06-20', new Date('2023-06-19T12:00:00Z')) // → 1
 */
export const daysAhead = (day: string, now: Date = new Date()): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / DAY_MS)

/** More than a year ahead: no newspaper has that date. */
export const isTooFarAhead = (day: string, now?: Date): boolean => daysAhead(day, now) > MOST_DAYS_AHEAD

/** After tomorrow (which is today already where it is morning): to be looked at. */
export const isAhead = (day: string, now?: Date): boolean => daysAhead(day, now) > 1
