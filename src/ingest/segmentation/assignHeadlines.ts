import { pairsOf, PairWeights } from './affinity'
import type { Element } from './element'
import { endsInGenre } from './columnName'
import { continuationOf } from './continuation'
import type { PageStructure, Run, Segment } from './segment'

export interface Assignment {
  /** Which run heads which text. */
  runOf: Map<Segment, Run>
  /** Runs that head nothing. */
  leftover: Run[]
  /** Lines among headlines that speak of the text above, which has its headline: captions. */
  captions: Element[]
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
    if (run.ownsBelow) return
    bodiesFirst += fit(index, above(index))
    headlinesFirst += run.beforePicture ? 0 : fit(index, below(index))
  })
  const beginsWithBody = bodies(stretches[0]).some((segment) => !isContinuation(segment))
  const endsWithBody = bodies(stretches.at(-1)).length > 0
  bodiesFirst += (beginsWithBody ? 0.5 : 0) + (endsWithBody ? 0 : 0.5)
  headlinesFirst += (beginsWithBody ? 0 : 0.5) + (endsWithBody ? 0.5 : 0)

  const order = bodiesFirst > headlinesFirst ? 'bodies-first' : 'headlines-first'
  const captions: Element[] = []
  if (order === 'headlines-first') {
    const speaks = (block: Element, segment: Segment | undefined): number =>
      segment ? weights.overlap(pairsOf(block.text), pairs.get(segment) ?? new Set()) : 0
    runs.forEach((run, index) => {
      while (run.blocks.length > 1 && index > 0 && isCaptionAbove(run, (block) => speaks(block, above(index)), (block) => speaks(block, below(index)))) {
        captions.push(...run.blocks.splice(0, 1))
      }
    })
  }
  const runOf = new Map<Segment, Run>()
  const leftover: Run[] = []
  const waiting: number[] = []
  runs.forEach((run, index) => {
    const owner = order === 'bodies-first' && !run.ownsBelow ? above(index) : below(index)
    if (owner && !runOf.has(owner)) runOf.set(owner, run)
    else waiting.push(index)
  })
  for (const index of waiting) {
    const run = runs[index] as Run
    const other = order === 'bodies-first' ? below(index) : above(index)
    const isFree = other !== undefined && !runOf.has(other)
    const isAtEdge = order === 'bodies-first' && (index === runs.length - 1 || index === 0)
    if (other && isFree && (other.isOpened || isAtEdge || fit(index, other) > 0.3)) runOf.set(other, run)
    else if (!shiftHeadlines(index, runs, runOf, order === 'bodies-first' ? { step: 1, own: above, other: below } : { step: -1, own: below, other: above }, fit)) leftover.push(run)
  }
  runs.forEach((run, index) => {
    const [owner, other] = order === 'bodies-first' ? [above(index), below(index)] : [below(index), above(index)]
    if (!owner || !other || runOf.get(owner) !== run || runOf.has(other)) return
    const last = run.blocks.at(-1)
    if (order === 'bodies-first' && run.blocks.length > 1 && last && endsInGenre(last.text)) {
      // 一周简讯 stands above its items, on any page
      runOf.set(owner, { ...run, blocks: run.blocks.slice(0, -1) })
      runOf.set(other, { ...run, blocks: [last] })
      return
    }
    if (!other.isOpened) return
    const share = splitRun(run, order, (block, segment) => weights.overlap(pairsOf(block.text), pairs.get(segment) ?? new Set()), owner, other)
    if (!share) return
    runOf.set(owner, share.owner)
    runOf.set(other, share.other)
  })
  const total = bodiesFirst + headlinesFirst
  const certainty = total === 0 ? 0.5 : Math.abs(bodiesFirst - headlinesFirst) / total
  return { runOf, leftover, captions, order, certainty, pairsOf: pairs, weights }
}

interface Sides {
  /** Towards the other side of a run. */
  step: 1 | -1
  own(index: number): Segment | undefined
  other(index: number): Segment | undefined
}

const FARTHEST = 20

/**
 * Where the order changes in the middle of a page: a headline without a text stands beside a text that the next headline
 * took, and so on to a text without a headline. Each of them heads the text on its other side, when they speak of these
 * texts no less.
 *
 * `正文一 [标题一]` | `[标题二] 正文二 [标题三] 正文三` → 标题二 to 正文二, 标题三 to 正文三
 */
function shiftHeadlines(from: number, runs: readonly Run[], runOf: Map<Segment, Run>, { other, own, step }: Sides, fit: (index: number, segment: Segment | undefined) => number): boolean {
  const path: [number, Segment][] = []
  let gain = 0
  for (let index = from; path.length < FARTHEST; index += step) {
    const text = other(index)
    if (text === undefined) return false
    path.push([index, text])
    gain += fit(index, text) - (index === from ? 0 : fit(index, own(index)))
    const holder = runOf.get(text)
    if (holder === undefined) break
    if (holder !== runs[index + step]) return false
  }
  if (gain < -0.2 || runOf.has(path.at(-1)?.[1] as Segment)) return false
  for (const [index, text] of path) runOf.set(text, runs[index] as Run)
  return true
}

/**
 * On a page that prints headlines first: a line above a headline that says what the text above says, and nothing of what
 * stands below.
 *
 * `…起名叫“砖砖”。` [获救的小猫“砖砖”在吃火腿肠] [今明两天有小雨] → caption
 */
function isCaptionAbove(run: Run, ofAbove: (block: Element) => number, ofBelow: (block: Element) => number): boolean {
  const [block] = run.blocks
  if (block === undefined || block.rows.length > 1 || block.text.length > 40 || ofBelow(block) >= 0.1) return false
  // what is going on while the picture is taken: `…在吃火腿肠`
  const least = /在\p{Script=Han}{2}/u.test(block.text) ? 0.15 : 0.4
  return ofAbove(block) >= least
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
  return { owner: { ...run, blocks: inOrder(kept) }, other: { blocks: inOrder(given), beforePicture: false, ownsBelow: false } }
}

/** 上接第一版: a text that may well have no headline here. */
const isContinuation = (segment: Segment): boolean => continuationOf(segment.elements[0]?.text ?? '')?.at === 'start'

const bodies = (stretch: readonly Segment[] | undefined): Segment[] => (stretch ?? []).filter((segment) => segment.kind === 'body')
