import type { VersionFacts } from '../../../publishing/articleResource'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { issuePath, pagePath } from '../addresses'

/** The page an article was printed on. What an older version says of date and number may have been corrected, its ids stay. */
export const pageHref = ({ issue, publication }: ArticleDocument, { supersededBy }: VersionFacts, page: ArticleDocument['pages'][number]): string =>
  supersededBy === null ? pagePath(publication.id, issue.date, page) : `${issuePath(publication.id, `~${issue.id}`)}/${encodeURIComponent(`~${page.id}`)}`
