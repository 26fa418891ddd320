import { type Place, type PublicImage, SNAPSHOT_FORMAT } from './articleSnapshot'
import type { Json } from './canonicalJson'
import { captionText } from './textParts'

/** The public document of a caption, with the credit and the image of its photo as they were approved. */
export const captionSnapshot = (
  id: string,
  caption: Record<string, unknown>,
  place: Place,
  image: PublicImage | null,
): Json => ({
  format: SNAPSHOT_FORMAT,
  type: 'caption',
  id,
  ...place,
  photo: String(caption.photo),
  ...captionText(caption),
  image,
})
