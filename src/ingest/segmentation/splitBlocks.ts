import type { Dialect } from '../types'
import type { Block } from './block'
import { opensNote, opensSubheadline } from './openingMarks'
import { continuesByline, isBylineLine, parseByline, parseSignature } from './parseByline'
import { type Opening, parseOpening } from './parseOpening'
import type { Row } from './row'
import { endsSentence } from './sentence'

interface RowMark {
  isByline: boolean
  opening: Opening | null
  isNote: boolean
}

/** Reads each row for what can open a text. An inline byline may wrap, so a row is read with the two after it. */
export function markRows(rows: readonly Row[]): RowMark[] {
  const marks: RowMark[] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const isByline =
      isBylineLine(row.text) ||
      (marks[index - 1]?.isByline === true && row.gap === 0 && continuesByline(row.text)) ||
      (parseSignature(row.text) !== null && (before === undefined || row.gap > 0 || endsSentence(before.text))) ||
      isBareNames(row, before)
    const wrapped = row.text + (rows[index + 1]?.text ?? '').slice(0, 60) + (rows[index + 2]?.text ?? '').slice(0, 60)
    marks.push({
      isByline,
      opening: isByline ? null : parseOpening(wrapped),
      isNote: !isByline && opensNote(row.text),
    })
  })
  return marks
}

/** `…作出新贡献。` + `程  龙` without a blank between: the writer's name alone, at the end. */
function isBareNames(row: Row, before: Row | undefined): boolean {
  if (!before || row.gap > 0 || row.text.length > 12 || !endsSentence(before.text)) return false
  return parseByline(row.text)?.authors.length === 1
}

/**
 * Cuts rows into blocks: at blank lines, and where a byline or a report begins without one. In OCR every row is a block,
 * but for short rows that stand together (a title over two lines).
 *
 * `标题 / ■ 本报记者 某` → title block, byline block
 */
export function splitBlocks(rows: readonly Row[], marks: readonly RowMark[], widths: readonly number[], dialect: Dialect): Block[] {
  const blocks: Block[] = []
  rows.forEach((row, index) => {
    const mark = marks[index] as RowMark
    const before = marks[index - 1]
    const current = blocks[blocks.length - 1]
    const previous = rows[index - 1]
    const isFresh =
      !current ||
      !previous ||
      row.gap > 0 ||
      mark.opening !== null ||
      mark.isNote ||
      mark.isByline !== before?.isByline ||
      (dialect === 'ocr' && !mark.isByline && (row.width > 24 || previous.width > 24 || endsSentence(previous.text))) ||
      (dialect === 'text-layer' && !mark.isByline && isHeadingEdge(rows, widths, index))
    if (isFresh) {
      blocks.push({ kind: mark.isByline ? 'byline' : 'text', rows: [row], gap: row.gap, opening: mark.opening, isNote: mark.isNote })
    } else {
      current.rows.push(row)
    }
  })
  return blocks
}

/**
 * Whether a heading begins or ends between this row and the one before, no blank line showing it: a row that neither
 * fills the column nor ends a sentence is out of place inside a paragraph.
 *
 * `…新画卷。` / `改作风勇担当 提振精气神` / `3月21日，阳谷县驻村第一书记和` → edges before and after the second
 */
function isHeadingEdge(rows: readonly Row[], widths: readonly number[], index: number): boolean {
  if (opensSubheadline(rows[index]?.text ?? '')) return false
  if (isHeading(rows, widths, index)) return true
  const isNarrow = (rows[index]?.width ?? 0) < (widths[index] ?? 0) - 3
  return !isNarrow && (isHeading(rows, widths, index - 1) || (isHeading(rows, widths, index - 2) && hasNoStop(rows[index - 1])))
}

const hasNoStop = (row: Row | undefined): boolean => row !== undefined && !/[。，；、：]/u.test(row.text)

function isHeading(rows: readonly Row[], widths: readonly number[], at: number): boolean {
  const row = rows[at]
  const before = rows[at - 1]
  if (!row || !before || row.gap > 0) return false
  const width = widths[at] ?? 0
  const isClosed = endsSentence(before.text) && before.width < width - 1.5
  return isClosed && row.width < width - 3 && row.width >= 4 && hasNoStop(row) && !endsSentence(row.text)
}
