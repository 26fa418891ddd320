import { statement } from '../../readModel/statement'
import { matchExpression } from '../query/matchExpression'
import type { QueryNode } from '../query/QueryNode'
import { commonTerm, hasCommon } from './commonTerm'
import { Firsts } from './Firsts'
import { highest, intersect, type Mask } from '../Mask'
import { matches, matching } from './matching'
import type { Sources } from './Sources'
import { WEIGHTS } from '../WEIGHTS'

export type Ranked = { n: number; score: number }

/** Of more, the ones approved last are ranked, where the index ranks: a word in so many articles says little, and every rank costs. */
const MOST_RANKED = 10_000

const SCORES = `SELECT rowid AS n, bm25(search, ${WEIGHTS.headline}.0, ${WEIGHTS.body}.0, ${WEIGHTS.authors}.0) AS score FROM search
  WHERE search MATCH ? AND rowid >= ? AND +rowid IN (SELECT value FROM json_each(?))`
const FIRST_SCORES = `${SCORES} ORDER BY score, n DESC LIMIT ?`
// One text for all: row by row the driver takes longer than BM25. The limit keeps them two steps, as bm25() wants it.
const ALL_SCORES = `SELECT group_concat(n || ':' || score) AS found FROM (${SCORES} LIMIT -1)`

/** BM25 in FTS5 is the better the lower. */
const bestByIndex = ({ db }: Sources, expression: string, ns: Uint32Array, count: number): Ranked[] =>
  ns.length === 0 ? [] : (statement(db, FIRST_SCORES).raw().all(expression, ns[0], `[${ns.join(',')}]`, count) as [number, number][]).map(([n, score]) => ({ n, score: -score }))

/** What the index says of those of a set that have its words, which are rare beside the common ones. */
const addByIndex = (sources: Sources, expression: string, mask: Mask, scores: Float64Array): void => {
  const among = highest(intersect(matches(sources, expression), mask), MOST_RANKED)
  if (among.length === 0) return
  const { found } = statement(sources.db, ALL_SCORES).get(expression, among[0], `[${among.join(',')}]`) as { found: string | null }
  for (const each of found?.split(',') ?? []) {
    const [n, score] = each.split(':').map(Number)
    if (n !== undefined && score !== undefined) scores[n] = (scores[n] ?? 0) - score
  }
}

/** A set, and the `n`s that are in it. */
type Found = { mask: Mask; ns: Uint32Array }

const foundIn = (mask: Mask): Found => ({ mask, ns: highest(mask, Infinity) })

/**
 * Adds what a question's words are worth in each article of a set that they are met by: BM25 is a sum of the words' own, so
 * some of it is reckoned in memory and some by the index.
 * @param scores at the place `n` of each.
 */
const addScores = (sources: Sources, node: QueryNode, found: Found, scores: Float64Array): void => {
  if (node.kind === 'text') return commonTerm(sources, node)?.addScores(found.ns, scores)
  if (node.kind !== 'and' && node.kind !== 'or') return
  const forIndex: QueryNode = { kind: node.kind, of: node.of.filter((part) => part.kind !== 'not' && !hasCommon(sources, part)) }
  const expression = forIndex.of.length > 0 ? matchExpression(forIndex) : null
  if (expression !== null) addByIndex(sources, expression, found.mask, scores)
  for (const part of node.of) {
    if (part.kind === 'not' || !hasCommon(sources, part)) continue
    // Of `(a b) OR c` an `a` without `b` counts nothing.
    const isOfItself = node.kind === 'and' || part.kind === 'text'
    addScores(sources, part, isOfItself ? found : foundIn(intersect(matching(sources, part), found.mask)), scores)
  }
}

const best = (ns: Uint32Array, scores: Float64Array, count: number): Ranked[] => {
  const firsts = new Firsts<Ranked>(count, (a, b) => b.score - a.score || b.n - a.n)
  for (const n of ns) {
    const score = scores[n] ?? 0
    // Nearly all are worse than the last of them, and need not be made.
    if (firsts.items.length < count || score >= (firsts.items.at(-1)?.score ?? 0)) firsts.offer({ n, score })
  }
  return firsts.items
}

/**
 * The best `count` of a set of articles by BM25, equals newest first. What the index has to say is heard of the
 * {@link MOST_RANKED} approved last that have those words; without a common word among them the others are not ranked at all.
 * @param node words alone, which all of `mask` meet.
 */
export const rank = (sources: Sources, node: QueryNode, mask: Mask, count: number): Ranked[] => {
  if (count <= 0) return []
  if (!hasCommon(sources, node)) return bestByIndex(sources, matchExpression(node) ?? '', highest(mask, MOST_RANKED), count)
  const scores = new Float64Array(mask.length)
  const found = foundIn(mask)
  addScores(sources, node, found, scores)
  return best(found.ns, scores, count)
}
