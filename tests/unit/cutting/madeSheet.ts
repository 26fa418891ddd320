import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { lineKey } from '../../../src/editorial/lineKey'
import type { StoredPage } from '../../../src/editorial/cutting/stored'
import { articleLines } from '../../../src/editorial/sourceLines'
import { cutPage, readSource } from '../../../src/ingest'

export const PAGE = 'page'
export const SOURCE = 'sha'

/** A page as an import stores it. `correct` stands for what proofreaders did to each text. */
export const storedPage = (text: string, correct: (text: string, at: number) => string = (same) => same): StoredPage => {
  const source = readSource(Buffer.from(text), { fileName: 'page.txt' })
  const { articles, furniture, photos } = cutPage(source)
  let at = 0
  const corrected = (printed: string): string => correct(printed, at++)
  const line = (printed: string | null): string | null => printed && corrected(printed)
  return {
    page: PAGE,
    source: SOURCE,
    printed: new Map(source.lines.map(({ n, text: printed }) => [lineKey({ n, page: PAGE, source: SOURCE }), printed])),
    articles: articles.map((article, order) => ({
      id: `a${order}`,
      content: {
        authors: article.authors.map((author, index) => ({ id: `row${index}`, ...author })), body: lexicalBody(article.paragraphs.map(({ kind, text: printed }) => ({ kind, text: corrected(printed) }))),
        byline: article.byline, continuation: article.continuation, cutFrom: [PAGE], dateline: article.dateline, doubts: article.warnings,
        headline: line(article.headline), kicker: line(article.kicker), order, pages: [PAGE], sourceLines: articleLines(PAGE, SOURCE, article),
        subheadline: line(article.subheadline),
      },
    })),
    captions: photos.map(({ article, caption, credit, lines }, order) => ({
      id: `c${order}`,
      content: { sourceLines: [{ lines, page: PAGE, role: 'caption', source: SOURCE }], text: corrected(caption) },
      photo: { id: `p${order}`, article: article === null ? null : `a${article}`, credit, order },
    })),
    furniture,
  }
}
