import { closesText } from './closesText'
import { continuationOf } from './continuation'
import { opensNote } from './openingMarks'
import { isNameSeam, isRoleSeam, joinOpeningRows } from './bylineRows'
import { continuesByline, isBylineLine, parseByline } from './parseByline'
import { type Opening, parseOpening } from './parseOpening'
import { parseCredit } from './parseCredit'
import { parseSignature } from './parseSignature'
import type { Row } from './row'
import { INDENT } from './setting'
import { looksLikeName } from './surnames'

/** What a row can open a text with. */
export interface RowMark {
  isByline: boolean
  opening: Opening | null
  isNote: boolean
  /** 上接第一版 */
  isJump: boolean
}

/** Reads each row for what can open a text. An inline byline may wrap, so a row is read with the two after it. */
export function markRows(rows: readonly Row[]): RowMark[] {
  const marks: RowMark[] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const after = rows[index + 1]
    const isByline =
      isBylineLine(row.text) ||
      (row.width <= 24 && parseCredit(row.text)?.isPhoto === true) ||
      (marks[index - 1]?.isByline === true && row.gap === 0 && continuesByline(row.text)) ||
      isNameCut(row, before, after, marks[index - 1]) ||
      (row.text.length > 3 && parseSignature(row.text) !== null && (before === undefined || row.gap > 0 || closesText(before.text))) ||
      isNameUnderText(row, before, after) ||
      isNameUnderTitle(row, before, after) ||
      isGroupUnderTitle(row, before, after)
    const wrapped = joinOpeningRows([row, after, rows[index + 2]].flatMap((other, at) => (other ? [at === 0 ? other.text : other.text.slice(0, 60)] : [])))
    const jump = continuationOf(row.text)
    marks.push({
      isByline,
      opening: isByline ? null : parseOpening(wrapped, row.text.length),
      isNote: !isByline && opensNote(row.text),
      isJump: !isByline && jump?.at === 'start' && isAtStart(row.text, jump.rest),
    })
  })
  return marks
}

/** The mark stands before the text, not behind a heading. */
const isAtStart = (text: string, rest: string): boolean => rest === '' || !text.startsWith(rest)

/** `■本报记者 甘` + `露 通讯员 苗青`: a name cut at the line's end. */
function isNameCut(row: Row, before: Row | undefined, after: Row | undefined, mark: RowMark | undefined): boolean {
  if (row.text.length > 30 || row.width > 24) return false
  if (before !== undefined && row.gap === 0 && mark?.isByline === true && (isNameSeam(before.text, row.text) || isRoleSeam(before.text, row.text))) return true
  if (after === undefined || after.gap > 0 || after.width > 24) return false
  if (!isNameSeam(row.text, after.text) && !isRoleSeam(row.text, after.text)) return false
  return isBylineLine(row.text + after.text) && !isBylineLine(after.text)
}

/** `周明远`, `程  龙`, `王五 李四`; not `白俄罗斯驻华大使`, `高新区` */
function isName(text: string): boolean {
  const byline = parseByline(text)
  if (byline === null || byline.hasRole || byline.authors.length === 0 || byline.authors.length > 4) return false
  if (byline.authors.length > 1 && !/[\s、]/u.test(text.trim())) return false
  return byline.authors.every(({ name }) => looksLikeName(name))
}

/** `…作出新贡献。` + `程  龙`: the writer's name alone, at the end; before a blank when one stands above. */
function isNameUnderText(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (!before || row.text.length > 20 || !closesText(before.text) || !isName(row.text)) return false
  if (row.gap === 0) return /[\s、]/u.test(row.text) || parseByline(row.text)?.authors.length === 1
  return after === undefined || after.gap > 0 || isHeadingRow(after)
}

/** `老屋的灯` + `周明远` + `老屋在村东头，…`: the writer's name between a heading and its text. */
function isNameUnderTitle(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (!before || !after || row.text.length > 12 || !isName(row.text)) return false
  return isHeadingRow(before) && !isName(before.text) && isTextRow(after, row)
}

const isHeadingRow = (row: Row): boolean => row.width <= 42 && !/[。，；：]/u.test(row.text) && row.text.length >= 2

const isTextRow = (row: Row, above: Row): boolean => row.width > 24 || /[，。；]/u.test(row.text) || row.width >= above.width * 4 || row.indent >= INDENT

/** `云州市社会科学院课题组` between a heading and its text: they sign together. */
function isGroupUnderTitle(row: Row, before: Row | undefined, after: Row | undefined): boolean {
  if (!before || !after || row.text.length > 24 || !/^\p{Script=Han}{2,20}(?:组|組|编辑部|編輯部|工作室|研究中心|研究院)$/u.test(row.text)) return false
  return isHeadingRow(before) && isTextRow(after, row)
}
