import type { Dialect } from '../types'
import type { Row } from './row'
import { endsSentence } from './sentence'

/** Wider than nearly every newspaper column. */
const WIDE_COLUMN = 40
/** Headings, labels and the ends of paragraphs are shorter. */
const SHORT = 12

/**
 * Text layers are hard-wrapped at the column, OCR gives one line a paragraph. So in OCR most characters stand in lines
 * that end a sentence; in a text layer about one line in five does.
 *
 * Where paragraphs of OCR are cut at columns and pictures, fewer end, but they are wider than a column.
 */
export function dialectOf(rows: readonly Row[]): Dialect {
  let all = 0
  let ended = 0
  let long = 0
  let longEnded = 0
  for (const row of rows) {
    if (row.width < SHORT) continue
    const ends = endsSentence(row.text) || /[；;]$/u.test(row.text)
    all += row.width
    if (ends) ended += row.width
    if (row.width <= WIDE_COLUMN) continue
    long += row.width
    if (ends) longEnded += row.width
  }
  if (long > all / 2 && longEnded > long * 0.4) return 'ocr'
  return ended > all * 0.6 && long > all * 0.25 ? 'ocr' : 'text-layer'
}
