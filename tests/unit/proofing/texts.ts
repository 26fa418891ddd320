import { cutPage, type SegmentedArticle, type SourcePage } from '../../../src/ingest'
import { lexicalBody } from '../../../src/editorial/lexicalBody'
import { partsOfArticle } from '../../../src/editorial/proofing/partsOf'
import type { Part, PlacedLine } from '../../../src/editorial/proofing/types'
import { articleLines } from '../../../src/editorial/sourceLines'

export type ArticleText = { parts: Part[]; lines: PlacedLine[] }

export const placedLines = (page: SourcePage, article: SegmentedArticle): PlacedLine[] => {
  const textOf = new Map(page.lines.map(({ n, text }) => [n, text]))
  return articleLines('page', page.sha256, article).flatMap(({ lines, page: id, role, source }) =>
    lines.map((n): PlacedLine => ({ n, page: id, role, source, text: textOf.get(n) ?? '' })))
}

/** The articles of a page as the import stores them. */
export const articlesOf = (page: SourcePage): ArticleText[] =>
  cutPage(page).articles.map((article) => ({
    lines: placedLines(page, article),
    parts: partsOfArticle({ ...article, body: lexicalBody(article.paragraphs) }),
  }))

/** Body lines of one page, numbered from 1. */
export const bodyLines = (texts: readonly string[]): PlacedLine[] =>
  texts.map((text, index) => ({ n: index + 1, page: 'page', role: 'body', source: 'sha', text }))

/** Paragraphs of a body. */
export const paragraphs = (texts: readonly string[]): Part[] =>
  texts.map((text, index) => ({ key: `body:${index}`, role: 'paragraph', text }))
