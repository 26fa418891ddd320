import type { ArticleDocument } from '../../publishing/PublicDocument'

type Searched = Pick<ArticleDocument, 'authors' | 'byline' | 'dateline' | 'headline' | 'kicker' | 'subheadline'> & {
  body: { text: string }[]
  photos: { caption: string | null; credit: string | null }[]
}

/** What an article is searched by, column by column. */
export type SearchTexts = { authors: string; body: string; headline: string }

/** What an article has beside its headlines and authors, in the order in which it is read. */
export const bodyParts = ({ body, dateline, photos }: Pick<Searched, 'body' | 'dateline' | 'photos'>): string[] =>
  [dateline, ...body.map(({ text }) => text), ...photos.flatMap(({ caption, credit }) => [caption, credit])].filter((part) => part !== null)

/** Parts of a text keep phrases apart as sentences do. */
const joined = (parts: (string | null)[]): string => parts.filter((part) => part !== null).join('\n')

/**
 * The texts that an article (its snapshot, or what readers get of it) is searched by. The headline's column has kicker and
 * subheadline as well; the authors' has the byline, since 本报评论员 is no author's name; the body's has dateline, captions and credits.
 */
export const searchTexts = ({ authors, byline, headline, kicker, subheadline, ...rest }: Searched): SearchTexts => ({
  authors: joined([...authors.map(({ name }) => name), byline]),
  body: joined(bodyParts(rest)),
  headline: joined([kicker, headline, subheadline]),
})
