import type { ArticleDocument } from '../../publishing/PublicDocument'
import { indexText } from './text/indexText'

/** Parts of a text keep phrases apart as sentences do. */
const indexed = (parts: (string | null)[]): string => indexText(parts.filter((part) => part !== null).join('\n'))

/**
 * What the search holds of an article, column by column, as tokens with blanks between. The headline's column has kicker and
 * subheadline as well; the authors' has the byline, since 本报评论员 is no author's name; the body's has dateline, captions and credits.
 */
export const searchRow = (document: ArticleDocument): { headline: string; body: string; authors: string } => ({
  headline: indexed([document.kicker, document.headline, document.subheadline]),
  body: indexed([document.dateline, ...document.body.map(({ text }) => text), ...document.photos.flatMap(({ caption, credit }) => [caption, credit])]),
  authors: indexed([...document.authors.map(({ name }) => name), document.byline]),
})
