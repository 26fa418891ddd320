import { longestChain } from '../../ingest/alignment/longestChain'

/** Where each run of `size` characters stands that occurs once only; -1 for those that occur again. By hash: see below. */
const uniqueRuns = (text: Int32Array, from: number, to: number, size: number): Map<number, number> => {
  const found = new Map<number, number>()
  for (let at = from; at + size <= to; at++) {
    let hash = 0
    for (let i = 0; i < size; i++) hash = (Math.imul(hash, 0x01000193) ^ (text[at + i] as number)) >>> 0
    found.set(hash, found.has(hash) ? -1 : at)
  }
  return found
}

const isSameRun = (a: Int32Array, i: number, b: Int32Array, j: number, size: number): boolean => {
  for (let at = 0; at < size; at++) if (a[i + at] !== b[j + at]) return false
  return true
}

/**
 * Runs of `size` characters that occur once in both stretches, as many as ascend in both (the longest chain).
 * Two runs of one hash count as one that occurs again, so a collision costs an anchor, never a wrong one.
 * @param range from and to (excluded) in `a`, then in `b`.
 * @returns positions in `a` and `b`, ascending.
 */
export const anchorsBetween = (a: Int32Array, b: Int32Array, [fromA, toA, fromB, toB]: readonly [number, number, number, number], size: number): [number, number][] => {
  const inB = uniqueRuns(b, fromB, toB, size)
  const anchors: [number, number][] = []
  for (const [hash, i] of uniqueRuns(a, fromA, toA, size)) {
    const j = inB.get(hash)
    if (i >= 0 && j !== undefined && j >= 0 && isSameRun(a, i, b, j, size)) anchors.push([i, j])
  }
  return longestChain(anchors.sort(([x], [y]) => x - y))
}
