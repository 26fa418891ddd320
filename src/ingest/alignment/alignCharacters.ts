import { longestChain } from './longestChain'

/** Lengths of the runs that are looked for, longest first: the shorter ones only between two that were found. */
const RUNS = [10, 5, 3] as const
/** Short runs are no evidence in a long stretch. */
const LONGEST_STRETCH = 4_000
/** How often what is left is aligned again: text that was moved is found by a later turn. */
const TURNS = 6

type Text = Uint16Array
/** Positions of a text that are still without a counterpart, in order. */
type Rest = Int32Array

const restOf = (pairs: Int32Array): Rest => {
  const rest = new Int32Array(pairs.length)
  let length = 0
  for (let at = 0; at < pairs.length; at++) if (pairs[at] === -1) rest[length++] = at
  return rest.subarray(0, length)
}

/** Where each run of `size` characters stands that occurs once only; -1 for those that occur again. */
const uniqueRuns = (text: Text, rest: Rest, start: number, end: number, size: number): Map<number, number> => {
  const found = new Map<number, number>()
  for (let at = start; at + size <= end; at++) {
    let hash = 0
    for (let i = 0; i < size; i++) hash = (Math.imul(hash, 0x01000193) ^ (text[rest[at + i] as number] as number)) >>> 0
    // 53 bits: the first character stands above the hash.
    const key = hash + 0x100000000 * ((text[rest[at] as number] as number) & 0x1fffff)
    found.set(key, found.has(key) ? -1 : at)
  }
  return found
}

/**
 * Pairs the characters of two texts that correspond: runs that occur once in both are anchors and grow as far as the
 * texts agree; what lies between is searched for shorter runs; what is left over is aligned again, so that text that was
 * moved is found too. Near-linear in the texts.
 *
 * `甲乙丙丁` and `甲乙X丁` → 0–0, 1–1, 3–3
 *
 * @returns for each position of `a` its counterpart in `b`, or -1; each position of `b` at most once.
 */
export const alignCharacters = (a: Text, b: Text): Int32Array => {
  const pairs = new Int32Array(a.length).fill(-1)
  const back = new Int32Array(b.length).fill(-1)
  let restA: Rest = new Int32Array(0)
  let restB: Rest = restA
  let turn = 0

  const isSame = (i: number, j: number): boolean => a[restA[i] as number] === b[restB[j] as number]
  const pair = (i: number, j: number): void => {
    pairs[restA[i] as number] = restB[j] as number
    back[restB[j] as number] = restA[i] as number
  }

  /** One stretch: its ends, its anchors, and the stretches between them. */
  const align = (fromA: number, toA: number, fromB: number, toB: number, level: number): number => {
    let [startA, startB, endA, endB] = [fromA, fromB, toA, toB]
    let found = 0
    // What is left over after a turn is no stretch of print: that its ends agree says nothing.
    const hasEnds = turn === 0 || level > 0
    while (hasEnds && startA < endA && startB < endB && isSame(startA, startB)) {
      pair(startA++, startB++)
      found++
    }
    while (hasEnds && startA < endA && startB < endB && isSame(endA - 1, endB - 1)) {
      pair(--endA, --endB)
      found++
    }
    const size = RUNS[level]
    if (size === undefined || startA + size > endA || startB + size > endB) return found
    if (level > 0 && Math.max(endA - startA, endB - startB) > LONGEST_STRETCH) return found

    const inB = uniqueRuns(b, restB, startB, endB, size)
    const anchors: [number, number][] = []
    for (const [key, at] of uniqueRuns(a, restA, startA, endA, size)) {
      const other = inB.get(key)
      if (at >= 0 && other !== undefined && other >= 0) anchors.push([at, other])
    }
    const chain = longestChain(anchors.sort(([x], [y]) => x - y))
    let doneA = startA
    let doneB = startB
    for (const [anchorA, anchorB] of chain) {
      // An earlier anchor has grown over this one.
      if (anchorA < doneA || anchorB < doneB) continue
      let [i, j] = [anchorA, anchorB]
      while (i < endA && j < endB && isSame(i, j)) {
        pair(i++, j++)
        found++
      }
      // The stretch before it ends with what agrees backwards.
      found += align(doneA, anchorA, doneB, anchorB, level + 1)
      doneA = i
      doneB = j
    }
    return found + align(doneA, endA, doneB, endB, level + 1)
  }

  for (; turn < TURNS; turn++) {
    restA = restOf(pairs)
    restB = restOf(back)
    if (align(0, restA.length, 0, restB.length, 0) < RUNS[0]) break
  }
  return pairs
}
