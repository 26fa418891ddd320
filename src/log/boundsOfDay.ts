const DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u
const DAY_MS = 24 * 60 * 60 * 1_000

/** What the clocks of a zone are ahead of UTC at a moment, in ms. */
const aheadAt = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    day: 'numeric', hour: 'numeric', hourCycle: 'h23', minute: 'numeric', month: 'numeric', second: 'numeric', timeZone, year: 'numeric',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(at / 1_000) * 1_000
}

/** `2026-01-31`: the day that it is in a zone. */
const dayAt = (at: number, timeZone: string): string => new Date(at + aheadAt(at, timeZone)).toISOString().slice(0, 10)

/** Where the clocks go forward at midnight, the day begins at one o'clock. */
const beginningOf = (midnight: number, day: string, timeZone: string): number | undefined => {
  const candidates = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - aheadAt(near, timeZone))
  return candidates.sort((a, b) => a - b).find((at) => dayAt(at, timeZone) === day)
}

/**
 * When a day begins and when the next one does; null for what is no day: `2026-02-31`.
 * @param timeZone an IANA name.
 * @example boundsOfDay('2026-01-31', 'Asia/Shanghai') // → 2026-01-30T16:00:00Z, 2026-01-31T16:00:00Z
 */
export const boundsOfDay = (day: string, timeZone: string): { from: Date; until: Date } | null => {
  const { day: d, month: m, year: y } = DAY.exec(day)?.groups ?? {}
  const midnight = Date.UTC(Number(y), Number(m) - 1, Number(d))
  if (Number.isNaN(midnight)) return null
  const from = beginningOf(midnight, day, timeZone)
  if (from === undefined) return null
  const next = midnight + DAY_MS
  return { from: new Date(from), until: new Date(beginningOf(next, new Date(next).toISOString().slice(0, 10), timeZone) ?? from + DAY_MS) }
}
