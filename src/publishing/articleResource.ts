import { articleAddress, photoAddress, readingAddress, selfAddress, versionAddress } from './articleAddresses'
import { imageResource, placeResource } from './placeResource'
import type { ArticleDocument } from './PublicDocument'

/** What the log says of a public version, beside its snapshot. Times are ISO 8601 in UTC. */
export type VersionFacts = {
  version: number
  /** SHA-256 of the snapshot. */
  snapshot: string
  /** When the article was approved for the first time. */
  firstAt: string
  /** When this version became public. */
  versionAt: string
  /** That it is not the newest: the number of the one that is. */
  supersededBy: number | null
}

/**
 * An article as the API gives it: its snapshot's text and place, which version it is, and where more of it is. Links are
 * relative to the server. The lines it stands on are not in it: they are in its corrections.
 */
export const articleResource = ({ source: _, format: __, publication, issue, pages, photos, ...text }: ArticleDocument, facts: VersionFacts) => ({
  ...text,
  ...placeResource({ issue, pages, publication }),
  photos: photos.map(({ photo, ...rest }) => ({ id: photo, ...rest, url: photoAddress('', photo), image: imageResource(rest.image) })),
  version: facts.version,
  snapshot: facts.snapshot,
  firstPublishedAt: facts.firstAt,
  publishedAt: facts.versionAt,
  supersededBy: facts.supersededBy,
  links: {
    self: selfAddress('', text.id, facts),
    version: versionAddress('', text.id, facts),
    versions: `${articleAddress('', text.id)}/versions`,
    corrections: `${articleAddress('', text.id)}/corrections`,
    html: readingAddress('', text.id),
  },
})

export type ArticleResource = ReturnType<typeof articleResource>
