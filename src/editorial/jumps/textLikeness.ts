import { bigrams } from './bigrams'
import type { JumpPart, TextLikeness } from './types'

/** Enough of a text to know it by; keeps the cost of one article bounded. */
const LONGEST = 4_000

/** Among a handful of articles every word is rare; they are weighed as if there were this many. */
const FEWEST = 30

/** Two short texts may have a word or two in common by chance. */
const FEWEST_SHARED = 5

type Vector = { length: number; weights: Map<string, number> }

/**
 * How much rare wording two articles have in common: the cosine of their character pairs, each weighted by how few
 * of the given articles have it, so that 记者 counts for nothing and the name of a village for much.
 */
export const textLikeness = (parts: readonly JumpPart[]): TextLikeness => {
  const sets = new Map(parts.map((part) => [part.id, bigrams([part.titles, ...part.paragraphs].join('\n').slice(0, LONGEST))]))
  const counts = new Map<string, number>()
  for (const set of sets.values()) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1)

  const vectors = new Map<string, Vector>()
  const vectorOf = (id: string): Vector => {
    const known = vectors.get(id)
    if (known) return known
    const weights = new Map([...(sets.get(id) ?? [])].map((pair) => [pair, Math.log((1 + Math.max(parts.length, FEWEST)) / (counts.get(pair) ?? 1))]))
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0))
    const vector = { length, weights }
    vectors.set(id, vector)
    return vector
  }

  return (a, b) => {
    const [x, y] = [vectorOf(a), vectorOf(b)]
    if (x.length === 0 || y.length === 0) return 0
    const [few, many] = x.weights.size < y.weights.size ? [x, y] : [y, x]
    let sum = 0
    let shared = 0
    for (const [pair, weight] of few.weights) {
      const other = many.weights.get(pair)
      if (other === undefined) continue
      sum += weight * other
      shared += 1
    }
    return shared < FEWEST_SHARED ? 0 : sum / (x.length * y.length)
  }
}
