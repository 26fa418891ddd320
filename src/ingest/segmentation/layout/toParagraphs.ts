import { endsText } from './endsText'
import { isChinese } from './joinText'
import type { Block, Measure } from './makeBlocks'
import type { Piece } from './piece'

/** Rows around one that tell where its column begins and ends; pages are seldom scanned straight. */
const REACH = 5

interface Row {
  pieces: Piece[]
  text: string
  /** How far it begins behind the column's left edge and ends before its right, in heights of a line. */
  indent: number
  rest: number
  /** First of its block. */
  isFirst: boolean
  /** White space above it, in heights of a line; 0 at the top of a block. */
  gap: number
}

/**
 * Cuts the blocks of a text into paragraphs by indents, short last lines and the ends of sentences; a sentence that runs
 * over into the next block or column stays whole.
 */
export function toParagraphs(blocks: readonly Block[], measure: Measure): Piece[][] {
  const paragraphs: Piece[][] = []
  let before: Row | undefined
  for (const row of blocks.flatMap((block) => rowsOf(block, measure))) {
    const open = paragraphs.at(-1)
    if (open && before && !startsParagraph(before, row)) open.push(...row.pieces)
    else paragraphs.push([...row.pieces])
    before = row
  }
  return paragraphs
}

function rowsOf(block: Block, { height }: Measure): Row[] {
  const lefts = block.rows.map((row) => (row[0] as Piece).x)
  const rights = block.rows.map((row) => row.reduce((most, { width, x }) => Math.max(most, x + width), 0))
  return block.rows.map((pieces, at) => {
    const near = <T>(values: readonly T[]): T[] => values.slice(Math.max(0, at - REACH), at + REACH + 1)
    const above = block.rows[at - 1]
    const bottom = above?.reduce((most, each) => Math.max(most, each.y + each.height), 0) ?? 0
    return {
      pieces,
      text: pieces.map(({ text }) => text).join(' '),
      indent: ((lefts[at] as number) - quantile(near(lefts), 0.25)) / height,
      rest: (quantile(near(rights), 0.75) - (rights[at] as number)) / height,
      isFirst: at === 0,
      gap: above ? ((pieces[0] as Piece).y - bottom) / height : 0,
    }
  })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] as number
}

const INDENT = 0.6
const SHORT = 1.5

function startsParagraph(before: Row, row: Row): boolean {
  const hasEnded = endsText(before.text)
  const isShort = before.rest >= SHORT
  const goesOn = /^\p{Ll}/u.test(row.text) || /\p{L}[-¬⸗=]$/u.test(before.text)
  if (goesOn) return false
  // Chinese print indents every paragraph; elsewhere a block of the file is one, where nothing else tells
  const isOther = row.pieces[0]?.region !== before.pieces[0]?.region && !isChinese(row.text)
  if (row.isFirst) return hasEnded && (row.indent >= INDENT || isShort || isOther)
  if (row.indent >= INDENT && row.indent < 8) return hasEnded || isShort
  return hasEnded && (isShort || row.gap >= 1.2)
}
