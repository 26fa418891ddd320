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
  const illustrated = bodies.flatMap((body, index) => (hasPicture(body) ? [index] : []))
  return captions
    .map((caption) => {
      const text = normaliseText(caption.texts, dialect).text
      return {
        caption: text,
        credit: caption.credit?.text ?? null,
        lines: caption.rows.map((row) => row.n).sort((a, b) => a - b),
        article: caption.credit ? null : ownerOf(text, caption, bodies, illustrated, assignment),
      }
    })
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

const hasPicture = (body: Segment): boolean =>
  body.elements.some((element) => element.opening?.isPhoto) || body.bylines.some((element) => /文[/／]图|图[/／]文|摄影报道/u.test(element.text))

const LEAST = 0.35
/** How many articles around the caption are asked, so that the cost stays linear. */
const REACH = 12

function ownerOf(text: string, caption: Caption, bodies: readonly Segment[], illustrated: readonly number[], assignment: Assignment): number | null {
  const pairs = pairsOf(text)
  const line = caption.rows[0]?.n ?? 0
  const near = bodies.findIndex((body) => (body.elements[0]?.rows[0]?.n ?? 0) > line)
  const middle = near < 0 ? bodies.length - 1 : near
  let best: number | null = null
  let bestFit = 0
  for (let index = Math.max(0, middle - REACH); index <= Math.min(bodies.length - 1, middle + REACH); index += 1) {
    const body = bodies[index] as Segment
    const overlap = assignment.weights.overlap(pairs, assignment.pairsOf.get(body) ?? new Set())
    const fit = overlap * (illustrated.includes(index) ? 1.6 : 1)
    if (fit > bestFit) [best, bestFit] = [index, fit]
  }
  return bestFit >= LEAST ? best : null
}
