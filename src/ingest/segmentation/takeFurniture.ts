import type { Furniture } from '../types'
import { findDuplicates } from './findDuplicates'
import { furnitureLineKind } from './furnitureLine'
import type { Row } from './row'

/**
 * Takes out what stands on the page but belongs to no text, so that the rest reads on over it: running heads and feet,
 * imprint, notices with their addresses, false copies.
 *
 * `…县政` / `第 5 页` / `府…` → furniture `第 5 页`, rows `…县政` `府…`
 */
export function takeFurniture(rows: readonly Row[]): { rows: Row[]; furniture: Furniture[] } {
  const duplicates = findDuplicates(rows)
  const notices = findNotices(rows)
  const furniture: Furniture[] = []
  const kept: Row[] = []
  let gap = 0
  let isBridged = false
  for (const row of rows) {
    const kind = duplicates.has(row.n) ? 'duplicate' : notices.has(row.n) ? 'notice' : furnitureLineKind(row.text)
    if (kind === null) {
      kept.push(isBridged ? { ...row, gap: Math.max(gap, row.gap) } : row)
      gap = 0
      isBridged = false
      continue
    }
    gap = Math.max(gap, row.gap)
    isBridged = true
    const last = furniture.at(-1)
    if (last && last.kind === kind && last.lines.at(-1) === previousLine(rows, row)) {
      last.lines.push(row.n)
      last.text += `\n${row.text}`
    } else furniture.push({ kind, text: row.text, lines: [row.n] })
  }
  return { rows: kept, furniture }
}

const previousLine = (rows: readonly Row[], row: Row): number | undefined => rows[indexOf(rows, row) - 1]?.n

/** Rows are in the order of their line numbers. */
function indexOf(rows: readonly Row[], row: Row): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.n ?? 0) < row.n) low = middle + 1
    else high = middle
  }
  return low
}

const LABEL = /^[\p{Script=Han}]{2,8}\s?[:：]\s?\S/u
const CONTACT = /\d{7,}|@[\w.-]+\.\w|(?:www\.|https?:)/u
const NOTICE_TITLE = /(?:启事|啟事|征稿|征集|公告|通知|预告|更正|声明|订阅|征订|提示)[”》]?$/u

/**
 * A notice: lines of `label: value`, one with an address or number, and the heading above that names the genre.
 *
 * `“…”约稿启事` ⏎ ⏎ `截稿时间: 2022年8月31日` / `联系电话: …` → all of it
 */
function findNotices(rows: readonly Row[]): Set<number> {
  const found = new Set<number>()
  let start = 0
  for (let index = 1; index <= rows.length; index += 1) {
    if (index < rows.length && rows[index]?.gap === 0) continue
    const group = rows.slice(start, index)
    const labels = group.filter((row) => LABEL.test(row.text.slice(0, 40))).length
    const hasContact = group.some((row) => CONTACT.test(row.text.slice(0, 200)))
    if (group.length >= 2 && labels >= 2 && labels * 2 >= group.length && hasContact) {
      for (const row of group) found.add(row.n)
      const title = rows[start - 1]
      if (title && title.text.length <= 30 && NOTICE_TITLE.test(title.text)) found.add(title.n)
    }
    start = index
  }
  return found
}
