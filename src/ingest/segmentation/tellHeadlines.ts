import { pairsOf, PairWeights } from './affinity'
import { isColumnName } from './columnName'
import { continuationOf } from './continuation'
import type { Element } from './element'
import { opensNumbered, opensSubheadline } from './openingMarks'
import type { Group } from './segment'
import { endsSentence } from './sentence'
import { endsSigned } from './signature'

export interface Headings {
  /** Indexes of the groups of headings that are headlines; the others are crossheads. */
  headlines: Set<number>
  /** How clear it is, from 0, where it could as well be the other thing. Only what had to be weighed is here. */
  margins: Map<number, number>
}

/**
 * Tells headlines from crossheads. What stands before a byline, a report's opening, an end or an edge is a headline. A lone
 * heading between two plain paragraphs is weighed: over half of a headline's words stand in its own report and few in the
 * one beside it; and the texts on both sides of a crosshead speak of the same things, those on both sides of a headline do
 * not.
 *
 * `…新画卷。` [改作风勇担当 提振精气神] `3月21日，…` → crosshead; `…收养。` [两车追尾堵桥头] `昨天下午5点半，…追尾` → headline
 */
export function tellHeadlines(groups: readonly Group[]): Headings {
  const headlines = new Set<number>()
  const doubtful: number[] = []
  groups.forEach((group, index) => {
    if (group.elements[0]?.kind !== 'title') return
    const sure = surely(groups, index)
    if (sure === true) headlines.add(index)
    else if (sure === null) doubtful.push(index)
  })
  const margins = new Map<number, number>()
  if (doubtful.length === 0) return { headlines, margins }
  const page = readPage(groups, headlines, doubtful)
  const forms = doubtful.map((index) => formOf(textOf(groups[index])))
  for (const [at, index] of doubtful.entries()) {
    const score = weigh(groups, index, page) - (likeness(forms, at))
    if (score > 0) headlines.add(index)
    margins.set(index, Math.abs(score))
  }
  return { headlines, margins }
}

/** True: a headline; false: a crosshead; null: it must be weighed. */
function surely(groups: readonly Group[], index: number): boolean | null {
  const group = groups[index] as Group
  const before = groups[index - 1]?.elements[0]
  const after = groups[index + 1]?.elements[0]
  const isUnderByline = before?.kind === 'byline' && (groups[index - 2]?.elements[0]?.kind === 'title' || index === 1)
  const isBetweenParagraphs = after?.kind === 'paragraph' && !after.opening && !after.isNote && (before?.kind === 'paragraph' || isUnderByline)
  const [first] = group.elements
  if (!isBetweenParagraphs || !first) return true
  if (after.isJump || (before.kind === 'paragraph' && endsText(before))) return true
  if (opensNumbered(first.text)) return false
  if (group.elements.length > 1 && isColumnName(first.rows[0])) return true
  const isCompound = group.elements.length > 1 || first.rows.length > 1 || first.rows.some((row) => opensSubheadline(row.text))
  return isCompound && !isUnderByline ? true : null
}

/** `…元。（记者 童谣）`, `…保障。（下转2版）` */
const endsText = (element: Element): boolean => endsSigned(element.text) || continuationOf(element.text)?.at === 'end'

interface Page {
  isBodiesFirst: boolean
  /** Share of the sure headlines whose text opens with neither byline nor dateline. */
  lone: number
  weights: PairWeights
  sections: Set<string>[]
  sectionOf: number[]
  /** The sure headline that a text standing here would have: below it where bodies come first, else above. */
  nearest(index: number): number | undefined
}

