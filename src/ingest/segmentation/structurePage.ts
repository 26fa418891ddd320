import { pairsOf, PairWeights } from './affinity'
import { opensWithByline } from './captions'
import type { Element } from './element'
import { opensSubheadline } from './openingMarks'
import type { PageStructure, Run, Segment } from './segment'
import { endsSentence } from './sentence'

interface Group {
  elements: Element[]
  /** A picture stood between this run and the next element. */
  beforePicture: boolean
}

/**
 * Tells headlines from crossheads and cuts what stands between headlines into texts.
 *
 * `本报讯… 段落 [小标题] 段落 [标题] ■记者 段落 [标题]` → runs: both 标题; stretches: [one text with a crosshead], [one text], []
 */
export function structurePage(elements: readonly Element[], taken: ReadonlySet<number>): PageStructure {
  const flow = elements.filter((_, index) => !taken.has(index))
  const picture = picturesAfter(elements, taken)
  const groups = groupTitles(flow, picture)
  const real = decideHeadlines(groups)

  const runs: Run[] = []
  const stretches: Element[][] = [[]]
  groups.forEach((group, index) => {
    if (group.elements[0]?.kind === 'title' && real.has(index)) {
      runs.push({ blocks: group.elements, beforePicture: group.beforePicture })
      stretches.push([])
    } else stretches[stretches.length - 1]?.push(...group.elements)
  })
  return { runs, stretches: cutStretches(stretches) }
}

function picturesAfter(elements: readonly Element[], taken: ReadonlySet<number>): Set<Element> {
  const picture = new Set<Element>()
  elements.forEach((element, index) => {
    if (!taken.has(index) && taken.has(index + 1)) picture.add(element)
  })
  return picture
}

function groupTitles(flow: readonly Element[], picture: ReadonlySet<Element>): Group[] {
  const groups: Group[] = []
  for (const element of flow) {
    const last = groups[groups.length - 1]
    const isMore = element.kind === 'title' && last?.elements[0]?.kind === 'title' && !last.beforePicture
    if (isMore) last.elements.push(element)
    else groups.push({ elements: [element], beforePicture: false })
    const current = groups[groups.length - 1]
    if (current && picture.has(element)) current.beforePicture = true
  }
  return groups
}

/** Indexes of the groups of headings that are headlines; the others are crossheads. */
function decideHeadlines(groups: readonly Group[]): Set<number> {
  const real = new Set<number>()
  const doubtful: number[] = []
  const flat = groups.map((group) => group.elements[0] as Element)
  groups.forEach((group, index) => {
    if (group.elements[0]?.kind !== 'title') return
    const before = flat[index - 1]
    const after = flat[index + 1]
    const isUnderByline = before?.kind === 'byline' && (flat[index - 2]?.kind === 'title' || index === 1)
    const isBetweenParagraphs = after?.kind === 'paragraph' && !after.opening && !after.isNote && (before?.kind === 'paragraph' || isUnderByline)
    const first = group.elements[0]
    const isCompound = group.elements.length > 1 || first.rows.length > 1 || first.rows.some((row) => opensSubheadline(row.text))
    if (!isBetweenParagraphs || (isCompound && !isUnderByline)) real.add(index)
    else doubtful.push(index)
  })
  const { chunks, chunkOf } = chunkTexts(groups)
  const weights = new PairWeights(chunks.filter((chunk) => chunk.size > 0))
  for (const index of doubtful) {
    const heading = pairsOf(flat[index]?.text ?? '')
    const above = weights.overlap(heading, chunks[chunkOf[index - 1] ?? -1] ?? new Set())
    const below = weights.overlap(heading, chunks[chunkOf[index + 1] ?? -1] ?? new Set())
    if (isHeadline(flat[index - 1], above, below)) real.add(index)
  }
  return real
}

/** The words of what stands between two headings or openings, so that a heading can be compared with the text beside it. */
function chunkTexts(groups: readonly Group[]): { chunks: Set<string>[]; chunkOf: number[] } {
  const texts: string[][] = [[]]
  const chunkOf = groups.map(({ elements }) => {
    const first = elements[0]
    const isHeading = first?.kind === 'title'
    if (isHeading || first?.opening || first?.isNote || first?.kind === 'byline') texts.push([])
    if (!isHeading) texts[texts.length - 1]?.push(first?.text ?? '')
    return texts.length - 1
  })
  return { chunks: texts.map((text) => pairsOf(text.join('\n'))), chunkOf }
}

/**
 * A lone heading between two plain paragraphs is a crosshead, unless it says what the one text says and the other does
 * not: over half of a headline's words stand in its report, of a crosshead's about a third. Where the text above stopped
 * in mid-sentence, less is enough.
 */
function isHeadline(before: Element | undefined, above: number, below: number): boolean {
  if (Math.max(above, below) >= 0.5 && Math.abs(above - below) >= 0.35) return true
  return before?.kind === 'paragraph' && !endsSentence(before.text) && above < below
}

/** Cuts each stretch where a text begins, and gives each byline to the text it stands above or under. */
function cutStretches(stretches: readonly (readonly Element[])[]): Segment[][] {
  const cut: Segment[][] = []
  let previous: Segment | null = null
  for (const stretch of stretches) {
    const segments: Segment[] = []
    let current: Segment | null = null
    const begin = (kind: Segment['kind'], isOpened: boolean): Segment => {
      current = { kind, bylines: [], elements: [], isOpened }
      segments.push(current)
      return current
    }
    stretch.forEach((element, index) => {
      if (element.kind === 'byline') {
        const isAbove = opensWithByline(stretch, index) || (stretch[index + 1]?.kind === 'title' && segments.length === 0)
        const owner: Segment | null = isAbove ? null : (segments.at(-1) ?? previous)
        if (owner && owner.elements.length > 0) {
          owner.bylines.push(element)
          // what comes after a signature is not of the text it signs
          current = null
        } else begin('body', true).bylines.push(element)
        return
      }
      if (element.isNote) begin('note', false)
      else if (element.opening && !(current && current.elements.length === 0)) begin('body', true)
      else if (element.opening && current) current.isOpened = true
      else if (current === null) begin('body', false)
      ;(current as Segment | null)?.elements.push(element)
    })
    const settled = settleNotes(segments)
    cut.push(settled)
    previous = settled[settled.length - 1] ?? previous
  }
  return cut
}

/**
 * A note with no text opened after it, and more than itself behind it: the note is its first paragraph, the rest the text.
 *
 * `编者按 … / 段落 / 段落 / 段落` → note, text
 */
function settleNotes(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index) => {
    const isLast = index === segments.length - 1
    if (segment.kind !== 'note' || !isLast || index > 0 || segment.elements.length < 3) return [segment]
    const [note, ...rest] = segment.elements
    if (!note) return [segment]
    return [
      { ...segment, bylines: [], elements: [note] },
      { kind: 'body' as const, bylines: segment.bylines, elements: rest, isOpened: false },
    ]
  })
}
