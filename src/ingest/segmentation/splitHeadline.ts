import type { Dialect } from '../types'
import { endsInGenre, isColumnName } from './columnName'
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
  const column: Row[] = []
  const subheadline: Row[] = []
  const blocks: Row[][] = []
  for (const element of run) {
    const at = element.rows.findIndex((row, index) => opensSubheadline(row.text) && (index > 0 || blocks.length > 0 || run.length > 1))
    // below the subheadline nothing of this headline stands
    const isBelow = subheadline.length > 0 && blocks.length > 0 && at < 0
    if (isBelow) {
      column.push(...element.rows)
      continue
    }
    const plain = at < 0 ? element.rows : element.rows.slice(0, at)
    if (at >= 0) subheadline.push(...element.rows.slice(at))
    if (plain.length > 0) blocks.push([...plain])
  }
  const hasSubheadline = subheadline.length > 0
  const most = dialect === 'ocr' || hasSubheadline ? 2 : 3
  for (const block of blocks.splice(0, Math.max(0, blocks.length - most))) column.push(...block)
  const [top] = blocks
  if (top && top.length > 1 && endsInGenre(top[0]?.text ?? '') && isColumnName(top[0])) column.push(...top.splice(0, 1))
  while (blocks.length > 1 && blocks[0]?.length === 1 && isColumnName(blocks[0][0])) column.push(...(blocks.shift() ?? []))
  const [first = [], second, third] = blocks
  if (third) return { column, kicker: first, headline: second ?? [], subheadline: third, isDoubtful: true }
  if (!second) return { column, kicker: [], headline: first, subheadline, isDoubtful: false }
  const isLeading = LEADS_IN.test(second.at(-1)?.text ?? '')
  const isLarger = !isLeading && first.length > 1 && widest(second) >= widest(first) * 1.5
  if (isLarger && !hasSubheadline) return { column, kicker: [], headline: first, subheadline: second, isDoubtful: true }
  const isKicker = hasSubheadline || LEADS_IN.test(first.at(-1)?.text ?? '')
  if (!isKicker && LEADS_IN.test(second.at(-1)?.text ?? '')) return { column, kicker: second, headline: first, subheadline, isDoubtful: false }
  return { column, kicker: first, headline: second, subheadline, isDoubtful: !isKicker }
}

const widest = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.width), 0)

/** `周广瑞到河西新区调研时强调`: whoever says what the headline says is named above it, wherever it is printed. */
const LEADS_IN = /(?:强调|強調|指出|要求|提出|表示|时说|認為|认为|[—:：])$/u
