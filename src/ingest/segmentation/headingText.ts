import type { Dialect } from '../types'
import { isHan } from './characters'
import { continuationOf } from './continuation'
import { collapseOverprint } from './overprint'
import { normaliseText } from './normaliseText'
import type { Row } from './row'
import { openQuotes } from './sentence'

const hanCount = (text: string): number => [...text].filter((char) => isHan(char)).length

/**
 * The text of a heading over one or more lines. Two long lines are two clauses and keep a space between them; a short one
 * goes on in the next, and lines of one length are one clause that was wrapped; so are lines with a blank inside, where
 * the clauses meet.
 *
 * Overprint is left out, and where the text comes from, when the article's `continuation` says it.
 *
 * `第一届山东省职业技能大赛举行 / 聊城代表团获得5枚金牌` → with a space; `于永生会见 / 白俄罗斯驻华大使` → without
 */
export function headingText(rows: readonly Row[], dialect: Dialect, continuation: string | null = null): string | null {
  if (rows.length === 0) return null
  let text = ''
  rows.forEach((row, index) => {
    const mark = continuationOf(row.text)
    const line = normaliseText([collapseOverprint(mark && mark.text === continuation && mark.rest !== '' ? mark.rest : row.text)], dialect).text
    const before = rows[index - 1]
    const isWrapped = before !== undefined && before.width >= 14 && Math.abs(before.width - row.width) <= 1.5
    const isInside = [before?.text ?? '', row.text].some((part) => /[\p{Script=Han}”’》][ \u3000]+[\p{Script=Han}“‘《]/u.test(part))
    const isClause = before !== undefined && !isWrapped && !isInside && openQuotes(before.text) <= 0 && hanCount(before.text) >= 10 && hanCount(row.text) >= 9
    text += (index > 0 && isClause ? ' ' : '') + line
  })
  return text
}
