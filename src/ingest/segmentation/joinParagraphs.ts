import type { Dialect } from '../types'
import { type Block, firstRow, lastRow } from './block'
import type { Element } from './element'
import { opensCaption } from './openingMarks'
import { parseByline } from './parseByline'
import type { Row } from './row'
import { endsSentence, openQuotes } from './sentence'

/**
 * Makes whole paragraphs of blocks: joins what column breaks, hanging quotation marks and pictures cut, and cuts where a
 * paragraph starts without a blank line.
 *
 * `…寻求` ⏎ ⏎ `发展突破之路。` ⏎ `“我们必须…，` ⏎ ⏎ `当好…` → two paragraphs, `…寻求发展突破之路。` and `“我们必须…当好…`
 */
export function joinParagraphs(blocks: readonly Block[], widths: ReadonlyMap<number, number>, dialect: Dialect): Element[] {
  const elements: Element[] = []
  let open: Element | null = null
  // only the end of the open paragraph is read while it grows, so that one endless paragraph stays linear
  let tail = ''
  blocks.forEach((block, at) => {
    if (block.kind !== 'text') {
      open = null
      const text = block.rows.map((row) => row.text).join(block.kind === 'byline' ? ' ' : '')
      elements.push({ kind: block.kind, rows: block.rows, gap: block.gap, opening: null, isNote: false, text })
      return
    }
    const isCredited = blocks[at + 1]?.kind === 'byline' || endsWithCredit(lastRow(block).text.slice(-TAIL))
    const isCaption = isCredited && opensCaption(firstRow(block).text)
    block.rows.forEach((row, index) => {
      const isHead = index === 0
      const next = block.rows[index + 1]
      const isForced: boolean = isHead && (block.opening !== null || block.isNote || isCaption)
      if (open && !isForced && goesOn(open, tail, row, next, widths.get(row.n) ?? row.width, dialect)) {
        open.rows.push(row)
        tail = (tail + row.text).slice(-TAIL)
        return
      }
      open = {
        kind: 'paragraph',
        rows: [row],
        gap: row.gap,
        opening: isHead ? block.opening : null,
        isNote: isHead && block.isNote,
        text: '',
      }
      tail = row.text.slice(-TAIL)
      elements.push(open)
    })
  })
  for (const element of elements) if (element.kind === 'paragraph') element.text = element.rows.map((row) => row.text).join('')
  return elements
}

const TAIL = 160

function goesOn(open: Element, tail: string, row: Row, next: Row | undefined, width: number, dialect: Dialect): boolean {
  const before = open.rows[open.rows.length - 1] as Row
  if (endsWithCredit(tail)) return false
  if (!endsSentence(tail)) return !startsAnew(tail, row)
  if (dialect === 'ocr') return false
  if (row.gap > 0) return isColumnBreak(before, row, next, width)
  // the blank line of a column break comes one line late, after the indented first line
  if (next === undefined && row.width <= width - 1 && !endsSentence(row.text)) return false
  if (before.width < width - 2.5) return false
  const isIndented = row.width <= width - 1.5 && row.width >= width - 3
  return !(isIndented && next !== undefined && !endsSentence(row.text) && before.width < width)
}

/** `…安全底线。 ■ 本报记者 许金松`: a caption is over, though no full stop says so. */
const endsWithCredit = (tail: string): boolean => {
  const credit = /[。！？”…\s]([■□▲●◆▪◼][^■□▲●◆▪◼]{2,40})$/u.exec(tail)?.[1]
  return credit !== undefined && parseByline(credit) !== null
}

/** A colon closed the paragraph before, and this one does not go on with it. */
const startsAnew = (tail: string, row: Row): boolean =>
  row.gap > 0 && /[：:]$/u.test(tail) && /^(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十\d][）)])/u.test(row.text)

/** Both lines fill the column and the second wraps on: it has no indent, so no paragraph begins there. */
function isColumnBreak(before: Row, row: Row, next: Row | undefined, width: number): boolean {
  if (next === undefined || next.gap > 0) return false
  if (openQuotes(row.text) > 0 && /^[“‘]/u.test(row.text)) return false
  return before.width >= width - 1.1 && row.width >= width - 0.6 && row.width >= next.width - 1
}
