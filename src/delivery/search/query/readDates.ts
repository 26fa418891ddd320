const PART = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u

const two = (number: number): string => String(number).padStart(2, '0')

/** Days of a month that counts from 1. */
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const readPart = (text: string): { first: string; last: string } | null => {
  const [, year, month, day] = PART.exec(text) ?? []
  if (year === undefined) return null
  const months = month === undefined ? [1, 12] as const : [Number(month), Number(month)] as const
  if (months[0] < 1 || months[1] > 12) return null
  const most = daysOf(Number(year), months[1])
  const days = day === undefined ? [1, most] as const : [Number(day), Number(day)] as const
  if (days[0] < 1 || days[1] > most) return null
  return { first: `${year}-${two(months[0])}-${two(days[0])}`, last: `${year}-${two(months[1])}-${two(days[1])}` }
}

/**
 * A year, a month, a day, or a range of them that may be open at one end.
 * @returns the first and the last day; null for what is no date, or a range that ends before it begins.
 * @example readDates('2023-06..2024') // → { from: '2023-06-01', to: '2024-12-31' }
 */
export const readDates = (text: string): { from: string | null; to: string | null } | null => {
  const [begin = '', end = begin, ...more] = text.normalize('NFKC').replace(/[−–—/]/gu, '-').split('..')
  const first = begin === '' ? null : readPart(begin)
  const last = end === '' ? null : readPart(end)
  if (more.length > 0 || (!first && begin !== '') || (!last && end !== '') || (!first && !last)) return null
  if (first && last && last.last < first.first) return null
  return { from: first?.first ?? null, to: last?.last ?? null }
}

/** Whether a text is a day that exists, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && readDates(text) !== null
