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

const article = (id: string): string => `/api/v1/articles/${encodeURIComponent(id)}`

/**
 * An article as the API gives it: its snapshot's text and place, which version it is, and where more of it is. Links are
 * relative to the server. The lines it stands on are not in it: they are in its corrections.
 */
export const articleResource = ({ source: _, format: __, publication, issue, pages, photos, ...text }: ArticleDocument, facts: VersionFacts) => ({
  ...text,
  publication: { ...publication, url: `/api/v1/publications/${encodeURIComponent(publication.id)}` },
  issue: { ...issue, url: `/api/v1/issues/${encodeURIComponent(issue.id)}` },
  // A page's facsimile is told of at the page: whether it may be shown just now depends on its other texts as well.
  pages: pages.map(({ facsimile: _image, ...page }) => ({ ...page, url: `/api/v1/pages/${encodeURIComponent(page.id)}` })),
  photos: photos.map(({ photo, ...rest }) => ({
    id: photo, ...rest, url: `/api/v1/photos/${encodeURIComponent(photo)}`,
    image: rest.image && { ...rest.image, url: `/api/v1/images/${encodeURIComponent(rest.image.id)}`, iiif: `/iiif/3/${encodeURIComponent(rest.image.id)}` },
  })),
  version: facts.version,
  snapshot: facts.snapshot,
  firstPublishedAt: facts.firstAt,
  publishedAt: facts.versionAt,
  supersededBy: facts.supersededBy,
  links: {
    self: facts.supersededBy === null ? article(text.id) : `${article(text.id)}/v/${facts.version}`,
    version: `${article(text.id)}/v/${facts.version}`,
    versions: `${article(text.id)}/versions`,
    corrections: `${article(text.id)}/corrections`,
    html: `/a/${encodeURIComponent(text.id)}`,
  },
})

export type ArticleResource = ReturnType<typeof articleResource>
