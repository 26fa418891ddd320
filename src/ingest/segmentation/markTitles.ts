import type { Dialect } from '../types'
import { type Block, firstRow, isStart, lastRow } from './block'
import { continuationOf, opensCaption, opensSubheadline, pointsAtPicture } from './openingMarks'
import { endsSentence, firstSentenceLength, openQuotes } from './sentence'

const textOf = (block: Block): string => block.rows.map((row) => row.text).join('')

/** Could these rows be printed as a heading at all? No full stop, no comma at the end, quotation marks in pairs, few lines. */
export function hasTitleForm(block: Block): boolean {
  if (block.kind !== 'text' || isStart(block) || block.rows.length > 5) return false
  const text = textOf(block)
  if (text.length > 90 || block.rows.some((row) => row.width > 42)) return false
  if (/[。；;]/u.test(text) || /[，,、（(“‘《]$/u.test(text)) return false
  if (/[！!？?]$/u.test(text) && text.length > 24) return false
  if (openQuotes(text) !== 0 || opensCaption(text) || pointsAtPicture(text) || continuationOf(text)) return false
  return (text.match(/[，,]/gu)?.length ?? 0) <= 2 && /[\p{L}\p{N}]/u.test(text)
}

/**
 * Tells headings from the fragments that column breaks make of paragraphs. A heading stands before a byline, a report's
 * opening, another heading or the end; or before a paragraph whose first line is indented. A fragment is continued by a
 * line that is not.
 *
 * `钱本良介绍，干部入驻企业后，建立` + `了抒困解难清单，…` → text
 * `改作风勇担当 提振精气神` + `3月21日，…` (narrower than the column) → title
 */
export function markTitles(blocks: Block[], widths: ReadonlyMap<number, number>, dialect: Dialect): void {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index] as Block
    if (!hasTitleForm(block)) continue
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const isOpen = before?.kind === 'text' && !hasTitleForm(before) && !endsSentence(lastRow(before).text)
    if (after === undefined || isStart(after) || after.kind === 'title') {
      const isTail = isOpen && after === undefined && block.rows.length === 1 && !before.isNote && dialect === 'text-layer' && isTight(block)
      if (!isTail) block.kind = 'title'
      continue
    }
    if (opensCaption(textOf(after)) && !isOpen && dialect === 'text-layer' && !/[，,]/u.test(textOf(block))) {
      block.kind = 'title'
      continue
    }
    if (isOpen || firstSentenceLength(firstRow(after).text) <= 4) continue
    const text = textOf(block)
    if (opensSubheadline(lastRow(block).text)) block.kind = 'title'
    else if (/[，,]/u.test(text)) continue
    else if (dialect === 'ocr') {
      if (text.length < 25) block.kind = 'title'
    } else if (!isContinuedBy(block, after, widths)) block.kind = 'title'
  }
}

const isTight = (block: Block): boolean => block.gap === 0

/** Whether the paragraph goes on: the next block's first line fills the column instead of being indented. */
function isContinuedBy(block: Block, after: Block, widths: ReadonlyMap<number, number>): boolean {
  const next = firstRow(after)
  const width = widths.get(next.n) ?? next.width
  const isWrapped = after.rows.length > 1
  const isFull = next.width >= width - 0.9
  const isIndentedHead = block.rows.length === 1 && Math.abs(firstRow(block).width - (width - 2)) <= 0.75
  return isWrapped ? isFull : isIndentedHead
}
