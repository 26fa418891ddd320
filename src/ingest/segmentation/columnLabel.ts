import { BYLINE_MARKS } from './characters'
import { continuationOf } from './continuation'
import { collapseOverprint } from './overprint'
import type { Row } from './row'

const MARKED = new RegExp(`^[${BYLINE_MARKS}]\\s?[\\p{Script=Han}·]{2,8}$`, 'u')
const FRAMED = new RegExp(`^[${BYLINE_MARKS}]\\s?[\\p{Script=Han}·]{2,10}\\s?[${BYLINE_MARKS}]$`, 'u')
const BRACKETED = /^(?:【[^【】]{2,12}】|〖[^〖〗]{2,12}〗|\[[^[\]]{2,12}\])$/u
const STOPS = /[，。；：！？、]/u

/**
 * Whether a row is the title of a column, set apart by its form: a few words behind a mark or in heavy brackets or printed over
 * themselves, with a headline, not a text, below it. Behind a mark stands a name, too; that one has its headline above it.
 *
 * `【民生一线】`; `■ 闲话` / `“差不多”与“差一点”` → true; `渡口` / `○ 江上舟` / `渡船把两岸系在一起` → false
 */
export function isColumnLabel(rows: readonly Row[], index: number): boolean {
  const [before, row, after] = [rows[index - 1], rows[index], rows[index + 1]]
  if (row === undefined || after === undefined || continuationOf(row.text) !== null) return false
  if (BRACKETED.test(row.text)) return before === undefined || isHeadline(after, rows[index + 2])
  if (FRAMED.test(row.text) || isOverprinted(row.text)) return true
  if (!MARKED.test(row.text)) return false
  const isUnderHeading = before !== undefined && isShort(before)
  return !isUnderHeading && isShort(after)
}

/** What stands between a text and the next line of it is a crosshead, not a label. */
const isHeadline = (row: Row, next: Row | undefined): boolean =>
  row.width <= 42 && !STOPS.test(row.text) && row.indent < 1.5 && !(next !== undefined && next.gap === 0 && row.gap === 0)

/** `专题访谈专题访谈`, `助企攀登 推进制造强市建设··专题访谈专题访谈`: a label printed over itself */
const isOverprinted = (text: string): boolean =>
  text.length <= 40 && text.split(/[··•\s]+/u).some((part) => /^\p{Script=Han}+$/u.test(part) && collapseOverprint(part) !== part)

const isShort = (row: Row): boolean => row.width <= 24 && !STOPS.test(row.text) && !/^[（(]/u.test(row.text)
