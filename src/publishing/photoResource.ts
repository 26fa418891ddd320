import type { VersionFacts } from './articleResource'
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
  image: image && { ...image, url: `/api/v1/images/${encodeURIComponent(image.id)}`, iiif: `/iiif/3/${encodeURIComponent(image.id)}` },
  publication: { ...publication, url: `/api/v1/publications/${encodeURIComponent(publication.id)}` },
  issue: { ...issue, url: `/api/v1/issues/${encodeURIComponent(issue.id)}` },
  pages: pages.map((page) => ({ ...page, url: `/api/v1/pages/${encodeURIComponent(page.id)}` })),
  version: facts.version,
  snapshot: facts.snapshot,
  firstPublishedAt: facts.firstAt,
  publishedAt: facts.versionAt,
  links: { self: `/api/v1/photos/${encodeURIComponent(photo)}` },
})

export type PhotoResource = ReturnType<typeof photoResource>
