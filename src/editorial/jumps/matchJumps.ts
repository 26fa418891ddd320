import { isOfCopiedPage } from './isCopy'
import { scorePair } from './scorePair'
import { textLikeness } from './textLikeness'
import type { JumpPart, Proposal } from './types'

/** Below this nothing is proposed: an editor who has to say no too often stops looking. */
const LEAST_SCORE = 0.5
/** A mark to whose page only one article is left. */
const ONLY_ONE = 0.12
/** More marks than any issue has: what a broken file could bring must not take for ever. */
const MOST_MARKED = 300
const MOST_PAIRS = 20_000

const byScore = (a: Proposal, b: Proposal): number =>
  b.score - a.score || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0)

type Excluded = (from: string, to: string) => boolean

const pairsOf = (parts: readonly JumpPart[], isExcluded: Excluded): Proposal[] => {
  const marked = parts.filter(({ marks }) => marks.length > 0).slice(0, MOST_MARKED)
  const likeness = textLikeness(parts)
  const pairs = new Map<string, Proposal>()
  const consider = (from: JumpPart, to: JumpPart): void => {
    const key = `${from.id}\n${to.id}`
    if (pairs.has(key) || pairs.size >= MOST_PAIRS || isExcluded(from.id, to.id)) return
    const pair = scorePair(from, to, likeness)
    if (!pair) return
    // Only what could be proposed is worth comparing with whole pages; and each other's page is no copy of one's own.
    const isDoubtful = pair.score >= LEAST_SCORE - ONLY_ONE && !pair.reasons.some(({ rule }) => rule === 'marks-agree')
    if (!isDoubtful || !isOfCopiedPage(from, to, parts, likeness)) pairs.set(key, pair)
  }
  for (const part of marked) {
    for (const other of parts) {
      if (part.marks.some(({ direction }) => direction === 'to')) consider(part, other)
      if (part.marks.some(({ direction }) => direction === 'from')) consider(other, part)
    }
  }
  return [...pairs.values()]
}

/** How many open pairs each article has with one that bears a mark of its own: only those compete, since every article of the page is possible and hardly one is meant. */
type Rivals = { from: Map<string, number>; isMarked: (pair: Proposal) => boolean; to: Map<string, number> }

const rivalsOf = (open: readonly Proposal[], parts: ReadonlyMap<string, JumpPart>): Rivals => {
  const marked = (id: string, direction: 'from' | 'to'): boolean =>
    parts.get(id)?.marks.some((mark) => mark.direction === direction && !mark.isReference) ?? false
  const from = new Map<string, number>()
  const to = new Map<string, number>()
  for (const pair of open) {
    if (marked(pair.to, 'from')) from.set(pair.from, (from.get(pair.from) ?? 0) + 1)
    if (marked(pair.from, 'to')) to.set(pair.to, (to.get(pair.to) ?? 0) + 1)
  }
  return { from, isMarked: (pair) => marked(pair.from, 'to') && marked(pair.to, 'from'), to }
}

/** A pair with marks on both sides gains when nobody else is left that either mark leads to. */
const withOnlyOne = (pair: Proposal, rivals: Rivals): Proposal =>
  rivals.isMarked(pair) && rivals.from.get(pair.from) === 1 && rivals.to.get(pair.to) === 1
    ? { ...pair, score: Math.min(1, pair.score + ONLY_ONE), reasons: [...pair.reasons, { rule: 'only-one' }] }
    : pair

const bestOf = (open: readonly Proposal[], parts: ReadonlyMap<string, JumpPart>): Proposal | undefined => {
  const rivals = rivalsOf(open, parts)
  let best: Proposal | undefined
  for (const pair of open) {
    const scored = withOnlyOne(pair, rivals)
    if (!best || byScore(scored, best) < 0) best = scored
  }
  return best
}

/** Whether the chain that begins at `to` comes back to `from`. */
const closesCircle = ({ from, to }: Proposal, next: ReadonlyMap<string, string>): boolean => {
  for (let at: string | undefined = to; at !== undefined; at = next.get(at)) if (at === from) return true
  return false
}

const matchIssue = (parts: readonly JumpPart[], isExcluded: Excluded): Proposal[] => {
  const byId = new Map(parts.map((part) => [part.id, part]))
  let open = pairsOf(parts, isExcluded)
  const taken: Proposal[] = []
  const next = new Map<string, string>()
  while (open.length > 0) {
    const best = bestOf(open, byId)
    if (!best || best.score < LEAST_SCORE) break
    if (!closesCircle(best, next)) {
      taken.push(best)
      next.set(best.from, best.to)
      open = open.filter(({ from, to }) => from !== best.from && to !== best.to)
    } else open = open.filter(({ from, to }) => from !== best.from || to !== best.to)
  }
  return taken
}

/**
 * Which articles go on in which others, over the pages of an issue: the likeliest pair first, each article in at most
 * one join each way. Text that goes on over three pages makes two pairs.
 * @param parts articles of one or more issues, in any order; the answer does not depend on it.
 * @param isExcluded pairs that somebody has said no to.
 * @returns the pairs that score at least {@link LEAST_SCORE}, best first.
 */
export const matchJumps = (parts: readonly JumpPart[], isExcluded: Excluded = () => false): Proposal[] => {
  const issues = new Map<string, JumpPart[]>()
  for (const part of [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    issues.set(part.issue, [...(issues.get(part.issue) ?? []), part])
  }
  return [...issues.values()].flatMap((issue) => matchIssue(issue, isExcluded)).sort(byScore)
}
