import type { VersionFacts } from './articleResource'

const api = (base: string, room: string, id: string): string => `${base}/api/v1/${room}/${encodeURIComponent(id)}`

/** The address under which an article is known, whichever version it is at. */
export const articleAddress = (base: string, id: string): string => api(base, 'articles', id)

export const publicationAddress = (base: string, id: string): string => api(base, 'publications', id)
export const issueAddress = (base: string, id: string): string => api(base, 'issues', id)
export const pageAddress = (base: string, id: string): string => api(base, 'pages', id)
export const photoAddress = (base: string, id: string): string => api(base, 'photos', id)
export const imageAddress = (base: string, id: string): string => api(base, 'images', id)

/** The page for readers. */
export const readingAddress = (base: string, id: string): string => `${base}/a/${encodeURIComponent(id)}`

/** The page of this very version, for readers. */
export const readingVersionAddress = (base: string, id: string, { version }: Pick<VersionFacts, 'version'>): string => `${readingAddress(base, id)}/v/${version}`

/** Of this very version. */
export const versionAddress = (base: string, id: string, { version }: Pick<VersionFacts, 'version'>): string => `${articleAddress(base, id)}/v/${version}`

/** Of what the document is: the article, or a version of it that is not the newest. */
export const selfAddress = (base: string, id: string, facts: VersionFacts): string =>
  facts.supersededBy === null ? articleAddress(base, id) : versionAddress(base, id, facts)
