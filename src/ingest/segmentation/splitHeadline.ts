import type { Dialect } from '../types'
import type { Element } from './element'
import { opensSubheadline } from './openingMarks'
import type { Row } from './row'

export interface HeadlineParts {
  column: Row[]
  kicker: Row[]
  headline: Row[]
  subheadline: Row[]
  /** Print leaves it open which of two is the headline. */
  isDoubtful: boolean
}

/**
 * Tells the parts of a headline apart by their form. A line that opens with a dash is the subheadline. Of two blocks the
 * upper is the kicker, unless it is set in several much shorter lines than the lower: larger type, so the headline. Above
 * kicker and headline stands, in OCR, the title of the column.
 *
 * `飞越1600公里到青海 / ——采访日志①` → headline, subheadline
 * `立足优势，深挖潜能——` ⏎ ⏎ `“四大工程”护航发展` → kicker, headline
 */
export function splitHeadline(run: readonly Element[], dialect: Dialect): HeadlineParts {
  const subheadline: Row[] = []
  const blocks: Row[][] = []
  for (const element of run) {
    const at = element.rows.findIndex((row, index) => opensSubheadline(row.text) && (index > 0 || blocks.length > 0))
    const plain = at < 0 ? element.rows : element.rows.slice(0, at)
    if (at >= 0) subheadline.push(...element.rows.slice(at))
    if (plain.length > 0) blocks.push(plain)
  }
  const column: Row[] = []
  const hasSubheadline = subheadline.length > 0
  while (blocks.length > (hasSubheadline ? 2 : 3) || (blocks.length > 2 && (dialect === 'ocr' || hasSubheadline))) {
    column.push(...(blocks.shift() ?? []))
  }
  const [first = [], second, third] = blocks
  if (third) return { column, kicker: first, headline: second ?? [], subheadline: third, isDoubtful: true }
  if (!second) return { column, kicker: [], headline: first, subheadline, isDoubtful: false }
  const isLarger = first.length > 1 && widest(second) >= widest(first) * 1.5
  if (isLarger && !hasSubheadline) return { column, kicker: [], headline: first, subheadline: second, isDoubtful: true }
  const isKicker = hasSubheadline || /[—:：]$/u.test(first.at(-1)?.text ?? '')
  return { column, kicker: first, headline: second, subheadline, isDoubtful: !isKicker }
}

const widest = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.width), 0)
