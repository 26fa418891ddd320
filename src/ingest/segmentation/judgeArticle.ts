import type { Warning } from '../types'
import { warn } from '../warn'
import { pairsOf } from './affinity'
import type { Assignment } from './assignHeadlines'
import type { Element } from './element'
import type { Run, Segment } from './segment'

export interface Judgement {
  warnings: Warning[]
  /** 0 to 1. */
  confidence: number
}

interface Facts {
  run: Run | null
  /** Print leaves open which of its lines is the headline. */
  isSplitDoubtful: boolean
  /** Headings that could as well be a headline as a crosshead. */
  unsure: ReadonlySet<Element>
  /** An article beside it has no headline, so one of the two may be cut wrong. */
  isBesideHeadless: boolean
}

/** A headline this far from the words of its text may be another's. */
const UNLIKE = 0.06
const SHORTEST_TO_COMPARE = 8

/**
 * How sure the cut of one article is, and why not more: each reading that could as well be another one costs, about as
 * often as it is wrong.
 *
 * `正文 [标题]` among others cut alike → 0.98; a text for which no headline was found → 0.58, 未找到标题
 */
export function judgeArticle(segment: Segment, assignment: Assignment, facts: Facts): Judgement {
  const line = segment.elements[0]?.rows[0]?.n ?? segment.bylines[0]?.rows[0]?.n ?? 0
  const warnings: Warning[] = []
  let confidence = 0.98
  const doubt = (cost: number, warning: Warning | null): void => {
    confidence -= cost
    if (warning) warnings.push(warning)
  }
  const { isBesideHeadless, isSplitDoubtful, run, unsure } = facts
  if (!run) doubt(0.4, warn('headline-missing', line))
  if (isSplitDoubtful) doubt(0.1, warn('headline-split', run?.blocks[0]?.rows[0]?.n ?? line))
  if (assignment.certainty < 0.15) doubt(0.2, warn('order-unsure', line))
  const heading = [...(run?.blocks ?? []), ...segment.elements].find((element) => unsure.has(element))
  if (heading) doubt(0.15, warn('crosshead-unsure', heading.rows[0]?.n ?? line))
  if (run && isUnlike(run, segment, assignment)) doubt(0.15, warn('headline-unlike', run.blocks[0]?.rows[0]?.n ?? line))
  if (segment.elements.filter((element) => element.opening?.dateline).length > 1) doubt(0.3, null)
  if (isBesideHeadless && run) doubt(0.1, null)
  return { warnings, confidence }
}

function isUnlike(run: Run, segment: Segment, assignment: Assignment): boolean {
  const heading = pairsOf(run.blocks.map((block) => block.text).join('\n'))
  if (heading.size < SHORTEST_TO_COMPARE) return false
  return assignment.weights.overlap(heading, assignment.pairsOf.get(segment) ?? new Set()) < UNLIKE
}
