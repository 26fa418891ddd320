import type { Json } from './canonicalJson'
import { articleText } from './textParts'

/** Where an approved text was printed, as it is known when the snapshot is made; ids are opaque strings. */
export type Place = {
  publication: { id: string; name: string }
  issue: { id: string; date: string; dateCertainty: string }
  pages: { id: string; number: number | null; name: string | null }[]
}

/** An image file. Width and height in pixels; `sha256` of its bytes, which never change. */
export type PublicImage = { id: string; file: string; mimeType: string; width: number; height: number; sha256?: string }

/** A photo of the article whose caption is approved. */
export type ApprovedPhoto = { photo: string; caption: string; credit: string | null; image: PublicImage | null }

/** Counts up when the shape of the public documents changes; the old ones stay as they are. */
export const SNAPSHOT_FORMAT = 1

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
  ...articleText(article),
  photos,
})
