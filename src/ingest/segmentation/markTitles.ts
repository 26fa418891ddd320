import type { Dialect } from '../types'
import { type Block, firstRow, isStart, lastRow } from './block'
import { continuationOf, opensCaption, opensSubheadline, pointsAtPicture } from './openingMarks'
import { cellWidth } from './cellWidth'
import { endsSentence, openQuotes, opensWithRest } from './sentence'

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
  const words = dialect === 'ocr' ? innerPairs(blocks) : new Set<string>()
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
    if (opensWithRest(firstRow(after).text)) continue
    const text = textOf(block)
    const isTitle = opensSubheadline(lastRow(block).text)
      ? !isOpen
      : dialect === 'ocr'
        ? isOcrHeading(block, before, isOpen) && !words.has(text.slice(-1) + firstRow(after).text.slice(0, 1))
        : !isOpen && !isContinuedBy(block, after, widths)
    if (isTitle) block.kind = 'title'
  }
}

/**
 * Pairs of characters inside the page's lines. A fragment and its rest make one over the seam: `…六十台计` + `量设施…`, where
 * 计量 stands elsewhere.
 */
function innerPairs(blocks: readonly Block[]): Set<string> {
  const pairs = new Set<string>()
  for (const { rows } of blocks) {
    for (const { text } of rows) {
      for (let i = 0; i + 1 < text.length; i += 1) {
        const pair = text.slice(i, i + 2)
        if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair)
      }
    }
  }
  return pairs
}

const DANGLING = /[的将在和与及对为把被从向等是由以于將與對為從]$/u

/**
 * OCR shows no indent: there a heading is short, has no comma but between clauses of one length, and does not end in a word that
 * wants another.
 *
 * `排忧解难办实事 真情帮扶暖民心` → yes; `党建引领，凝聚合力` → yes; `下一步，该县将` → no
 */
function isOcrHeading(block: Block, before: Block | undefined, isOpen: boolean): boolean {
  const text = textOf(block)
  const isTwoClauses = /[\p{Script=Han}”’》][ \u3000]+[\p{Script=Han}“‘《]/u.test(text)
  if (isOpen && !isTwoClauses) return false
  if (DANGLING.test(text) && !(before && hasTitleForm(before))) return false
  const clauses = text.split(/[，,]/u)
  if (clauses.length > 1 && !(clauses.length === 2 && clauses[0]?.length === clauses[1]?.length && text.length <= 21)) return false
  return cellWidth(text) < (isTwoClauses ? 40 : 25)
}

const isTight = (block: Block): boolean => block.gap === 0

/**
 * Whether the paragraph goes on: the next block's first line fills the column instead of being indented. A block with a
 * comma is a heading only when it is too narrow to be a paragraph's first line.
 */
function isContinuedBy(block: Block, after: Block, widths: ReadonlyMap<number, number>): boolean {
  const own = firstRow(block)
  const next = firstRow(after)
  const width = widths.get(next.n) ?? next.width
  const isFull = next.width >= width - 0.9
  const isHeadOfParagraph = block.rows.length === 1 && Math.abs(own.width - (width - 2)) <= 0.75
  if (/[，,]/u.test(textOf(block)) && (block.rows.length > 1 || own.width > width - 4)) return true
  return after.rows.length > 1 ? isFull : isHeadOfParagraph
}
