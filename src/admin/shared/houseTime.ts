/**
 * A time by the clocks of the house, as the admin writes times.
 * @param at ISO 8601, or milliseconds since 1970. @param timeZone TIME_ZONE (src/timeZoneOf.ts).
 * @example houseTime('2026-03-02T16:30:00Z', 'Asia/Shanghai') // → '2026-03-03 00:30'
 */
export const houseTime = (at: number | string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    day: '2-digit', hour: '2-digit', hourCycle: 'h23', minute: '2-digit', month: '2-digit', timeZone, year: 'numeric',
  }).formatToParts(new Date(at))
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
}
