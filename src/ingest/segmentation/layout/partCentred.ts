import { endsText } from './endsText'
import { isLegible } from './isLegible'
import type { Block, Measure } from './makeBlocks'
import type { Piece } from './piece'

const LONGEST = 60

/**
 * Takes out of a text the headings that are set in its own type: a short line in the middle of the column, between whole
 * paragraphs that fill it.
 *
 * `…zu berichten.` / `      Constitutionnel.      ` / `Paris, 3 décembre. Depuis deux ans, …` → text, heading, text
 */
export function partCentred(block: Block, measure: Measure): Block[] {
  if (block.isHeading || block.kind !== 'text' || block.rows.length < 3) return [block]
  const centred = block.rows.map((row) => isCentred(row, block, measure))
  const isAlone = (at: number): boolean => {
    const before = block.rows[at - 1]
    const isApart = !centred[at - 1] && !centred[at + 1] && at + 1 < block.rows.length
    return centred[at] === true && isApart && (before === undefined || endsText(textOfRow(before)))
  }
  const parts: Piece[][][] = [[]]
  const headings = new Set<number>()
  block.rows.forEach((row, at) => {
    if (isAlone(at)) {
      headings.add(parts.push([row]) - 1)
      parts.push([])
    } else parts.at(-1)?.push(row)
  })
  if (headings.size === 0) return [block]
  return parts.flatMap((rows, at) => (rows.length > 0 ? [blockOf(rows, block, headings.has(at))] : []))
}

const textOfRow = (row: readonly Piece[]): string => row.map(({ text }) => text).join(' ')

function isCentred(row: readonly Piece[], { width, x }: Block, { height }: Measure): boolean {
  const text = textOfRow(row)
  const first = row[0] as Piece
  const last = row[row.length - 1] as Piece
  const left = first.x - x
  const right = x + width - last.x - last.width
  return (
    text.length <= LONGEST && isLegible(text) && !/^\p{Ll}|[,;，、；-]$/u.test(text) &&
    Math.min(left, right) >= Math.max(1.5 * height, 0.12 * width) && Math.abs(left - right) <= 0.2 * (left + right) + 0.5 * height
  )
}

function blockOf(rows: Piece[][], block: Block, isHeading: boolean): Block {
  const pieces = rows.flat()
  const least = (of: (piece: Piece) => number): number => pieces.reduce((found, piece) => Math.min(found, of(piece)), Number.POSITIVE_INFINITY)
  const [x, y] = [least((piece) => piece.x), least((piece) => piece.y)]
  return {
    ...block, rows, isHeading, x, y,
    width: -least((piece) => -piece.x - piece.width) - x,
    height: -least((piece) => -piece.y - piece.height) - y,
    size: -least((piece) => -piece.size),
  }
}
