import type { DeskContent } from './DeskAnswer'

/** What of an article is read, and what restoring an old text brings back: neither its place nor how the work stands. */
const TEXT_FIELDS = ['kicker', 'headline', 'subheadline', 'byline', 'authors', 'dateline', 'body'] as const

/** The text of a row or version; null where it has none. */
export const textFieldsOf = (row: Record<string, unknown>): DeskContent => Object.fromEntries(TEXT_FIELDS.map((name) => [name, row[name] ?? null]))
