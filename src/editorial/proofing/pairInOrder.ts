import { anchorsBetween } from './anchorsBetween'
import { shortestEdit } from './shortestEdit'

/** Up to so many insertions and deletions the result is minimal. */
const MOST_EDITS = 1_000
/** In a stretch without anchors: how far one step looks. */
const STEP_EDITS = 256
/** Lengths of the runs that cut a stretch with too many edits, longest first. */
const ANCHOR_RUNS = [12, 6, 4] as const

type Range = [fromA: number, toA: number, fromB: number, toB: number, level: number]

/**
 * Pairs the characters (code points) of two texts that correspond, in order: as many as possible as long as no more than
 * 1,000 were inserted or deleted; beyond that the texts are first cut at runs that occur once in both, and what has none in
 * common is paired step by step. Time is bounded by a constant times the length, however little they share.
 *
 * `甲乙丙丁` and `甲X丙丁戊` → 0–0, 2–2, 3–3
 *
 * @returns for each position of `a` its counterpart in `b`, ascending, or -1.
 */
export const pairInOrder = (a: Int32Array, b: Int32Array): Int32Array => {
  const pairs = new Int32Array(a.length).fill(-1)
  const open: Range[] = [[0, a.length, 0, b.length, 0]]
  for (let range = open.pop(); range; range = open.pop()) {
    let [fromA, toA, fromB, toB] = range
    const level = range[4]
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs[fromA++] = fromB++
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs[--toA] = --toB
    if (fromA === toA || fromB === toB) continue

    const size = ANCHOR_RUNS[level]
    const edit = shortestEdit(a, b, [fromA, toA, fromB, toB], size === undefined ? STEP_EDITS : MOST_EDITS)
    if (edit.isWhole || size === undefined) {
      for (const [i, j, length] of edit.runs) for (let at = 0; at < length; at++) pairs[i + at] = j + at
      if (!edit.isWhole) open.push([edit.endA, toA, edit.endB, toB, level])
      continue
    }
    let [doneA, doneB] = [fromA, fromB]
    for (const [i, j] of anchorsBetween(a, b, [fromA, toA, fromB, toB], size)) {
      // An earlier anchor has grown over this one.
      if (i < doneA || j < doneB) continue
      let length = 0
      while (i + length < toA && j + length < toB && a[i + length] === b[j + length]) {
        pairs[i + length] = j + length
        length++
      }
      open.push([doneA, i, doneB, j, level + 1])
      doneA = i + length
      doneB = j + length
    }
    open.push([doneA, toA, doneB, toB, level + 1])
  }
  return pairs
}
