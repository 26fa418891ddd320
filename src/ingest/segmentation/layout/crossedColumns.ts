import type { Warning } from '../../types'
import { warn } from '../../warn'
import { type Block, type Measure, piecesOf } from './makeBlocks'
import { neighbours } from './neighbours'
import type { Piece } from './piece'

/** This much wider than the column, a line runs over its edge. */
const WIDER = 1.7

/**
 * Lines of text that run over two columns: with columns side by side right above them and right below.
 *
 * `左栏一行` `右栏一行` / `左栏一行右栏一行` / `左栏一行` `右栏一行` → one fault at the line in the middle
 */
export function crossedColumns(blocks: readonly Block[], { height, size }: Measure): Warning[] {
  const lines = blocks.filter(({ isHeading }) => !isHeading).flatMap(piecesOf).filter((piece) => piece.size < size * 1.3)
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  const column = widths[Math.floor(widths.length * 0.6)] ?? 0
  const { above, allAbove } = neighbours(lines)
  const isPair = (pieces: readonly Piece[]): boolean => pieces.filter((piece) => piece.width >= column * 0.6 && piece.width <= column * 1.3).length >= 2
  const under = new Map<Piece, Piece[]>()
  for (const line of lines) {
    const over = above.get(line)
    if (over && line.y - over.y - over.height < 2 * height) under.set(over, [...(under.get(over)?.slice(0, 4) ?? []), line])
  }
  const crossing = lines.filter((line) => {
    if (line.width < column * WIDER) return false
    const over = (allAbove.get(line) ?? []).filter((each) => line.y - each.y - each.height < 2 * height)
    return isPair(over) && isPair(under.get(line) ?? [])
  })
  const [first] = crossing
  return first ? [warn('columns-crossed', first.n, { zh: `${crossing.length} 行`, en: `${crossing.length} lines` })] : []
}
