import type { Dialect } from '../types'
import { likelyRoomFor, roomFor } from './lineRoom'
import type { Row } from './row'
import { endsSentence } from './sentence'

/** How a page is set: what the rules compare its rows with. */
export interface Setting {
  dialect: Dialect
  /** Width of Chinese punctuation in cells: 1 or ½. */
  punctuation: number
  /** The source keeps the blanks at the head of a paragraph. */
  showsIndents: boolean
  /** Cells that the first line of a paragraph is set in by: 2, or 0 where the page has no indents. */
  indent: number
  /** Who speaks in an interview: `记者`, `邢跃进`. */
  turns: ReadonlySet<string>
  /** Column width by line number. */
  widths: ReadonlyMap<number, number>
}

/** Blanks that make a paragraph's indent; print has two cells. */
export const INDENT = 1.5
const FEWEST = 3

/**
 * Whether paragraphs begin with blanks in the source: after rows that end a sentence well before the column does (in OCR,
 * after any), most rows must.
 *
 * `…归仓。` / `  下一步…` → true
 */
export function keepsIndents(rows: readonly Row[], dialect: Dialect, widths: readonly number[]): boolean {
  let starts = 0
  let indented = 0
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (!before || !endsSentence(before.text)) return
    const isStart = dialect === 'ocr' ? row.width > 24 : before.width < (widths[index - 1] ?? 0) - 3
    if (!isStart) return
    starts += 1
    if (row.indent >= INDENT && row.indent <= 5) indented += 1
  })
  return indented >= FEWEST && indented >= starts * 0.6
}

/**
 * What the first lines of paragraphs lack: those after a row that ended a sentence well before the column does.
 *
 * a column of 18: `…归仓。` / `下一步，各级农业部门要继续抓` (14) / … → 2
 */
export function indentWidth(rows: readonly Row[], dialect: Dialect, widths: readonly number[], punctuation: number): number {
  if (dialect === 'ocr') return 0
  let starts = 0
  let early = 0
  rows.forEach((row, index) => {
    const [before, after] = [rows[index - 1], rows[index + 1]]
    if (!before || !after || after.gap > 0 || endsSentence(row.text) || !endsSentence(before.text)) return
    if (roomFor(before, row, widths[index - 1] ?? 0) < 3) return
    const room = likelyRoomFor(row, after, widths[index] ?? 0, punctuation)
    if (room > 4) return
    starts += 1
    if (room >= 0.5) early += 1
  })
  return starts >= FEWEST && early < starts * 0.4 ? 0 : 2
}
