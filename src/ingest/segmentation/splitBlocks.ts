import type { Block } from './block'
import { endsInGenre } from './columnName'
import { closesText } from './closesText'
import { continuationOf } from './continuation'
import { looksIndented, roomFor } from './lineRoom'
import { opensNumbered, opensSubheadline } from './openingMarks'
import type { RowMark } from './markRows'
import type { Row } from './row'
import { endsSentence } from './sentence'
import { parseOpening } from './parseOpening'
import { remember } from './remember'
import { INDENT, type Setting } from './setting'
import { splitCredit } from './splitCredit'

/**
 * Cuts rows into blocks: at blank lines, and where a byline, a report or a heading begins without one. In OCR every row is
 * a block, but for short rows that stand together (a title over two lines).
 *
 * `标题 / ■ 本报记者 某` → title block, byline block
 */
export function splitBlocks(rows: readonly Row[], marks: readonly RowMark[], setting: Setting): Block[] {
  const blocks: Block[] = []
  rows.forEach((row, index) => {
    const mark = marks[index] as RowMark
    const current = blocks[blocks.length - 1]
    if (!current || isFresh(rows, marks, index, setting)) {
      blocks.push({
        kind: mark.isByline ? 'byline' : 'text',
        rows: [row],
        gap: row.gap,
        opening: mark.opening,
        isNote: mark.isNote,
        isJump: mark.isJump,
      })
    } else current.rows.push(row)
  })
  return blocks
}

function isFresh(rows: readonly Row[], marks: readonly RowMark[], index: number, setting: Setting): boolean {
  const row = rows[index] as Row
  const previous = rows[index - 1] as Row
  const mark = marks[index] as RowMark
  const before = marks[index - 1] as RowMark
  if (row.gap > 0 || mark.opening !== null || mark.isNote || mark.isJump || mark.isByline !== before.isByline) return true
  if (mark.isByline) return false
  if (before.isJump && isBareJump(previous)) return true
  if (isCredited(previous) || (isCredited(row) && endsSentence(previous.text))) return true
  if (isLabel(previous, row)) return true
  if (setting.dialect === 'ocr') return row.width > 24 || previous.width > 24 || endsSentence(previous.text) || opensNumbered(row.text)
  return isHeadingEdge(rows, marks, index, setting)
}

/** `工人们挥动安全帽欢呼。 易 水 摄`: a caption on one line. */
const isCredited = (row: Row): boolean => row.width <= 80 && endsInPhotoCredit(row.text)

const endsInPhotoCredit = remember((text) => splitCredit([{ text }]).credit?.isPhoto === true)

const isBareJump = (row: Row): boolean => continuationOf(row.text)?.rest === ''

/** The name of a genre over a longer line is a title of its own: `简讯` / `市图书馆延长夜间开放时间` */
const isLabel = (row: Row, next: Row): boolean =>
  row.width <= 6 && next.width >= row.width * 1.5 && row.gap > 0 && endsInGenre(row.text)

/**
 * Whether a heading begins or ends between this row and the one before, no blank line showing it: a row that neither
 * fills the column nor ends a sentence is out of place inside a paragraph.
 *
 * `…新画卷。` / `改作风勇担当 提振精气神` / `3月21日，阳谷县驻村第一书记和` → edges before and after the second
 */
function isHeadingEdge(rows: readonly Row[], marks: readonly RowMark[], index: number, setting: Setting): boolean {
  if (opensSubheadline(rows[index]?.text ?? '')) return false
  if (isHeading(rows, marks, index, setting)) return true
  if (opensNumbered(rows[index - 1]?.text ?? '') && isHeading(rows, marks, index - 1, setting)) return true
  const isNarrow = (rows[index]?.width ?? 0) < widthOf(rows[index], setting) - 3
  return !isNarrow && (isHeading(rows, marks, index - 1, setting) || (isHeading(rows, marks, index - 2, setting) && hasNoStop(rows[index - 1])))
}

/** An indent, or a dateline. */
function beginsText(row: Row, next: Row | undefined, setting: Setting): boolean {
  if (row.indent >= INDENT || parseOpening(row.text) !== null) return true
  return next !== undefined && setting.indent > 0 && looksIndented(row, next, widthOf(row, setting), setting.punctuation)
}

const widthOf = (row: Row | undefined, { widths }: Setting): number => (row ? (widths.get(row.n) ?? 0) : 0)

const hasNoStop = (row: Row | undefined): boolean => row !== undefined && !/[。，；、：]/u.test(row.text)

function isHeading(rows: readonly Row[], marks: readonly RowMark[], at: number, setting: Setting): boolean {
  const row = rows[at]
  const before = rows[at - 1]
  const next = rows[at + 1]
  if (!row || row.gap > 0 || row.width < 4 || endsSentence(row.text) || isBareJump(row)) return false
  const width = widthOf(row, setting)
  // a headline as wide as the column: two clauses, and an indent below
  if (next && hasNoStop(row) && /[\p{Script=Han}”][ \u3000]+[\p{Script=Han}“]/u.test(row.text) && next.gap === 0 && beginsText(next, rows[at + 2], setting)) {
    if (!before || closesText(before.text) || marks[at - 1]?.isByline) return true
  }
  if (!before) return row.width < width - 3 && hasNoStop(row) && next !== undefined && beginsText(next, rows[at + 2], setting)
  const isClosed = closesText(before.text) || isBareJump(before) || isCredited(before) || marks[at - 1]?.isByline === true
  if (!isClosed) return false
  if (opensNumbered(row.text)) {
    const isEndedEarly = next !== undefined && (next.gap > 0 || roomFor(row, next, width) >= 0.75)
    return isEndedEarly && !/[。；;]/u.test(row.text)
  }
  const isEnded = before.width < width - 1.5 || !endsSentence(before.text)
  return isEnded && row.width < width - 3 && hasNoStop(row)
}
