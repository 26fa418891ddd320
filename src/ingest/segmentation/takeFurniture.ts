import type { Furniture, FurnitureKind } from '../types'
import { findDuplicates } from './findDuplicates'
import { furnitureLineKind } from './furnitureLine'
import { isColumnLabel } from './columnLabel'
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
  let isUnderFoot = false
  rows.forEach((row, index) => {
    const kind = duplicates.has(row.n) ? 'duplicate' : notices.has(row.n) ? 'notice' : ownKind(rows, index)
    if (kind === null) {
      kept.push(isBridged ? { ...row, gap: Math.max(gap, row.gap), isUnderFoot } : row)
      gap = 0
      isUnderFoot = false
      isBridged = false
      return
    }
    gap = Math.max(gap, row.gap)
    isBridged = true
    isUnderFoot ||= kind === 'page-footer' || kind === 'imprint'
    const last = furniture.at(-1)
    if (last && last.kind === kind && last.lines.at(-1) === previousLine(rows, row)) {
      last.lines.push(row.n)
      last.text += `\n${row.text}`
    } else furniture.push({ kind, text: row.text, lines: [row.n] })
  })
  return { rows: kept, furniture }
}

function ownKind(rows: readonly Row[], index: number): FurnitureKind | null {
  const row = rows[index] as Row
  const kind = furnitureLineKind(row.text)
  if (kind !== null) return kind
  if (isRunningHead(rows, index)) return 'page-header'
  return isColumnLabel(rows, index) || isIndexTitle(rows, index) || isPageName(rows, index) ? 'column-title' : null
}

/** `3`, `要闻 4`, `农技推广 2016年3月29日`: only at the head of the page. */
function isRunningHead(rows: readonly Row[], index: number): boolean {
  if (index > 2 || !rows.slice(0, index).every((row) => furnitureLineKind(row.text) !== null || RUNNING_HEAD.test(row.text))) return false
  return RUNNING_HEAD.test(rows[index]?.text ?? '') && rows.length > 3
}

const RUNNING_HEAD = /^(?:\d{1,2}|[\p{Script=Han}·]{2,6}\s{0,3}\d{1,2}|\d{1,2}\s{0,3}[\p{Script=Han}·]{2,6}|[\p{Script=Han}·\s]{0,12}\d{4}年\d{1,2}月\d{1,2}日)$/u

/** `导读` / `我市入选… >>>2版` */
const isIndexTitle = (rows: readonly Row[], index: number): boolean => {
  const [row, after] = [rows[index], rows[index + 1]]
  return row !== undefined && after !== undefined && row.width <= 6 && furnitureLineKind(after.text) === 'other' && furnitureLineKind(row.text) === null
}

/** `副刊` / `柳溪 第1376期`: the name of the page, beside its running head; `理论周刊` says so itself. */
function isPageName(rows: readonly Row[], index: number): boolean {
  const [before, row, after] = [rows[index - 1], rows[index], rows[index + 1]]
  if (index > 2 || row === undefined || !/^[\p{Script=Han}·]{2,8}$/u.test(row.text)) return false
  const isHead = (other: Row | undefined): boolean => other !== undefined && (furnitureLineKind(other.text) === 'page-header' || RUNNING_HEAD.test(other.text))
  const isFirst = rows.slice(0, index).every(isHead)
  return isFirst && (/(?:周刊|副刊|专刊|专版|專版|要闻|要聞|综合新闻)$/u.test(row.text) || (row.width <= 4 && (isHead(before) || isHead(after))))
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
const NOTICE_TITLE = /(?:启事|啟事|征稿|徵稿|征集|公告|通知|预告|預告|更正|声明|聲明|订阅|征订|提示)[”》]?$/u

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
  rows.forEach((row, index) => {
    if (!BARE_NOTICE.test(row.text)) return
    let end = index + 1
    while (end < rows.length && end - index <= LONGEST_NOTICE && (end === index + 1 || rows[end]?.gap === 0)) end += 1
    // who gives notice, and when
    if (rows[end + 1] && rows[end + 1]?.gap === 0 && DATE.test(rows[end + 1]?.text ?? '')) end += 2
    const group = rows.slice(index + 1, end)
    if (!group.some(({ text }) => CLOSES_NOTICE.test(text) || DATE.test(text))) return
    for (const { n } of [row, ...group]) found.add(n)
  })
  return found
}

const DATE = /^[\d〇○零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u
const LONGEST_NOTICE = 10
const BARE_NOTICE = /^\p{Script=Han}{0,6}(?:声明|聲明|启事|啟事|公告|通告|更正|公示|讣告|訃告)$/u
/** `…证号001827，声明作废。`, `特此公告。` */
const CLOSES_NOTICE = /(?:作废|作廢|特此\p{Script=Han}{2,4}|深表歉意|謹致歉意)[。！]?$|侵权行为|法律责任/u
