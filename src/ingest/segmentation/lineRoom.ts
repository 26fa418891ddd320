import { cellWidth } from './cellWidth'
import type { Row } from './row'

/** What cannot be parted at a line's end: a bracket and what it opens, a number, a character and the stop after it. */
const FIRST_UNIT = /^[“‘（《〈【「『]{0,3}(?:[0-9A-Za-z.]{1,8}%?|.)[，。、；：？！”’）》〉】」』]{0,3}/su

/** What a row takes at the most: digits and Latin may be wider than half a cell, `50%` takes up to two. */
function widest(row: Row): number {
  if (row.text.length > LONGEST) return row.width
  let slack = 0
  for (const char of row.text) if (char < '\u0250' && char !== ' ') slack += char === '%' ? 0.5 : 0.2
  return row.width + Math.min(slack, 2)
}

/** Longer rows are no lines of a column. */
const LONGEST = 80

/**
 * Room that a line surely leaves for what comes next, its punctuation set full: above zero, the next line's first
 * character would still have fitted, so the line was ended on purpose.
 *
 * column of 18: `…颗粒归仓。` (9) before `下一步…` → 8; a full line → 0 or less
 */
export const roomFor = (row: Row, next: Row, columnWidth: number): number =>
  columnWidth - widest(row) - cellWidth(FIRST_UNIT.exec(next.text.slice(0, 16))?.[0] ?? '', 0.5)

/** Room that a line likely leaves, its digits and punctuation set as the page sets them. */
export const likelyRoomFor = (row: Row, next: Row, columnWidth: number, punctuation: number): number =>
  columnWidth - cellWidth(row.text, punctuation) - cellWidth(FIRST_UNIT.exec(next.text.slice(0, 16))?.[0] ?? '', 0.5)

/**
 * Whether a line that wraps on is so much shorter than its column that an indent stood before it.
 *
 * column of 15, punctuation ½: `我们对这次从“繁森”到“繁星”` is 13 wide → true
 */
export function looksIndented(row: Row, next: Row, columnWidth: number, punctuation: number): boolean {
  if (row.text.length > LONGEST) return false
  const room = likelyRoomFor(row, next, columnWidth, punctuation)
  return room >= 0.75 || (room >= 0.25 && columnWidth - cellWidth(row.text, punctuation) >= 1.4)
}
