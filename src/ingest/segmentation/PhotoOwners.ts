import { pairsOf } from './affinity'
import type { Assignment } from './assignHeadlines'
import type { Caption } from './captions'
import { namesPicture, opensCaption } from './openingMarks'
import { parseByline } from './parseByline'
import type { Segment } from './segment'

/**
 * Share of a caption's words that an article must have: far from it; beside it; beside it when the caption names its own
 * photographer; when one person made both; beside it when no other has half as many.
 */
const LEAST = { far: 0.35, beside: 0.25, credited: 0.28, named: 0.15, only: 0.12 }
/** How many articles around the caption are asked, so that the cost stays linear. */
const REACH = 12

interface Body {
  first: number
  last: number
  /** It says of itself that it has a picture: 文/图. */
  hasPicture: boolean
  names: Set<string>
}

/**
 * Finds which article a photo illustrates: the one it stands inside, else the one it shares its words with, first of all
 * one whose byline says 文/图. A caption that names its own photographer, and opens with its own day or says 摄影报道, is a report in itself.
 *
 * `图为改造后的夜景。` inside a report → that report; `6月14日，…（张三 摄）` between two others → null
 */
export class PhotoOwners {
  private readonly bodies: Body[]

  constructor(
    private readonly segments: readonly Segment[],
    private readonly assignment: Assignment,
  ) {
    this.bodies = segments.map(describe)
  }

  /** Index of the article, or null. */
  of(caption: Caption, text: string): number | null {
    const line = caption.rows[0]?.n ?? 0
    const place = this.placeOf(line)
    const pairs = pairsOf(text)
    const isReport = caption.credit !== null && !namesPicture(text) && (opensCaption(text) || /报道|報導|報道/u.test(caption.credit.text))
    let best: number | null = null
    let bestFit = 0
    const beside = { index: 0, overlap: 0, others: 0 }
    for (let index = Math.max(0, place - REACH); index < Math.min(this.bodies.length, place + REACH); index += 1) {
      const body = this.bodies[index] as Body
      const overlap = this.assignment.weights.overlap(pairs, this.assignment.pairsOf.get(this.segments[index] as Segment) ?? new Set())
      if (!isReport && body.first < line && line < body.last && (namesPicture(text) || overlap > 0)) return index
      const isNamed = caption.credit?.authors.some(({ name }) => body.names.has(name)) === true
      const isBeside = index === place - 1 || index === place
      if (isBeside && overlap > beside.overlap) Object.assign(beside, { index, overlap, others: Math.max(beside.others, beside.overlap) })
      else beside.others = Math.max(beside.others, overlap)
      const least = isNamed ? LEAST.named : caption.credit ? (isBeside ? LEAST.credited : 1) : isBeside ? LEAST.beside : LEAST.far
      const fit = overlap * (body.hasPicture ? 1.6 : 1) * (isNamed ? 1.5 : 1)
      if (fit >= (isReport && !isNamed ? LEAST.far : least) && fit > bestFit) [best, bestFit] = [index, fit]
    }
    const isOnly = caption.credit === null && beside.overlap >= LEAST.only && beside.others * 2 <= beside.overlap
    return best ?? (isOnly ? beside.index : null)
  }

  /** How many bodies begin above the line; bodies are nearly in order. */
  private placeOf(line: number): number {
    let low = 0
    let high = this.bodies.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.bodies[middle]?.first ?? 0) < line) low = middle + 1
      else high = middle
    }
    return low
  }
}

function describe(segment: Segment): Body {
  const opening = segment.elements.find((element) => element.opening)?.opening
  const bylines = segment.bylines.flatMap((element) => parseByline(element.text) ?? [])
  return {
    first: segment.elements[0]?.rows[0]?.n ?? 0,
    last: segment.elements.at(-1)?.rows.at(-1)?.n ?? 0,
    hasPicture: opening?.isPhoto === true || bylines.some((byline) => byline.isPhoto),
    names: new Set([...bylines.flatMap((byline) => byline.authors), ...(opening?.authors ?? [])].map(({ name }) => name)),
  }
}
