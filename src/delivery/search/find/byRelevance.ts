import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import type { Columns } from '../columns/Columns'
import { matchExpression } from '../query/matchExpression'
import type { QueryNode } from '../query/QueryNode'
import { byDate } from './byDate'
import { intersect, type Mask, matches, subtract } from './matching'

export type Ranked = { n: number; score: number }

/** Of more, the ones approved last are ranked: a word in so many articles says little, and every rank costs. */
const MOST_RANKED = 10_000

/** The columns' weights: headline, body, authors. */
const RANK = `SELECT rowid, bm25(search, 20.0, 1.0, 5.0) AS score FROM search
  WHERE search MATCH ? AND rowid >= ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY score, rowid DESC LIMIT ?`

/** What is to be ranked by: a question's words without its filters; null when it has none that it asks for. */
export const wordsOf = (node: QueryNode): QueryNode | null => {
  if (node.kind === 'text') return node
  if (node.kind !== 'and' && node.kind !== 'or') return null
  const of = node.of.map(wordsOf).filter((part) => part !== null)
  return of.length > 1 ? { kind: node.kind, of } : (of[0] ?? null)
}

/** The highest `n` of a set, as many as are ranked. */
const latest = (mask: Mask): number[] => {
  const found: number[] = []
  for (let n = mask.length - 1; n >= 0 && found.length < MOST_RANKED; n--) if (mask[n] === 1) found.push(n)
  return found
}

const rank = (db: Database, expression: string, mask: Mask, count: number): Ranked[] => {
  const among = latest(mask)
  if (among.length === 0 || count <= 0) return []
  const rows = statement(db, RANK).raw().all(expression, among.at(-1), `[${among.join(',')}]`, count) as [number, number][]
  // BM25 in FTS5 is the better the lower.
  return rows.map(([n, score]) => ({ n, score: -score }))
}

/**
 * The best `count` of the found: first those that have the words in their headline, then those that have them in the text,
 * both by BM25, equals newest first; at last what only a filter has found (`改革 OR date:2023`), the last printed first.
 */
export const byRelevance = (db: Database, columns: Columns, node: QueryNode, found: Mask, count: number): Ranked[] => {
  const isAllWords = matchExpression(node) !== null
  const words = isAllWords ? node : wordsOf(node)
  const expression = words && matchExpression(words)
  const inHeadline = words && matchExpression(words, 'title')
  const unranked = (mask: Mask, left: number): Ranked[] => byDate(mask, columns, true, left).map((n) => ({ n, score: 0 }))
  if (expression === null || inHeadline === null) return unranked(found, count)

  const worded = isAllWords ? found : intersect(matches(db, columns, expression), found)
  const headed = intersect(matches(db, columns, inHeadline), worded)
  // Of both, so that FTS5 passes over what has the words only in the text.
  const ranked = rank(db, `(${inHeadline}) AND (${expression})`, headed, count)
  if (ranked.length < count) ranked.push(...rank(db, expression, subtract(worded, headed), count - ranked.length))
  return isAllWords || ranked.length >= count ? ranked : [...ranked, ...unranked(subtract(found, worded), count - ranked.length)]
}
