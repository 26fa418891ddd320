import type { ArticleDocument } from './PublicDocument'

const LONGEST = 30

/** The first words of a text: `本报讯 昨日…` */
const opening = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('')
}

/** What a list calls an article: its headline (主题), else another of its headings, else its first words; never empty. */
export const articleTitle = ({ body, headline, id, kicker, subheadline }: Pick<ArticleDocument, 'body' | 'headline' | 'id' | 'kicker' | 'subheadline'>): string =>
  [headline, subheadline, kicker, ...body.map(({ text }) => opening(text))].map((text) => text?.trim()).find(Boolean) ?? id
