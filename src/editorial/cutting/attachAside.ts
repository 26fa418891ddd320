import { lineKey } from '../lineKey'
import { bare } from './bare'
import type { Aside, Piece, SheetPart, SheetRole } from './sheet'
import { type PrintedLine, splitPrinted } from './splitPrinted'

type Placed = PrintedLine & { piece: Piece }

/** The lines of a text in the order they are read, each by the last piece that stands on it. */
const linesOf = (parts: readonly SheetPart[], printed: ReadonlyMap<string, string>): Placed[] => {
  const lines = new Map<string, Placed>()
  for (const piece of parts.flatMap(({ pieces }) => pieces)) {
    if (!piece.line) continue
    const key = lineKey(piece.line)
    lines.set(key, { piece, printed: bare(printed.get(key) ?? ''), text: (lines.get(key)?.text ?? '') + bare(piece.text) })
  }
  return [...lines.values()]
}

/**
 * Puts what stands beside the text on the lines that it is printed on, so that it goes where they go: a credit that was
 * made of two (`刘斌平 摄 胡永永 摄`), each on its own. What no line has stands on the last.
 * @param role of the part that is made where there is none.
 */
export const attachAside = (parts: SheetPart[], printed: ReadonlyMap<string, string>, { kind, text }: Aside, role: SheetRole): SheetPart[] => {
  const last = parts.flatMap(({ pieces }) => pieces).at(-1)
  if (!last) return [{ role, pieces: [{ aside: { kind, text }, line: null, text: '' }] }]
  const lines = linesOf(parts, printed)
  const asides = new Map<Piece, string>()
  for (const each of splitPrinted(text, lines)) {
    const piece = (each.at === null ? null : lines[each.at]?.piece) ?? last
    asides.set(piece, [asides.get(piece), each.text].filter((known) => known !== undefined).join(' '))
  }
  const withAside = (piece: Piece): Piece => {
    const own = asides.get(piece)
    return own === undefined ? piece : { ...piece, aside: { kind, text: own } }
  }
  return parts.map((part) => ({ ...part, pieces: part.pieces.map(withAside) }))
}
