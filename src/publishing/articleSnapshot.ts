import type { Json } from './canonicalJson'
import type { SourceReading } from './sourceReading'
import { articleText } from './textParts'

/**
 * Where an approved text was printed, as it is known when the snapshot is made; ids are opaque strings. `facsimile` is there
 * in articles since format 2; null where there is none, or readers may not have it.
 */
export type Place = {
  publication: { id: string; name: string }
  issue: { id: string; date: string; dateCertainty: string }
  pages: { id: string; number: number | null; name: string | null; facsimile?: PublicImage | null }[]
}

/** An image file. Width and height in pixels; `sha256` of its bytes, which never change. */
export type PublicImage = { id: string; file: string; mimeType: string; width: number; height: number; sha256?: string }

/** A photo of the article whose caption is approved. */
export type ApprovedPhoto = { photo: string; caption: string; credit: string | null; image: PublicImage | null }

/** Counts up when the shape of an article's public document changes; the old ones stay as they are. */
export const ARTICLE_FORMAT = 2

/**
 * The public document of an article: what the approver saw, where it was printed, its photos as far as their captions are
 * approved, and the lines it stands on as the machine read them. No staff, no stage.
 * @param source null for one that stands on no line.
 */
export const articleSnapshot = (
  id: string,
  article: Record<string, unknown>,
  place: Place,
  photos: ApprovedPhoto[],
  source: SourceReading[] | null,
): Json => ({
  format: ARTICLE_FORMAT,
  type: 'article',
  id,
  ...place,
  ...articleText(article),
  photos,
  source,
})
