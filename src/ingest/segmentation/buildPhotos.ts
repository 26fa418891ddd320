import type { Dialect, SegmentedPhoto } from '../types'
import { pairsOf } from './affinity'
import type { Assignment } from './assignHeadlines'
import type { Caption } from './captions'
import { normaliseText } from './normaliseText'
import type { Segment } from './segment'

/**
 * Makes photos of captions. One with a credit of its own stands alone; one without belongs to the report it has words in
 * common with, first of all to one whose byline says 文/图. `article` is an index into `bodies`.
 */
export function buildPhotos(captions: readonly Caption[], bodies: readonly Segment[], assignment: Assignment, dialect: Dialect): SegmentedPhoto[] {
  const illustrated = new Set(bodies.flatMap((body, index) => (hasPicture(body) ? [index] : [])))
  const starts = bodies.map((body) => body.elements[0]?.rows[0]?.n ?? 0)
  return captions
    .map((caption) => {
      const text = normaliseText(caption.texts, dialect).text
      return {
        caption: text,
        credit: caption.credit?.text ?? null,
        lines: caption.rows.map((row) => row.n).sort((a, b) => a - b),
        article: caption.credit ? null : ownerOf(pairsOf(text), placeOf(starts, caption.rows[0]?.n ?? 0), bodies, illustrated, assignment),
      }
    })
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

const hasPicture = (body: Segment): boolean =>
  body.elements.some((element) => element.opening?.isPhoto) || body.bylines.some((element) => /文[/／]图|图[/／]文|摄影报道/u.test(element.text))

const LEAST = 0.35
/** How many articles around the caption are asked, so that the cost stays linear. */
const REACH = 12

/** How many bodies begin above the line; bodies are nearly in order. */
function placeOf(starts: readonly number[], line: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}

function ownerOf(
  pairs: ReadonlySet<string>,
  place: number,
  bodies: readonly Segment[],
  illustrated: ReadonlySet<number>,
  assignment: Assignment,
): number | null {
  let best: number | null = null
  let bestFit = 0
  for (let index = Math.max(0, place - REACH); index < Math.min(bodies.length, place + REACH); index += 1) {
    const overlap = assignment.weights.overlap(pairs, assignment.pairsOf.get(bodies[index] as Segment) ?? new Set())
    const fit = overlap * (illustrated.has(index) ? 1.6 : 1)
    if (fit > bestFit) [best, bestFit] = [index, fit]
  }
  return bestFit >= LEAST ? best : null
}
