import { inHeadlines } from '../query/inHeadlines'
import { matchExpression } from '../query/matchExpression'
import type { QueryNode } from '../query/QueryNode'
import { wordsOf } from '../query/wordsOf'
import { byDate } from './byDate'
import { intersect, type Mask, subtract } from '../Mask'
import { matching } from './matching'
import { rank, type Ranked } from './rank'
import type { Sources } from './Sources'

/**
 * The best `count` of the found: first those that have the words in their headline, then those that have them in the text,
 * both by BM25, equals newest first; at last what only a filter has found (`改革 OR date:2023`), the last printed first.
 */
export const byRelevance = (sources: Sources, node: QueryNode, found: Mask, count: number): Ranked[] => {
  const isAllWords = matchExpression(node) !== null
  const words = isAllWords ? node : wordsOf(node)
  const unranked = (mask: Mask, left: number): Ranked[] => byDate(mask, sources.columns, true, left).map((n) => ({ n, score: 0 }))
  if (words === null) return unranked(found, count)

  const worded = isAllWords ? found : intersect(matching(sources, words), found)
  const headline = inHeadlines(words)
  const headed = intersect(matching(sources, headline), worded)
  const ranked = rank(sources, { kind: 'and', of: [headline, words] }, headed, count)
  if (ranked.length < count) ranked.push(...rank(sources, words, subtract(worded, headed), count - ranked.length))
  return isAllWords || ranked.length >= count ? ranked : [...ranked, ...unranked(subtract(found, worded), count - ranked.length)]
}
