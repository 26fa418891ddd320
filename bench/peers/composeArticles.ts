import { cutPage, readOnePage } from '../../src/ingest'
import { dailyPage } from '../helpers/dailyPage'

/** An article as the peers keep it. `date`: YYYY-MM-DD; `published`: ISO 8601; paragraphs of the body end with a line feed. */
export type PeerArticle = {
  body: string
  byline: string | null
  date: string
  headline: string
  page: number
  publication: string
  published: string
  subheadline: string | null
}

const PUBLISHED = '2026-11-21T00:00:00.000Z'
/** As many as fill.ts sends through the workflow; the rest are copies of these. */
const COMPOSED = 80
const PAGES_AN_ISSUE = 8

const dateOf = (page: number): string => new Date(Date.UTC(2020, 0, 1 + Math.floor(page / PAGES_AN_ISSUE))).toISOString().slice(0, 10)

/** The articles that fill.ts gives to the delivery, in as many copies: the same text. No two have the same headline. */
export const composeArticles = async (count: number): Promise<PeerArticle[]> => {
  const composed: PeerArticle[] = []
  for (let number = 0; composed.length < Math.min(count, COMPOSED); number++) {
    const { articles } = cutPage(await readOnePage(dailyPage(number), { fileName: `made-${number}.txt` }))
    for (const { byline, headline, paragraphs, subheadline } of articles) {
      composed.push({
        body: paragraphs.map(({ text }) => text).join('\n'), byline, date: dateOf(number), headline: headline ?? '',
        page: (number % PAGES_AN_ISSUE) + 1, publication: '测速日报', published: PUBLISHED, subheadline,
      })
    }
  }
  const originals = composed.slice(0, Math.min(count, COMPOSED))
  const copies = Array.from({ length: count - originals.length }, (_, number) => {
    const from = originals[number % originals.length] as PeerArticle
    return { ...from, headline: `${from.headline} 之${number}` }
  })
  return [...originals, ...copies]
}
