import { lettersOf } from './letters'
import { pairInOrder } from './pairInOrder'
import type { Part } from './types'

/** Two paragraphs belong together when so much of the shorter one stands in the other. */
const LEAST_SHARE = 0.4

/** Links of paragraphs: [index before, index after]. Ascending, none crosses another. */
export type PartLinks = [number, number][]

/**
 * Which paragraphs of two texts belong together, by the characters they share in order: one that was split or joined has
 * several links. What stands in one place on both sides belongs together even when nothing in it is the same.
 */
export const linkParts = (before: readonly Part[], after: readonly Part[]): PartLinks => {
  const [a, b] = [lettersOf(before), lettersOf(after)]
  const pairs = pairInOrder(a.codes, b.codes)
  const shared = new Map<number, number>()
  const lengths = { before: new Int32Array(before.length), after: new Int32Array(after.length) }
  for (const index of a.text) lengths.before[index] = (lengths.before[index] as number) + 1
  for (const index of b.text) lengths.after[index] = (lengths.after[index] as number) + 1
  for (let at = 0; at < pairs.length; at++) {
    const other = pairs[at] as number
    if (other < 0) continue
    const key = (a.text[at] as number) * after.length + (b.text[other] as number)
    shared.set(key, (shared.get(key) ?? 0) + 1)
  }
  const links: PartLinks = []
  for (const [key, count] of [...shared].sort(([x], [y]) => x - y)) {
    const [i, j] = [Math.floor(key / after.length), key % after.length]
    if (count >= LEAST_SHARE * Math.min(lengths.before[i] as number, lengths.after[j] as number)) links.push([i, j])
  }
  return fillGaps(links, before.length, after.length)
}

/** Paragraphs without a counterpart between two links, on both sides: one by one, what is over with the last. */
const fillGaps = (links: PartLinks, countBefore: number, countAfter: number): PartLinks => {
  const filled: PartLinks = []
  let [i, j] = [0, 0]
  for (const link of [...links, [countBefore, countAfter] as [number, number]]) {
    const [nextI, nextJ] = link
    const [gapI, gapJ] = [nextI - i, nextJ - j]
    if (gapI > 0 && gapJ > 0) {
      const last = Math.max(gapI, gapJ)
      for (let at = 0; at < last; at++) filled.push([i + Math.min(at, gapI - 1), j + Math.min(at, gapJ - 1)])
    }
    if (link[0] < countBefore) filled.push(link)
    i = Math.max(i, nextI + 1)
    j = Math.max(j, nextJ + 1)
  }
  return filled
}
