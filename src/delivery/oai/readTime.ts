import { OaiError } from './OaiError'

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u

const exists = (text: string): boolean => {
  const time = new Date(DAY.test(text) ? `${text}T00:00:00Z` : text)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text.replace('Z', ''))
}

const readTime = (name: string, text: string | undefined): string | null => {
  if (text === undefined) return null
  if ((DAY.test(text) || SECOND.test(text)) && exists(text)) return text
  throw new OaiError('badArgument', `“${name}” must be a day (2026-01-31) or a second in UTC (2026-01-31T08:00:00Z) that exists, but is “${text}”.`)
}

export type Span = { from: string | null; until: string | null }

/** `from` and `until` as they were asked. @throws {OaiError} badArgument when they cannot be used, or not together. */
export const readSpan = (from: string | undefined, until: string | undefined): Span => {
  const span = { from: readTime('from', from), until: readTime('until', until) }
  if (span.from !== null && span.until !== null) {
    if (span.from.length !== span.until.length) throw new OaiError('badArgument', '“from” and “until” must both be days or both be seconds.')
    if (span.from > span.until) throw new OaiError('badArgument', '“from” is later than “until”.')
  }
  return span
}

// `.` and `Z` behind the second, and `T` behind the day, sort before `~`: what is meant is the whole second, or day.
/** The span as bounds of times as they are stored (`2026-01-31T08:00:00.123Z`), both included. */
export const boundsOf = ({ from, until }: Span): { first: string; last: string } => ({
  first: from === null ? '' : from.replace('Z', ''), last: until === null ? '~' : `${until.replace('Z', '')}~`,
})
