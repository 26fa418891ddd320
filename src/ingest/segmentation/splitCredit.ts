import { BYLINE_MARKS } from './characters'
import { opensCaption, pointsAtPicture } from './openingMarks'
import type { Byline } from './parseByline'
import { isPictureOnly, parseCredit } from './parseCredit'
import type { Row } from './row'
import { endsSentence } from './sentence'

const REACH = 64
/** What a credit cannot do without. */
const SAYS_SO = new RegExp(`[摄攝影图圖照发發${BYLINE_MARKS}]|[提报報記记][供道導者]|口`, 'u')
/** A credit's rest is a short line. */
const LONGEST_REST = 40
/** Where a credit may begin: at a mark or bracket, behind the end of a sentence, behind a blank. */
const STARTS = new RegExp(`[${BYLINE_MARKS}（(【]|(?<=[。！？”…\\s])口|(?<=[。！？”…])[^\\s]|(?<=[\\s\\u3000])[^\\s]`, 'gu')

/**
 * Takes the credit off the end of a caption.
 *
 * `…食品安全底线。 ■ 本报记者 许金松` → text `…食品安全底线。`, credit `本报记者 许金松`; `…座无虚席。 郎 咏 摄`; `…十多个省份。 ■ 本` / `报记者 亓官玉`
 */
export function splitCredit(rows: readonly Pick<Row, 'text'>[]): { texts: string[]; credit: Byline | null } {
  const texts = rows.map((row) => row.text)
  const last = texts.at(-1) ?? ''
  const above = last.length <= LONGEST_REST ? (texts.at(-2) ?? '').slice(-REACH) : ''
  const tail = above + last.slice(-REACH)
  if (!SAYS_SO.test(tail)) return { texts, credit: null }
  for (const { index } of [...tail.matchAll(STARTS), { index: above.length }].sort((a, b) => a.index - b.index)) {
    const isAbove = index < above.length
    const credit = parseCredit(tail.slice(index))
    if (credit === null || !isCredit(credit, tail, index, isAbove, texts[0] ?? '')) continue
    if (isAbove) return { texts: [...texts.slice(0, -2), cutEnd(texts.at(-2) ?? '', above.length - index)], credit }
    const head = cutEnd(last, tail.length - index)
    return { texts: [...texts.slice(0, -1), ...(head === '' ? [] : [head])], credit }
  }
  return { texts, credit: null }
}

const cutEnd = (text: string, length: number): string => text.slice(0, text.length - length).trimEnd()

function isCredit(credit: Byline, tail: string, at: number, isAbove: boolean, opening: string): boolean {
  const head = tail.slice(0, at).trimEnd()
  if (/^[（(【]/u.test(tail.slice(at))) return credit.isPhoto
  // ▲ before all is the caption's own mark
  if (credit.marked && head === '' && /^[▲△▼▽▶►]/u.test(tail)) return false
  if (credit.marked) return credit.isPhoto || credit.hasRole || credit.authors.length > 0
  const isBehindEnd = head === '' || endsSentence(head)
  // what began on the line before must show where it began
  if (isAbove && !isBehindEnd) return false
  if (credit.isPhoto) return isBehindEnd || isPictureOnly(credit)
  return credit.hasRole && isBehindEnd && head !== '' && (opensCaption(opening) || pointsAtPicture(opening))
}
