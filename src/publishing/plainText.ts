import { readingAddress, versionAddress } from './articleAddresses'
import type { VersionFacts } from './articleResource'
import { printedIn } from './printedIn'
import type { ArticleDocument } from './PublicDocument'
import { sayable } from './xml'

/** The running text alone: paragraphs, crossheads (小标题) and notes (编者按), with an empty line between two. */
export const bodyText = ({ body }: Pick<ArticleDocument, 'body'>): string => body.map(({ text }) => text).join('\n\n')

const photoText = ({ caption, credit }: ArticleDocument['photos'][number]): string => `图：${caption}${credit ? `（${credit}）` : ''}`

const superseded = ({ id }: ArticleDocument, { supersededBy }: VersionFacts, base: string): string | null =>
  supersededBy === null ? null : `此为旧版本；现行版本为第 ${supersededBy} 个版本：${readingAddress(base, id)}`

/**
 * An article as text: its headings one a line, the running text, its captions, where it was printed, its address, and of an old
 * version that it is one.
 */
export const plainText = (document: ArticleDocument, facts: VersionFacts, base: string): string => {
  const headings = [document.kicker, document.headline, document.subheadline, document.byline].filter(Boolean).join('\n')
  const address = facts.supersededBy === null ? readingAddress(base, document.id) : versionAddress(base, document.id, facts)
  const parts = [headings, bodyText(document), ...document.photos.map(photoText), [printedIn(document), address, superseded(document, facts, base)].filter(Boolean).join('\n')]
  return `${sayable(parts.filter(Boolean).join('\n\n'))}\n`
}