function readPage(groups: readonly Group[], headlines: ReadonlySet<number>, doubtful: readonly number[]): Page {
  const { sections, sectionOf } = readSections(groups)
  const weights = new PairWeights(sections.filter((section) => section.size > 0))
  const fit = (index: number, beside: number): number =>
    weights.overlap(pairsOf(textOf(groups[index])), sections[sectionOf[beside] ?? -1] ?? new Set())
  const [begins, ends] = [isTitle(groups[0]), isTitle(groups[groups.length - 1])]
  let above = (begins ? 0 : 0.5) + (ends ? 0.5 : 0)
  let below = (begins ? 0.5 : 0) + (ends ? 0 : 0.5)
  for (const index of headlines) {
    above += fit(index, index - 1)
    below += fit(index, index + 1)
  }
  if (headlines.size < 3) {
    for (const index of doubtful) {
      above += fit(index, index - 1) / 2
      below += fit(index, index + 1) / 2
    }
  }
  const isBodiesFirst = above > below
  let lone = 0
  for (const index of headlines) {
    const own = isBodiesFirst ? findStart(groups, headlines, index) : groups[index + 1]?.elements[0]
    if (own?.kind === 'paragraph' && !own.opening) lone += 1
  }
  const sure = [...headlines].sort((a, b) => a - b)
  const nearest = (index: number): number | undefined => {
    const after = firstAbove(sure, index)
    return isBodiesFirst ? sure[after] : sure[after - 1]
  }
  return { isBodiesFirst, lone: headlines.size === 0 ? 0.5 : lone / headlines.size, weights, sections, sectionOf, nearest }
}

/** Place of the first number above the given one in a sorted list. */
function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

const textOf = (group: Group | undefined): string => group?.elements.map((element) => element.text).join('\n') ?? ''

const isTitle = (group: Group | undefined): boolean => group?.elements[0]?.kind === 'title'

/** The element that the text above a headline begins with. */
function findStart(groups: readonly Group[], headlines: ReadonlySet<number>, index: number): Element | undefined {
  let at = index - 1
  while (at > 0 && !groups[at]?.elements[0]?.opening && groups[at]?.elements[0]?.kind !== 'byline' && !headlines.has(at - 1)) at -= 1
  return groups[at]?.elements[0]
}

/** The words of what stands between two headings or openings, so that a heading can be compared with the text beside it. */
function readSections(groups: readonly Group[]): { sections: Set<string>[]; sectionOf: number[] } {
  const texts: string[][] = [[]]
  const sectionOf = groups.map(({ elements }) => {
    const first = elements[0]
    const isHeading = first?.kind === 'title'
    if (isHeading || first?.opening || first?.isNote || first?.kind === 'byline') texts.push([])
    if (!isHeading) texts[texts.length - 1]?.push(first?.text ?? '')
    return texts.length - 1
  })
  return { sections: texts.map((text) => pairsOf(text.join('\n'))), sectionOf }
}

/** `一只梨的“七十二变”` → `字字字字“字字字字”` */
const formOf = (text: string): string => text.replace(/\p{Script=Han}/gu, '字')

/** Crossheads of one text are made alike: `一只梨的“七十二变”` and `一张网的“新鲜事”`. */
function likeness(forms: readonly string[], at: number): number {
  const own = forms[at] ?? ''
  const isAlike = [forms[at - 1], forms[at + 1]].some((other) => other !== undefined && (other === own || other.replace(/字+/gu, '字') === own.replace(/字+/gu, '字') && Math.abs(other.length - own.length) <= 1))
  if (!isAlike) return 0
  return /[^字]/u.test(own) ? 1 : 0.3
}

/** Above zero: a headline. The figures are those that parted the headings of the seeds and of pages set from them. */
function weigh(groups: readonly Group[], index: number, { isBodiesFirst, lone, nearest, sectionOf, sections, weights }: Page): number {
  const first = groups[index]?.elements[0] as Element
  const before = groups[index - 1]?.elements[0]
  const heading = pairsOf(first.text)
  const over = sections[sectionOf[index - 1] ?? -1] ?? new Set<string>()
  const under = sections[sectionOf[index + 1] ?? -1] ?? new Set<string>()
  const [above, below] = [weights.overlap(heading, over), weights.overlap(heading, under)]
  const cohesion = over.size < under.size ? weights.overlap(over, under) : weights.overlap(under, over)
  let score = (isBodiesFirst ? 5 * (above - below) : 4 * (below - above)) - 30 * cohesion + lone + 0.3
  // the headline of the text it would part speaks of the far side more than of its own
  const headline = nearest(index)
  if (headline !== undefined) {
    const words = pairsOf(textOf(groups[headline]))
    const [own, far] = isBodiesFirst ? [under, over] : [over, under]
    score -= 2 * Math.max(0, weights.overlap(words, far) - weights.overlap(words, own))
  }
  // below its text a headline says again what the text says
  if (isBodiesFirst && above < 0.1) score -= 0.2
  if (/^[“「『].*[”」』]$/u.test(first.text)) score -= 4.5
  if (before?.kind === 'paragraph' && !endsSentence(before.text) && above < below) score += 2
  return score
}
