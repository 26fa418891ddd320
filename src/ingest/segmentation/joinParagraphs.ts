import { cellWidth } from './cellWidth'
import { type Block, firstRow, lastRow } from './block'
import { continuationOf } from './continuation'
import type { Element } from './element'
import { looksIndented, roomFor } from './lineRoom'
import { isSalutation, namesPicture, opensCaption, opensNumbered, pointsAtPicture } from './openingMarks'
import { joinBylineRows } from './bylineRows'
import { parseByline } from './parseByline'
import { isPictureOnly, parseCredit } from './parseCredit'
import type { Row } from './row'
import { endsSentence, openQuotes } from './sentence'
import { INDENT, type Setting } from './setting'
import { endsSigned } from './signature'
import { splitCredit } from './splitCredit'
import { opensTurn } from './turns'
import { isVerse } from './verse'

/**
 * Makes whole paragraphs of blocks: joins what column breaks, hanging quotation marks and pictures cut, and cuts where a
 * paragraph starts without a blank line.
 *
 * `…寻求` ⏎ ⏎ `发展突破之路。` ⏎ `“我们必须…，` ⏎ ⏎ `当好…` → two paragraphs, `…寻求发展突破之路。` and `“我们必须…当好…`
 */
export function joinParagraphs(blocks: readonly Block[], setting: Setting): Element[] {
  const elements: Element[] = []
  let open: Element | null = null
  // only the end of the open paragraph is read while it grows, so that one endless paragraph stays linear
  let tail = ''
  let credited: Block | null = null
  blocks.forEach((block, at) => {
    if (block === credited) return
    if (block.kind !== 'text') {
      open = null
      const texts = block.rows.map((row) => row.text)
      const text = block.kind === 'byline' ? joinBylineRows(texts) : texts.join('')
      elements.push({ kind: block.kind, rows: block.rows, gap: block.gap, opening: null, isNote: false, isJump: false, text })
      return
    }
    if (isVerse(block)) {
      open = null
      elements.push({ kind: 'paragraph', rows: block.rows, gap: block.gap, opening: null, isNote: false, isJump: false, isVerse: true, text: '' })
      return
    }
    const credit = blocks[at + 1]
    if (open && !endsSentence(tail) && credit && isCreditedCaption(block, credit)) {
      credited = credit
      const rows = [...block.rows, ...credit.rows]
      elements.push({ kind: 'paragraph', rows, gap: block.gap, opening: null, isNote: false, isJump: false, isCaption: true, text: '' })
      return
    }
    const isCredited = blocks[at + 1]?.kind === 'byline' || endsWithCredit(lastRow(block).text.slice(-TAIL))
    const isCaption = isCredited && (opensCaption(firstRow(block).text) || isAboveCredit(block, blocks[at + 1]))
    if (isPictureText(block, open !== null && !endsSentence(tail))) {
      elements.push({ kind: 'paragraph', rows: block.rows, gap: block.gap, opening: null, isNote: false, isJump: false, isCaption: true, text: '' })
      return
    }
    block.rows.forEach((row, index) => {
      if (isBareJumpOut(row)) {
        // where it goes on closes the text above, however far below it is printed
        if (open) open.rows.push(row)
        else elements.push({ kind: 'paragraph', rows: [row], gap: row.gap, opening: null, isNote: false, isJump: false, text: '' })
        open = null
        return
      }
      const isHead = index === 0
      const next = block.rows[index + 1]
      const isForced: boolean = isHead && (block.opening !== null || block.isNote || block.isJump || isCaption)
      if (open && !isForced && goesOn(open, tail, row, next, setting)) {
        open.rows.push(row)
        tail = (tail + row.text).slice(-TAIL)
        return
      }
      open = {
        kind: 'paragraph',
        rows: [row],
        gap: row.gap,
        opening: isHead ? block.opening : null,
        isNote: isHead && block.isNote,
        isJump: isHead && block.isJump,
        text: '',
      }
      tail = row.text.slice(-TAIL)
      elements.push(open)
    })
  })
  for (const element of elements) if (element.kind === 'paragraph') element.text = element.rows.map((row) => row.text).join('')
  return elements
}

/** `下转第四版` on a line of its own. */
function isBareJumpOut(row: Row): boolean {
  if (row.text.length > 24) return false
  const mark = continuationOf(row.text)
  return mark?.at === 'end' && mark.rest === ''
}

const TAIL = 160
const LONGEST_CAPTION = 260

/** `…保留當年的窗格。` / `（記者某／攝影）`: a credit stands right under its caption. */
function isAboveCredit(block: Block, next: Block | undefined): boolean {
  const credit = next?.kind === 'byline' && block.gap > 0 && block.rows.length <= 6 ? parseCredit(joinBylineRows(next.rows.map((row) => row.text))) : null
  return credit !== null && isPictureOnly(credit)
}

