import type { Dialect } from '../types'
import type { Row } from './row'
import { endsSentence } from './sentence'

/** Wider than nearly every newspaper column. */
const WIDE_COLUMN = 40

/**
 * Text layers are hard-wrapped at the column, OCR gives one line a paragraph: where most characters stand in long lines
 * and these mostly end a sentence, it is OCR.
 */
export function dialectOf(rows: readonly Row[]): Dialect {
  let all = 0
  let long = 0
  let ended = 0
  for (const row of rows) {
    all += row.width
    if (row.width <= WIDE_COLUMN) continue
    long += row.width
    if (endsSentence(row.text)) ended += row.width
  }
  return long > all / 2 && ended > long * 0.4 ? 'ocr' : 'text-layer'
}
