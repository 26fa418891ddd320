import { bodyParts } from '../editorial/lexicalBody'
import type { Json } from './canonicalJson'

/** Where an approved text was printed; ids are opaque strings. */
export type Place = {
  publication: { id: string; name: string }
  issue: { id: string; date: string; dateCertainty: string }
  pages: { id: string; number: number | null; name: string | null }[]
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The public document of an article: what the approver saw, and where it was printed. No staff, no stage, no lines. */
export const articleSnapshot = (id: string, article: Record<string, unknown>, place: Place): Json => ({
  type: 'article',
  id,
  ...place,
  kicker: text(article.kicker),
  headline: text(article.headline),
  subheadline: text(article.subheadline),
  byline: text(article.byline),
  authors: ((article.authors ?? []) as { name?: string; role?: string }[]).map(({ name, role }) => ({
    name: name ?? '',
    role: role ?? null,
  })),
  dateline: text(article.dateline),
  body: bodyParts(article.body),
})