/** `12月1日，…工人在作业。` / `■ 本报记者 张三` between two parts of one sentence. */
function isCreditedCaption(block: Block, credit: Block): boolean {
  if (credit.kind !== 'byline' || block.opening !== null || block.isNote || block.isJump || block.rows.length > 12) return false
  const text = block.rows.map((row) => row.text).join('')
  const isMarked = parseCredit(joinBylineRows(credit.rows.map((row) => row.text)))?.marked === true
  return isMarked && text.length <= LONGEST_CAPTION && endsSentence(text) && (opensCaption(text) || pointsAtPicture(text))
}

/**
 * A caption that a picture put between two parts of a text: the text goes on after it.
 *
 * `…三家联合勘察，` / `图为改造后的桃园巷夜景。` / `制订了…` → the second is a caption, the first and third one paragraph
 */
function isPictureText(block: Block, isOpen: boolean): boolean {
  if (block.opening !== null || block.isNote || block.isJump || block.gap === 0 || block.rows.length > 12) return false
  const text = block.rows.map((row) => row.text).join('')
  if (text.length > LONGEST_CAPTION) return false
  if (namesPicture(text) && endsSentence(text)) return true
  // ▲居民排队打水
  if (/^[▲▼△▽]/u.test(text) && text.length <= 30 && block.rows.length === 1 && !endsSentence(text)) return true
  const { credit } = splitCredit(block.rows)
  // …和各要素保 / 某县发挥长廊作用。图为青年党员在参观。 / 障组的力量，…
  if (isOpen && (endsSentence(text) || credit !== null) && (pointsAtPicture(text) || (opensCaption(text) && credit !== null))) return true
  if (credit?.isPhoto !== true) return false
  if (opensCaption(text) || pointsAtPicture(text)) return true
  return block.rows.length === 1 || (text.length <= 120 && firstRow(block).indent < INDENT)
}


/** Lines differ by what justification does to them. */
const SLACK = 0.25

function goesOn(open: Element, tail: string, row: Row, next: Row | undefined, setting: Setting): boolean {
  const { dialect, indent, punctuation, showsIndents, widths } = setting
  const before = open.rows[open.rows.length - 1] as Row
  const width = widths.get(row.n) ?? row.width
  if (endsWithCredit(tail) || endsSigned(tail)) return false
  // the first line of a paragraph is shorter by its indent
  const room = roomFor(before, row, width) - (open.rows.length === 1 && !showsIndents ? indent : 0)
  if (opensTurn(row.text, setting.turns) && room >= SLACK) return false
  if (open.rows.length === 1 && isSalutation(before.text)) return false
  if (dialect === 'ocr' && closesQuote(tail, row.text)) return true
  if (!endsSentence(tail)) return !startsAnew(tail, row) && !(showsIndents && row.indent >= INDENT && dialect !== 'ocr' && room >= 2)
  if (opensTurn(row.text, setting.turns) || opensNumbered(row.text)) return false
  // （洪）: signed with a family name
  if (row.gap === 0 && /^[（(]\p{Script=Han}{1,4}[）)]$/u.test(row.text)) return true
  if (showsIndents && row.indent >= INDENT) return false
  if (dialect === 'ocr') return showsIndents && row.width > 24 && !opensCaption(row.text) && !pointsAtPicture(row.text)
  if (row.gap > 0) return isColumnBreak(row, next, width, room, setting)
  if (showsIndents) return room < 2
  // the blank line of a column break comes one line late, after the indented first line
  if (next === undefined && row.width <= width - 1 && !endsSentence(row.text)) return false
  if (room >= SLACK) return false
  // an indent of two leaves room for one more character than the line has
  return !(indent > 0 && next !== undefined && !endsSentence(row.text) && looksIndented(row, next, width, punctuation))
}

/** `…安全底线。 ■ 本报记者 许金松`: a caption is over, though no full stop says so. */
const endsWithCredit = (tail: string): boolean => {
  const credit = /[。！？”…\s]([■□▲●◆▪◼][^■□▲●◆▪◼]{2,40})$/u.exec(tail)?.[1]
  return credit !== undefined && parseByline(credit) !== null
}

/** `…丰泽民笑着说：“果子不在多，在好。` / `人也一样，…就不算老。”`: the quotation is open, and the next line closes it. */
const closesQuote = (tail: string, text: string): boolean =>
  openQuotes(tail.slice(tail.lastIndexOf('“'))) > 0 && tail.includes('“') && /^[^“”]{1,400}”/u.test(text.slice(0, 400))

/** A colon closed the paragraph before, and this one does not go on with it. */
const startsAnew = (tail: string, row: Row): boolean =>
  row.gap > 0 && /[：:]$/u.test(tail) && /^(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十\d][）)])/u.test(row.text)

/** Both lines fill the column and the second wraps on: it has no indent, so no paragraph begins there. */
function isColumnBreak(row: Row, next: Row | undefined, width: number, room: number, { indent, punctuation }: Setting): boolean {
  if (indent === 0) return false
  // a line alone that fills the column: what begins a paragraph is shorter by its indent
  if (next === undefined) return room < SLACK && endsSentence(row.text) && cellWidth(row.text, punctuation) >= width - 0.6
  if (/^[“‘「『]/u.test(row.text)) return false
  return room < SLACK && row.width >= width - 0.6 && !looksIndented(row, next, width, punctuation)
}
