import type { Element } from './element'
import { opensCaption, opensSubheadline, pointsAtPicture } from './openingMarks'
import { type Byline, parseByline } from './parseByline'
import type { Row } from './row'
import { endsSentence } from './sentence'

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
  let isSigned = false
  elements.forEach((element, index) => {
    if (element.kind === 'title') isSigned &&= elements[index + 1]?.kind === 'paragraph' && !elements[index + 1]?.opening
    else if (element.opening) isSigned = element.opening.byline !== null || elements[index - 1]?.kind === 'byline'
    if (taken.has(index)) return
    const caption = readCaption(elements, index, gap, isSigned, taken)
    if (element.kind === 'byline') isSigned = true
    if (caption === null) return
    found.set(index, caption.caption)
    taken.add(index)
    for (const other of caption.with) taken.add(other)
  })
  return { found, taken }
}

function readCaption(
  elements: readonly Element[],
  index: number,
  pictureAt: number,
  isSigned: boolean,
  taken: ReadonlySet<number>,
): { caption: Caption; with: number[] } | null {
  const element = elements[index] as Element
  const before = elements[index - 1]
  const after = elements[index + 1]
  if (element.kind === 'title') {
    const isInReport = before?.kind === 'title' && after?.kind === 'paragraph'
    if (!isInReport || element.gap < pictureAt || opensSubheadline(element.text)) return null
    return { caption: toCaption(element.rows, null), with: [] }
  }
  if (element.kind !== 'paragraph' || element.opening || element.isNote) return null
  const isAlone = !isPlain(before) && !isPlain(after)
  const looksIt = opensCaption(element.text) || pointsAtPicture(element.text)

  const own = splitCredit(element.rows)
  if (own.credit && (looksIt || own.credit.isPhoto || isAlone)) {
    return { caption: { rows: element.rows, texts: own.texts, credit: own.credit }, with: [] }
  }
  if (after?.kind === 'byline' && !opensWithByline(elements, index + 1)) {
    const credit = parseByline(after.text)
    // under a report that has named its author, a second byline is a credit
    const isSure = element.gap >= pictureAt || pointsAtPicture(element.text) || (looksIt && (isAlone || isSigned))
    if (credit && (credit.isPhoto || (isSure && credit.marked))) {
      return { caption: { ...toCaption([...element.rows, ...after.rows], credit), texts: textsOf(element.rows) }, with: [index + 1] }
    }
  }
  const isUnderPicture = before?.kind === 'byline' && !taken.has(index - 1) && (elements[index - 2]?.kind !== 'title' || before.gap >= pictureAt)
  const credit = isUnderPicture && pointsAtPicture(element.text) ? parseByline(before.text) : null
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

const textsOf = (rows: readonly Row[]): string[] => rows.map((row) => row.text)

export const toCaption = (rows: Row[], credit: Byline | null): Caption => ({ rows, texts: textsOf(rows), credit })

const TAIL_CREDITS = [
  /^(.*?)[\s\u3000]*([■□▲●◆▪◼][^■□▲●◆▪◼]{2,40})$/su,
  /^(.*?)[\s\u3000]*([（(][^（）()]{2,40}[）)])$/su,
  /^(.*[。！？”])[\s\u3000]*((?:本报|新华社|新華社|记者|記者|通讯员|摄影)[^。]{2,30}(?:摄|攝|摄影|图|供图))$/su,
]

/**
 * Takes the credit off the end of a caption.
 *
 * `…食品安全底线。 ■ 本报记者 许金松` → text `…食品安全底线。`, credit `本报记者 许金松`
 */
export function splitCredit(rows: readonly Row[]): { texts: string[]; credit: Byline | null } {
  const texts = textsOf(rows)
  const last = texts[texts.length - 1] ?? ''
  const tail = last.slice(-64)
  for (const form of TAIL_CREDITS) {
    const split = form.exec(tail)
    const credit = split?.[2] ? parseByline(split[2]) : null
    if (!split || !credit || !(credit.hasRole || credit.marked)) continue
    const isBracketed = /^[（(]/u.test(split[2] ?? '')
    if (isBracketed && !credit.isPhoto) continue
    const head = last.slice(0, last.length - tail.length) + (split[1] ?? '')
    if (head !== '' && !endsSentence(head) && !credit.isPhoto && !credit.marked) continue
    return { texts: [...texts.slice(0, -1), ...(head === '' ? [] : [head])], credit }
  }
  return { texts, credit: null }
}
