import { bodyParts } from '../editorial/lexicalBody'
import type { Json } from './canonicalJson'

/** Where an approved text was printed, as it is known when the snapshot is made; ids are opaque strings. */
export type Place = {
  publication: { id: string; name: string }
  issue: { id: string; date: string; dateCertainty: string }
  pages: { id: string; number: number | null; name: string | null }[]
}

/** An image file. Its bytes never change, so the name of the file stands for them. Width and height in pixels. */
export type PublicImage = { id: string; file: string; mimeType: string; width: number; height: number }

/** A photo of the article whose caption is approved. */
export type ApprovedPhoto = { photo: string; caption: string; credit: string | null; image: PublicImage | null }

/** Counts up when the shape of the public documents changes; the old ones stay as they are. */
export const SNAPSHOT_FORMAT = 1

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/**
 * The public document of an article: what the approver saw, where it was printed, and its photos as far as their
 * captions are approved. No staff, no stage, no lines.
 */
export const articleSnapshot = (
  id: string,
  article: Record<string, unknown>,
  place: Place,
  photos: ApprovedPhoto[],
): Json => ({
  format: SNAPSHOT_FORMAT,
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
  photos,
})
