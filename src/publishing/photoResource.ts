import { photoAddress } from './articleAddresses'
import type { VersionFacts } from './articleResource'
import { imageResource, placeResource } from './placeResource'
import type { CaptionDocument } from './PublicDocument'

/**
 * A photo as the API gives it: its approved caption with credit, image and place. Links are relative to the server. `caption`
 * is the text under it, `captionId` what `changes` and the log call it. The article that shows it is joined at reading time.
 */
export const photoResource = (
  { credit, id, image, issue, pages, photo, publication, text }: CaptionDocument,
  facts: Omit<VersionFacts, 'supersededBy'>,
) => ({
  type: 'photo' as const,
  id: photo,
  captionId: id,
  caption: text,
  credit,
  image: imageResource(image),
  ...placeResource({ issue, pages, publication }),
  version: facts.version,
  snapshot: facts.snapshot,
  firstPublishedAt: facts.firstAt,
  publishedAt: facts.versionAt,
  links: { self: photoAddress('', photo) },
})
