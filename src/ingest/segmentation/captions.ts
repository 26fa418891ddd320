import type { Element } from './element'
import { bulletOf, opensCaption, opensSubheadline, pointsAtPicture } from './openingMarks'
import { type Byline, parseByline } from './parseByline'
import { isPictureOnly, parseCredit, saysWrote } from './parseCredit'
import type { Row } from './row'
import { endsSentence } from './sentence'
import { splitCredit } from './splitCredit'

export interface Caption {
  rows: Row[]
  /** Without the credit; not yet normalised. */
  texts: string[]
  credit: Byline | null
}

/** Two blank lines more than between paragraphs: OCR means that a picture stands there. */
function pictureGap(elements: readonly Element[]): number {
  const gaps = elements.map((element) => element.gap).filter((gap) => gap > 0).sort((a, b) => a - b)
  return (gaps[gaps.length >> 1] ?? 1) + 2
}

/**
 * Finds what can only be a caption, and takes it, with its credit, out of the flow. `found` maps the index of the caption's
 * element to it; `taken` are all elements that belong to one.
 *
 * `12月1日，…工人在调试设备。…` + `■ 本报记者 某` → caption with credit
 * three blank lines + `某镇“四好农村路”` between a headline and its report → caption
 */
export function findCaptions(elements: readonly Element[]): { found: Map<number, Caption>; taken: Set<number> } {
  const found = new Map<number, Caption>()
  const taken = new Set<number>()
  const gap = pictureGap(elements)
  const opensUnderTitles = keepsOneOrder(elements)
  let isSigned = false
  let isJumped = false
  elements.forEach((element, index) => {
    if (element.kind === 'title') isSigned &&= elements[index + 1]?.kind === 'paragraph' && !elements[index + 1]?.opening
    else if (element.opening) isSigned = element.opening.byline !== null || elements[index - 1]?.kind === 'byline'
    isJumped = element.kind !== 'title' && (isJumped || element.isJump)
    if (taken.has(index)) return
    const place = { pictureAt: gap, isSigned, isCreditBelow: opensUnderTitles && !isJumped && standsInText(elements, index) }
    const caption = readCaption(elements, index, place, taken)
    if (element.kind === 'byline') isSigned = true
    if (caption === null) return
    found.set(index, caption.caption)
    taken.add(index)
    for (const other of caption.with) taken.add(other)
  })
  elements.forEach((element, index) => {
    if (taken.has(index) || !standsBesideCaption(elements, index, taken)) return
    found.set(index, toCaption(element.rows, null))
    taken.add(index)
  })
  return { found, taken }
}

/**
 * Whether all headlines of the page stand above their texts, or all below them: it begins or ends with one, not both. Then
 * a text opens right under a headline, its own or that of the text before.
 */
const keepsOneOrder = (elements: readonly Element[]): boolean => (elements[0]?.kind === 'title') !== (elements.at(-1)?.kind === 'title')

/** `…早投产。` `6月14日，…检测。` `■ 本报记者 某` `“项目填补了…`: text or its byline above, text below, no heading between. */
function standsInText(elements: readonly Element[], index: number): boolean {
  const before = elements[index - 1]
  const next = elements[index + 2]
  if (elements[index + 1]?.kind !== 'byline' || next?.kind !== 'paragraph' || next.isNote) return false
  // □某某 报道 / 6月14日，…检测。 / ■ 本报记者 某 / 本报讯 …
  if (before?.kind === 'byline') return !next.opening?.byline
  // a line or two without an end may be a heading
  return before?.kind === 'paragraph' && !before.isNote && next.opening === null && (before.rows.length > 2 || endsSentence(before.text))
}

/** Two pictures side by side, one of them without a credit: `8月31日，…自救能力。` above `…孩子写书法。` / `通讯员 某 摄影报道` */
function standsBesideCaption(elements: readonly Element[], index: number, taken: ReadonlySet<number>): boolean {
  const element = elements[index] as Element
  if (element.kind !== 'paragraph' || element.opening || element.isNote || !opensCaption(element.text)) return false
  if (!taken.has(index - 1) && !taken.has(index + 1)) return false
  const reach = (step: number): Element | undefined => {
    let at = index + step
    while (taken.has(at)) at += step
    return elements[at]
  }
  return !isPlain(reach(-1)) && !isPlain(reach(1))
}

const LONGEST = 300

/** What the page says of the place of a paragraph. */
interface Place {
  /** So many blank lines above leave room for a picture. */
  pictureAt: number
  /** The text it stands in has named its author. */
  isSigned: boolean
  /** The byline below it can open no text. */
  isCreditBelow: boolean
}

