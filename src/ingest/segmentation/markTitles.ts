import { type Block, firstRow, isStart, lastRow } from './block'
import { isHan } from './characters'
import { closesText } from './closesText'
import { continuationOf } from './continuation'
import { looksIndented, roomFor } from './lineRoom'
import { isSalutation, opensCaption, opensNumbered, opensSubheadline, pointsAtPicture } from './openingMarks'
import { cellWidth } from './cellWidth'
import { endsSentence, openQuotes, opensWithRest } from './sentence'
import { INDENT, type Setting } from './setting'
import { opensTurn } from './turns'
import { splitCredit } from './splitCredit'
import { isVerse } from './verse'

/** A signature may stand over the last two rows. */
const tailOf = (block: Block): string => block.rows.slice(-2).map((row) => row.text).join('')

/** What the text above ends with; a blank line may cut its signature: `…负担。（张` ⏎⏎ `三 李四）` */
function tailAbove(blocks: readonly Block[], index: number): string {
  const [over, before] = [blocks[index - 2], blocks[index - 1]]
  const tail = before ? tailOf(before) : ''
  return over?.kind === 'text' && before?.rows.length === 1 && openQuotes(tail) < 0 ? tailOf(over) + tail : tail
}

const textOf = (block: Block): string => block.rows.map((row) => row.text).join('')

/** Could these rows be printed as a heading at all? No full stop, no comma at the end, quotation marks in pairs, few lines. */
export function hasTitleForm(block: Block): boolean {
  if (block.kind !== 'text' || isStart(block) || block.rows.length > 5) return false
  const mark = continuationOf(textOf(block))
  const text = mark ? mark.rest : textOf(block)
  if (text.length > 90 || block.rows.some((row) => row.width > 42)) return false
  if (/[。；;]/u.test(text) || /[，,、（(“‘《]$/u.test(text)) return false
  if (/[！!？?]$/u.test(text) && text.length > 24) return false
  if (openQuotes(text) !== 0 || opensCaption(text) || pointsAtPicture(text) || isSalutation(text)) return false
  return (text.match(/[，,]/gu)?.length ?? 0) <= 2 && /[\p{L}\p{N}]/u.test(text)
}

/**
 * Tells headings from the fragments that column breaks make of paragraphs. A heading stands before a byline, a report's
 * opening, another heading or the end; or before a paragraph whose first line is indented. A fragment is continued by a
 * line that is not.
 *
 * `钱本良介绍，干部入驻企业后，建立` + `了抒困解难清单，…` → text
 * `改作风勇担当 提振精气神` + `3月21日，…` (narrower than the column) → title
 */
export function markTitles(blocks: Block[], setting: Setting): void {
  const { dialect } = setting
  const words = dialect === 'ocr' ? innerPairs(blocks) : new Set<string>()
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    if (!hasTitleForm(block) || isVerse(block) || opensTurn(textOf(block), setting.turns)) continue
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    // 上接第一版 alone: the headline of what comes from there stands under it
    const isUnderJump = before?.isJump === true && continuationOf(textOf(before))?.rest === ''
    const isOpen = !isUnderJump && before?.kind === 'text' && !endsInCredit(before) && !hasTitleForm(before) && !endsSentence(tailAbove(blocks, index))
    if (after === undefined || isStart(after) || after.kind === 'title') {
      const isTail = isOpen && after === undefined && block.rows.length === 1 && !before.isNote && dialect === 'text-layer' && isTight(block)
      if (!isTail) block.kind = 'title'
      continue
    }
    const isNarrow = block.rows.length > 1 || isOutOfColumn(block, setting)
    if (opensCaption(textOf(after)) && !isOpen && dialect === 'text-layer' && isNarrow && !/[，,]/u.test(textOf(block))) {
      block.kind = 'title'
      continue
    }
    if (isUnderJump && block.rows.length <= 3) {
      block.kind = 'title'
      continue
    }
    if (opensWithRest(firstRow(after).text)) continue
    if (endsAbove(before, tailAbove(blocks, index)) && block.rows.length <= 3 && isOutOfColumn(block, setting)) {
      block.kind = 'title'
      continue
    }
    if (dialect === 'text-layer' && !isOpen && block.rows.length === 1 && beginsUnindented(block, before, setting)) {
      block.kind = 'title'
      continue
    }
    const text = textOf(block)
    const isTitle = opensSubheadline(lastRow(block).text)
      ? !isOpen
      : dialect === 'ocr'
        ? isOcrHeading(block, before, isOpen) && !words.has(text.slice(-1) + firstRow(after).text.slice(0, 1))
        : !isOpen && !isContinuedBy(block, after, setting)
    if (isTitle) block.kind = 'title'
  }
}

/** `…生态效益双收。 记者 杜华 摄`: a caption is over, though no sentence ends there. */
const endsInCredit = (block: Block): boolean => splitCredit(block.rows.slice(-2)).credit?.isPhoto === true

