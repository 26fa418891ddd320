import type { Place, PublicImage } from './articleSnapshot'
import type { Json } from './canonicalJson'
import { captionText } from './textParts'

/** Counts up when the shape of a caption's public document changes; the old ones stay as they are. */
export const CAPTION_FORMAT = 1

/** The public document of a caption, with the credit and the image of its photo as they were approved. */
export const captionSnapshot = (
  id: string,
  caption: Record<string, unknown>,
  place: Place,
  image: PublicImage | null,
): Json => ({
  format: CAPTION_FORMAT,
  type: 'caption',
  id,
  ...place,
  photo: String(caption.photo),
  ...captionText(caption),
  image,
})
