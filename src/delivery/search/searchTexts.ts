import type { ArticleDocument } from '../../publishing/PublicDocument'

type Searched = Pick<ArticleDocument, 'authors' | 'byline' | 'dateline' | 'headline' | 'kicker' | 'subheadline'> & {
  body: { text: string }[]
  photos: { caption: string | null; credit: string | null }[]
}

/** What an article is searched by, column by column. */
export type SearchTexts = { authors: string; body: string; headline: string }

/** Parts of a text keep phrases apart as sentences do. */
const joined = (parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n')

/**
 * The texts that an article (its snapshot, or what readers get of it) is searched by. The headline's column has kicker and
 * subheadline as well; the authors' has the byline, since 本报评论员 is no author's name; the body's has dateline, captions and credits.
 */
export const searchTexts = ({ authors, body, byline, dateline, headline, kicker, photos, subheadline }: Searched): SearchTexts => ({
  authors: joined([...authors.map(({ name }) => name), byline]),
  body: joined([dateline, ...body.map(({ text }) => text), ...photos.flatMap(({ caption, credit }) => [caption, credit])]),
  headline: joined([kicker, headline, subheadline]),
})