/**
 * A line that fills the column under a paragraph that ended well before it does: to begin a paragraph it lacks the
 * indent, to go on with one there is nothing to go on with.
 *
 * `带来的政策红利。` / `东昌府区棚户区改造实现“拿地即开工”` → true
 */
function beginsUnindented(block: Block, before: Block | undefined, { indent, punctuation, widths }: Setting): boolean {
  const row = firstRow(block)
  if (indent === 0 || row.indent >= INDENT || before?.kind !== 'text' || hasTitleForm(before) || /[，,]/u.test(row.text)) return false
  const last = lastRow(before)
  const column = widths.get(last.n) ?? 0
  return roomFor(last, row, column) >= 2 && cellWidth(row.text, punctuation) >= column - 0.6
}

const TWO_CLAUSES = /[\p{Script=Han}”’》][ \u3000]+[\p{Script=Han}“‘《]/u

/** Narrower or wider than the column, or two clauses with a blank between them: no line of a paragraph. */
function isOutOfColumn(block: Block, { widths }: Setting): boolean {
  const { n, text, width } = firstRow(block)
  const column = widths.get(n) ?? 0
  return width < column - 3 || width > column + 1.5 || TWO_CLAUSES.test(text)
}

/** A byline or a signature, or where the text goes on, ended the text above. */
const endsAbove = (before: Block | undefined, tail: string): boolean =>
  before !== undefined && (before.kind === 'byline' || (before.kind === 'text' && !hasTitleForm(before) && !endsSentence(tail.replace(/[（(][^（）()]*[）)]$/u, '#')) && closesText(tail)))

/**
 * Pairs of characters inside the page's lines. A fragment and its rest make one over the seam: `…六十台计` + `量设施…`, where
 * 计量 stands elsewhere.
 */
function innerPairs(blocks: readonly Block[]): Set<string> {
  const pairs = new Set<string>()
  for (const { rows } of blocks) {
    for (const { text } of rows) {
      for (let i = 0; i + 1 < text.length; i += 1) {
        if (isHan(text[i]) && isHan(text[i + 1])) pairs.add(text.slice(i, i + 2))
      }
    }
  }
  return pairs
}

const WIDEST_OCR_HEADING = 25
const DANGLING = /[的将在和与及对为把被从向等是由以于將與對為從]$/u

/**
 * OCR shows no indent: there a heading is short, has no comma but between clauses of one length, and does not end in a word that
 * wants another.
 *
 * `排忧解难办实事 真情帮扶暖民心` → yes; `党建引领，凝聚合力` → yes; `下一步，该县将` → no
 */
function isOcrHeading(block: Block, before: Block | undefined, isOpen: boolean): boolean {
  const text = textOf(block)
  const isTwoClauses = TWO_CLAUSES.test(text)
  // what a column break leaves of a paragraph is one line
  const isSetInLines = block.rows.length > 1 && block.rows.every((row) => row.width < WIDEST_OCR_HEADING)
  if (isOpen && !isTwoClauses && !isSetInLines) return false
  if (DANGLING.test(text) && !(before && hasTitleForm(before))) return false
  const clauses = text.split(/[，,]/u)
  if (clauses.length > 1 && !(clauses.length === 2 && clauses[0]?.length === clauses[1]?.length && text.length <= 21)) return false
  return isSetInLines || cellWidth(text) < (isTwoClauses ? 40 : WIDEST_OCR_HEADING)
}

const isTight = (block: Block): boolean => block.gap === 0

/**
 * Whether the paragraph goes on in the next block: its line is full, and the next one has no indent. A line that leaves
 * room for the next character was ended on purpose. A block with a comma is a heading only when it is too narrow to be a
 * paragraph's first line.
 */
function isContinuedBy(block: Block, after: Block, setting: Setting): boolean {
  const { punctuation, showsIndents, widths } = setting
  const own = lastRow(block)
  const next = firstRow(after)
  const width = widths.get(next.n) ?? next.width
  const room = roomFor(own, next, width)
  if (opensNumbered(textOf(block)) && room >= 0.75) return false
  if (next.indent >= INDENT && own.indent < INDENT) return false
  const hasComma = /[，,]/u.test(textOf(block))
  if (hasComma && (block.rows.length > 1 || own.width > width - 4)) return true
  const second = after.rows[1]
  // an indent is what a first line lacks
  if (showsIndents) return next.indent < INDENT && room < 3
  if (second && looksIndented(next, second, width, punctuation)) return false
  if (block.rows.length === 1 && room >= 3) return false
  const isHeadOfParagraph = block.rows.length === 1 && Math.abs(own.width - (width - 2)) <= 0.75
  return second ? next.width >= width - 0.9 : isHeadOfParagraph
}
