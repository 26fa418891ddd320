import { statement } from '../../readModel/statement'
import { matchExpression } from '../query/matchExpression'
import type { QueryNode } from '../query/QueryNode'
import { commonTerm, hasCommon } from './commonTerm'
import { eachNumber } from './eachNumber'
import { Firsts } from './Firsts'
import { allOf, has, highest, intersect, type Mask, sizeOf } from '../Mask'
import { matches, matching } from './matching'
import type { Sources } from './Sources'
import { WEIGHTS } from '../WEIGHTS'

export type Ranked = { n: number; score: number }

/** Of more, the ones first approved last are ranked, where the index ranks: a word in so many articles says little, and every rank costs. */
const MOST_RANKED = 10_000

const COLON = 0x3a

/** So that whole numbers tell the scores apart, which SQLite writes down and this reads in a tenth of the time. */
const SCORE_UNITS = 1e12

// One text for all: row by row the driver takes longer than BM25. BM25 in FTS5 is the better the lower. The limit keeps
// them two steps, as bm25() wants it.
const scoresOf = (more: string): string => `SELECT group_concat(n || ':' || CAST(score * -${SCORE_UNITS} AS INTEGER)) AS found FROM (
  SELECT rowid AS n, bm25(search, ${WEIGHTS.headline}.0, ${WEIGHTS.body}.0, ${WEIGHTS.authors}.0) AS score FROM search
  WHERE search MATCH ? AND rowid >= ? ${more} LIMIT -1)`
const ALL_SCORES = scoresOf('')
const SCORES_AMONG = scoresOf('AND +rowid IN (SELECT value FROM json_each(?))')

/** Adds what the index says of those of a set that have its words, which are rare beside the common ones. */
const addByIndex = (sources: Sources, expression: string, mask: Mask, scores: Float64Array): void => {
  const found = matches(sources, expression)
  const among = intersect(found, mask)
  const ns = highest(among, MOST_RANKED)
  const [first] = ns
  if (first === undefined) return
  // A rank that nobody asked for costs about as much as the place in the list that would have spared it.
  const isNearlyAll = ns.length * 2 > sizeOf(found.subarray(first >>> 5))
  const row = isNearlyAll ? statement(sources.db, ALL_SCORES).get(expression, first) : statement(sources.db, SCORES_AMONG).get(expression, first, `[${ns.join(',')}]`)
  let n = 0
  eachNumber((row as { found: string | null }).found ?? '', (number, behind) => {
    if (behind === COLON) n = number
    else if (has(among, n)) scores[n] = (scores[n] ?? 0) + number / SCORE_UNITS
  })
}

/** A set, and the `n`s that are in it. */
type Found = { mask: Mask; ns: Uint32Array }

const foundIn = (mask: Mask): Found => ({ mask, ns: allOf(mask) })

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
 * {@link MOST_RANKED} first approved last that have those words; without a common word among them the others are not ranked at all.
 * @param node words alone, which all of `mask` meet.
 */
export const rank = (sources: Sources, node: QueryNode, mask: Mask, count: number): Ranked[] => {
  if (count <= 0) return []
  const scores = new Float64Array(sources.columns.size)
  if (!hasCommon(sources, node)) {
    addByIndex(sources, matchExpression(node) ?? '', mask, scores)
    return best(highest(mask, MOST_RANKED), scores, count)
  }
  const found = foundIn(mask)
  addScores(sources, node, found, scores)
  return best(found.ns, scores, count)
}
