import type { Dialect } from '../types'
import type { Row } from './row'

/** Wider than any newspaper column or caption line: such a line is a whole paragraph. */
const WIDEST_COLUMN_LINE = 56

/**
 * Text layers are hard-wrapped at the column, OCR gives one line a paragraph: where most characters stand in long lines,
 * it is OCR.
 */
export function dialectOf(rows: readonly Row[]): Dialect {
  let all = 0
  let long = 0
  for (const row of rows) {
    all += row.width
    if (row.width > WIDEST_COLUMN_LINE) long += row.width
  }
  return long > all / 2 ? 'ocr' : 'text-layer'
}
