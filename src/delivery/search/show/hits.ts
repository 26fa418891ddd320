import type { Database } from 'libsql'

import type { ArticleResource } from '../../../publishing/articleResource'
import { asBytes, type Bytes, longText } from '../../readModel/longText'
import { statement } from '../../readModel/statement'
import type { Ranked } from '../find/rank'
import type { QueryNode, TextNode } from '../query/QueryNode'
import type { SearchAnswer } from '../SearchAnswer'
import { bodyParts } from '../searchTexts'
import { withoutBody } from '../withoutBody'
import { findRanges, wantedOf } from './findRanges'
import { marked } from './marked'
import { snippets } from './snippets'

/** The words that are asked for, not those that are excluded. */
const wantedWords = (node: QueryNode): TextNode[] => {
  if (node.kind === 'text') return [node]
  return node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(wantedWords) : []
}

/** The found as they are answered: the index has no text, so what is shown is made from the articles themselves. */
export const hits = (db: Database, ranked: Ranked[], node: QueryNode): SearchAnswer['hits'] => {
  const words = wantedWords(node)
  const inHeadline = words.filter(({ field }) => field !== 'author').map(wantedOf)
  const inBody = words.filter(({ field }) => field === 'any').map(wantedOf)
  const find = statement(db, `SELECT id, etag, ${asBytes('answer')} FROM texts WHERE n = ?`)
  return ranked.flatMap(({ n, score }) => {
    const { answer, etag, id } = find.get(n) as { id: string; answer: Bytes | null; etag: string | null }
    // Just taken back, while what it shows is made anew.
    if (answer === null || etag === null) return []
    const article = JSON.parse(longText(answer)) as ArticleResource
    const headline = article.headline === null ? null : marked(article.headline, findRanges(article.headline, inHeadline))
    return [{ article: withoutBody(article), etag, id, score: Number(score.toFixed(4)), headline, snippets: snippets(bodyParts(article), inBody) }]
  })
}
