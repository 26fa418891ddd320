import { cellWidth } from './cellWidth'
import type { Row } from './row'

const REACH = 8
/** Digits and Latin take half a cell or a little more; justification moves a line by as much. */
const SLACK = 0.25
const INDENT = 2
/** Longer rows are no lines of a column. */
const LONGEST = 120

interface Span {
  low: number
  high: number
}

/** What punctuation may take, in cells. */
interface Play {
  least: number
  most: number
}

/** How wide a row may have been set. */
function spanOf(row: Row, { least, most }: Play): Span {
  if (row.text.length > LONGEST) return { low: row.width, high: row.width }
  return { low: cellWidth(row.text, least) - SLACK, high: cellWidth(row.text, most) + SLACK }
}

export interface Columns {
  /** Column width by row. */
  widths: number[]
  /** What punctuation takes on this page, between half a cell and one. */
  punctuation: number
}

/**
 * The column width each row was set to: the one that most rows around it can have filled, not looking past a row where
 * another text begins (its column may be another width). Punctuation takes a cell in one paper and half of one in
 * another; which it is shows in where the full lines end. Where only beginnings and ends of paragraphs are near, the few
 * rows that are an indent wider are the full ones.
 *
 * widths `15 17 17 16 7` → `17 17 17 17 17`; `16 9 16 18 12` → `18 18 18 18 18`;
 * `个窗口、填一张表单、交一套材料、走一个流` over `就是生命我们在审批上压缩一天时间企` → 18, the punctuation of the first being set narrow
 */
export function columnWidths(rows: readonly Row[], startsText: (index: number) => boolean): Columns {
  const starts = rows.map((_, index) => startsText(index))
  const rough = widthsWith(rows, starts, { least: 0.5, most: 1 })
  const first = punctuationWidth(rows, rough, { least: 0.5, most: 1 })
  const play = { least: Math.max(0.5, first - 0.15), most: Math.min(1, first + 0.15) }
  const widths = widthsWith(rows, starts, play)
  return { widths, punctuation: punctuationWidth(rows, widths, { least: 0.5, most: 1 }) }
}

function widthsWith(rows: readonly Row[], starts: readonly boolean[], play: Play): number[] {
  const spans = rows.map((row) => spanOf(row, play))
  return rows.map((_, index) => {
    const near: Span[] = []
    for (let i = index; i >= Math.max(0, index - REACH); i -= 1) {
      near.push(spans[i] as Span)
      if (starts[i]) break
    }
    for (let i = index + 1; i <= Math.min(rows.length - 1, index + REACH) && !starts[i]; i += 1) near.push(spans[i] as Span)
    return fullWidth(near)
  })
}

/** The widest of the widths that most spans have. */
function fullWidth(spans: readonly Span[]): number {
  const lows = spans.map(({ low }) => low).sort((a, b) => a - b)
  const highs = spans.map(({ high }) => high).sort((a, b) => a - b)
  let best = 0
  let most = 0
  let passed = 0
  highs.forEach((high, closed) => {
    while (passed < lows.length && (lows[passed] as number) <= high) passed += 1
    if (passed - closed >= most) [best, most] = [high - SLACK, passed - closed]
  })
  const wide = best + INDENT
  const wider = spans.filter(({ low, high }) => low <= wide && wide <= high).length
  return wider * 3 >= most ? wide : best
}

/**
 * What punctuation takes, between half a cell and one: where in their spans the full lines of the page stand.
 *
 * lines that are even when punctuation counts 1 → 1; when it counts ½ → ½
 */
function punctuationWidth(rows: readonly Row[], widths: readonly number[], play: Play): number {
  let sum = 0
  let weight = 0
  rows.forEach((row, index) => {
    const { low, high } = spanOf(row, play)
    const width = widths[index] ?? 0
    const room = high - low - 2 * SLACK
    if (room < 1 || row.text.length > LONGEST || width < low || width > high) return
    sum += Math.min(room, Math.max(0, width - low - SLACK))
    weight += room
  })
  return weight === 0 ? 1 : 0.5 + 0.5 * (sum / weight)
}
