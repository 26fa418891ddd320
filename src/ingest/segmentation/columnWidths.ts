import { cellWidth } from './cellWidth'
import type { Row } from './row'

const REACH = 8
/** Digits and Latin take half a cell or a little more; justification moves a line by as much. */
const SLACK = 0.25
const INDENT = 2
/** Longer rows are no lines of a column. */
const LONGEST = 120

/** Least and most width of each row, in cells. */
interface Spans {
  lows: Float64Array
  highs: Float64Array
}

/** What punctuation may take, in cells. */
interface Play {
  least: number
  most: number
}

/** How wide the rows may have been set. */
function spansOf(rows: readonly Row[], { least, most }: Play): Spans {
  const [lows, highs] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  rows.forEach(({ text, width }, index) => {
    const isLine = text.length <= LONGEST
    lows[index] = isLine ? cellWidth(text, least) - SLACK : width
    highs[index] = isLine ? cellWidth(text, most) + SLACK : width
  })
  return { lows, highs }
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
  const spans = spansOf(rows, { least: 0.5, most: 1 })
  const first = punctuationWidth(rows, widthsWith(spans, starts), spans)
  const play = { least: Math.max(0.5, first - 0.15), most: Math.min(1, first + 0.15) }
  const widths = widthsWith(spansOf(rows, play), starts)
  return { widths, punctuation: punctuationWidth(rows, widths, spans) }
}

function widthsWith(spans: Spans, starts: readonly boolean[]): number[] {
  return starts.map((_, index) => {
    let from = index
    while (from > 0 && from > index - REACH && !starts[from]) from -= 1
    let to = index
    while (to + 1 < starts.length && to < index + REACH && !starts[to + 1]) to += 1
    return fullWidth(spans, from, to)
  })
}

/** The widest of the widths that most rows, from one to another, can have. */
function fullWidth(spans: Spans, from: number, to: number): number {
  let best = 0
  let most = 0
  for (let row = from; row <= to; row += 1) {
    const high = spans.highs[row] as number
    const count = countAt(spans, from, to, high)
    if (count < most || (count === most && high - SLACK <= best)) continue
    best = high - SLACK
    most = count
  }
  const wide = best + INDENT
  return countAt(spans, from, to, wide) * 3 >= most ? wide : best
}

/** How many of the rows, a few, can have this width. */
function countAt({ highs, lows }: Spans, from: number, to: number, width: number): number {
  let count = 0
  for (let row = from; row <= to; row += 1) if ((lows[row] as number) <= width && width <= (highs[row] as number)) count += 1
  return count
}

/**
 * What punctuation takes, between half a cell and one: where in their spans the full lines of the page stand.
 *
 * lines that are even when punctuation counts 1 → 1; when it counts ½ → ½
 */
function punctuationWidth(rows: readonly Row[], widths: readonly number[], { highs, lows }: Spans): number {
  let sum = 0
  let weight = 0
  rows.forEach((row, index) => {
    const [low, high] = [lows[index] as number, highs[index] as number]
    const width = widths[index] ?? 0
    const room = high - low - 2 * SLACK
    if (room < 1 || row.text.length > LONGEST || width < low || width > high) return
    sum += Math.min(room, Math.max(0, width - low - SLACK))
    weight += room
  })
  return weight === 0 ? 1 : 0.5 + 0.5 * (sum / weight)
}