function readCaption(
  elements: readonly Element[],
  index: number,
  { pictureAt, isSigned, isCreditBelow }: Place,
  taken: ReadonlySet<number>,
): { caption: Caption; with: number[] } | null {
  const element = elements[index] as Element
  const before = elements[index - 1]
  const after = elements[index + 1]
  const below = after?.kind === 'byline' ? parseCredit(after.text) : null
  if (element.kind === 'title') {
    // a credit names who took a picture, never who wrote below a headline
    if (after && below && isPictureOnly(below) && element.rows.length <= MOST_LINES && !opensSubheadline(element.text)) {
      return { caption: { ...toCaption([...element.rows, ...after.rows], below), texts: textsOf(element.rows) }, with: [index + 1] }
    }
    // 文/摄 above it, and no text: what stands under the picture
    const isUnderPhotographer = before?.kind === 'byline' && !taken.has(index - 1) && signsText(before) && after?.kind === 'title' && element.rows.length === 1
    if (isUnderPhotographer) return { caption: toCaption(element.rows, null), with: [] }
    const isInReport = before?.kind === 'title' && after?.kind === 'paragraph'
    if (!isInReport || element.gap < pictureAt || opensSubheadline(element.text)) return null
    return { caption: toCaption(element.rows, null), with: [] }
  }
  if (element.kind !== 'paragraph' || element.opening || element.isNote || bulletOf(element.text) === '●') return null
  const isAlone = !isPlain(before) && !isPlain(after)
  const looksIt = opensCaption(element.text) || pointsAtPicture(element.text)

  const own = splitCredit(element.rows)
  if (element.isCaption && after?.kind !== 'byline') {
    return { caption: { rows: element.rows, texts: own.texts, credit: own.credit }, with: [] }
  }
  if (own.credit && (looksIt || (own.credit.isPhoto && element.text.length <= LONGEST) || isAlone)) {
    return { caption: { rows: element.rows, texts: own.texts, credit: own.credit }, with: [] }
  }
  const isSandwiched = looksIt && before?.kind === 'byline' && elements[index - 2]?.kind !== 'title' && after?.kind === 'byline'
  const isShort = element.rows.length <= MOST_LINES || looksIt || isAlone || element.gap >= pictureAt
  const isTaken = below !== null && isPictureOnly(below) && isShort
  const isParted = after?.kind === 'byline' && looksIt && (isCreditBelow || isPartedWithCredit(element, after, elements[index + 2]))
  if (after?.kind === 'byline' && (isTaken || isSandwiched || isParted || !opensWithByline(elements, index + 1))) {
    const credit = below
    // under a report that has named its author, a second byline is a credit
    const isSure = element.gap >= pictureAt || pointsAtPicture(element.text) || (looksIt && (isAlone || isSigned || isSandwiched || isParted))
    if (credit && (isTaken || (isShort && credit.isPhoto && !saysWrote(credit)) || (isSure && (credit.marked || credit.isPhoto)))) {
      return { caption: { ...toCaption([...element.rows, ...after.rows], credit), texts: textsOf(element.rows) }, with: [index + 1] }
    }
  }
  const isUnderPicture = before?.kind === 'byline' && !taken.has(index - 1) && (elements[index - 2]?.kind !== 'title' || before.gap >= pictureAt)
  const isBelowCredit = pointsAtPicture(element.text) || (opensCaption(element.text) && !isPlain(after) && after?.kind !== 'byline')
  const credit = isUnderPicture && isBelowCredit ? parseByline(before.text) : null
  if (before && credit) {
    return {
      caption: { ...toCaption([...before.rows, ...element.rows], credit), texts: textsOf(element.rows) },
      with: [index - 1],
    }
  }
  if (pointsAtPicture(element.text) && (isAlone || element.gap >= pictureAt || element.text.length < 200)) {
    return { caption: toCaption(element.rows, null), with: [] }
  }
  const isWide = before?.kind === 'paragraph' && (element.rows[0]?.width ?? 0) >= widest(before.rows) * 1.25
  if (looksIt && isWide && after?.kind !== 'byline' && !isPlain(after)) return { caption: toCaption(element.rows, null), with: [] }
  if (element.gap >= pictureAt && isAlone && looksIt && before?.kind !== 'title') return { caption: toCaption(element.rows, null), with: [] }
  return null
}

/**
 * Blank lines part a caption, with the credit right under it, from the text above and below.
 *
 * `…早投产。` ⏎ `6月14日，…检测。` / `■ 本报记者 某` ⏎ `“项目填补了…` → yes; `…早投产。` ⏎ `■ 本报记者 某` / `今年以来…` → no
 */
const isPartedWithCredit = (element: Element, credit: Element, next: Element | undefined): boolean =>
  element.gap > 0 && credit.gap === 0 && next !== undefined && next.gap > 0 && element.text.length <= LONGEST && isPlain(next)

/** 文/图, 文并摄: who wrote took the picture, too. */
const signsText = (element: Element): boolean => {
  const byline = parseByline(element.text)
  return byline !== null && byline.isPhoto && !isPictureOnly(byline)
}

/** A caption without a sentence's end is a line or two; one with it, not much more. */
const MOST_LINES = 6

const widest = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.width), 0)

const isPlain = (element: Element | undefined): boolean =>
  element?.kind === 'paragraph' && element.opening === null && !element.isNote && !opensCaption(element.text)

/** Whether the byline at `at` stands above a text of its own: a paragraph that names no author follows. In brackets it signs what is above. */
export function opensWithByline(elements: readonly Element[], at: number): boolean {
  const after = elements[at + 1]
  if (elements[at - 1]?.kind === 'paragraph' && /^[（(]/u.test(elements[at]?.text ?? '')) return false
  if (after?.kind === 'title') {
    // a byline, then a crosshead, then the text
    const [above, text] = [elements[at - 1], elements[at + 2]]
    return above?.kind === 'title' && text?.kind === 'paragraph' && text.opening === null
  }
  return after?.kind === 'paragraph' && !after.opening?.byline && !after.isNote
}

/** Neither a credit nor its own words say that it is a caption. */
export const isTakenByPlace = ({ credit, texts }: Caption): boolean => credit === null && !opensCaption(texts[0] ?? '') && !pointsAtPicture(texts.join(''))

const textsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.text)

export const toCaption = (rows: Row[], credit: Byline | null): Caption => ({ rows, texts: textsOf(rows), credit })
