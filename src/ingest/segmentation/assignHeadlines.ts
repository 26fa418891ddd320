import { pairsOf, PairWeights } from './affinity'
import type { Element } from './element'
import { continuationOf } from './openingMarks'
import type { PageStructure, Run, Segment } from './segment'

export interface Assignment {
  /** Which run heads which text. */
  runOf: Map<Segment, Run>
  /** Runs that head nothing. */
  leftover: Run[]
  order: 'bodies-first' | 'headlines-first'
  /** How sure the order is: 0 to 1. */
  certainty: number
  pairsOf: Map<Segment, Set<string>>
  weights: PairWeights
}

const textOf = (segment: Segment): string => segment.elements.map((element) => element.text).join('\n')
const headingOf = (run: Run): Set<string> => pairsOf(run.blocks.map((block) => block.text).join('\n'))

/**
 * Gives each text its headline. Text layers often print bodies before headlines, OCR headlines before bodies; which it is
 * shows in what words headlines share with the texts beside them, and in what stands first and last on the page.
 *
 * `正文一 [标题一] 正文二 [标题二]` → bodies-first; `[标题一] 正文一 [标题二] 正文二` → headlines-first
 */
export function assignHeadlines({ runs, stretches }: PageStructure): Assignment {
  const pairs = new Map<Segment, Set<string>>()
  for (const segment of stretches.flat()) pairs.set(segment, pairsOf(textOf(segment)))
  const weights = new PairWeights([...pairs.values()])
  const headings = runs.map(headingOf)
  const above = (index: number): Segment | undefined => bodies(stretches[index]).at(-1)
  const below = (index: number): Segment | undefined => bodies(stretches[index + 1])[0]
  const fit = (index: number, segment: Segment | undefined): number =>
    segment ? weights.overlap(headings[index] ?? new Set(), pairs.get(segment) ?? new Set()) : 0

  let bodiesFirst = 0
  let headlinesFirst = 0
  runs.forEach((run, index) => {
    bodiesFirst += fit(index, above(index))
    headlinesFirst += run.beforePicture ? 0 : fit(index, below(index))
  })
  const beginsWithBody = bodies(stretches[0]).some((segment) => !isContinuation(segment))
  const endsWithBody = bodies(stretches.at(-1)).length > 0
  bodiesFirst += (beginsWithBody ? 0.5 : 0) + (endsWithBody ? 0 : 0.5)
  headlinesFirst += (beginsWithBody ? 0 : 0.5) + (endsWithBody ? 0.5 : 0)

  const order = bodiesFirst > headlinesFirst ? 'bodies-first' : 'headlines-first'
  const runOf = new Map<Segment, Run>()
  const leftover: Run[] = []
  const waiting: number[] = []
  runs.forEach((run, index) => {
    const owner = order === 'bodies-first' ? above(index) : below(index)
    if (owner) runOf.set(owner, run)
    else waiting.push(index)
  })
  for (const index of waiting) {
    const run = runs[index] as Run
    const other = order === 'bodies-first' ? below(index) : above(index)
    const isFree = other !== undefined && !runOf.has(other)
    if (other && isFree && (other.isOpened || fit(index, other) > 0.3)) runOf.set(other, run)
    else leftover.push(run)
  }
  runs.forEach((run, index) => {
    const [owner, other] = order === 'bodies-first' ? [above(index), below(index)] : [below(index), above(index)]
    if (!owner || !other || runOf.get(owner) !== run || runOf.has(other) || !other.isOpened) return
    const share = splitRun(run, order, (block, segment) => weights.overlap(pairsOf(block.text), pairs.get(segment) ?? new Set()), owner, other)
    if (!share) return
    runOf.set(owner, share.owner)
    runOf.set(other, share.other)
  })
  const total = bodiesFirst + headlinesFirst
  const certainty = total === 0 ? 0.5 : Math.abs(bodiesFirst - headlinesFirst) / total
  return { runOf, leftover, order, certainty, pairsOf: pairs, weights }
}

/**
 * Two headlines that met: on a page that prints bodies first, one text has its headline above. The blocks next to the text
 * without a headline go to it when they speak of it and not of the other.
 *
 * `正文一 [标题一] [标题二] 正文二 …` → 标题一 to 正文一, 标题二 to 正文二
 */
function splitRun(
  run: Run,
  order: Assignment['order'],
  fit: (block: Element, segment: Segment) => number,
  owner: Segment,
  other: Segment,
): { owner: Run; other: Run } | null {
  // read from the text without a headline
  const blocks = order === 'bodies-first' ? [...run.blocks].reverse() : run.blocks
  const firstOfOwner = blocks.findIndex((block) => fit(block, owner) >= fit(block, other))
  const given = blocks.slice(0, firstOfOwner)
  if (firstOfOwner < 1 || !given.some((block) => fit(block, other) >= 0.4)) return null
  const kept = blocks.slice(firstOfOwner)
  const inOrder = (part: Element[]): Element[] => (order === 'bodies-first' ? part.reverse() : part)
  return { owner: { ...run, blocks: inOrder(kept) }, other: { blocks: inOrder(given), beforePicture: false } }
}

/** 上接第一版: a text that may well have no headline here. */
const isContinuation = (segment: Segment): boolean => continuationOf(segment.elements[0]?.text ?? '')?.at === 'start'

const bodies = (stretch: readonly Segment[] | undefined): Segment[] => (stretch ?? []).filter((segment) => segment.kind === 'body')
