import { lineKey } from '../lineKey'
import { bare } from './bare'
import type { Aside, Piece, SheetPart, SheetRole } from './sheet'

const isAt = (parts: readonly SheetPart[], printed: ReadonlyMap<string, string>, aside: Aside): Piece | undefined => {
  const pieces = parts.flatMap((part) => part.pieces)
  const text = bare(aside.text)
  const isPrinted = ({ line }: Piece): boolean => line !== null && bare(printed.get(lineKey(line)) ?? '').includes(text)
  return pieces.findLast((piece) => isPrinted(piece)) ?? pieces.at(-1)
}

/**
 * Puts what stands beside the text on the line that it is printed on, so that it goes where that line goes; or, where no
 * line has it, on the last.
 * @param role of the part that is made where there is none.
 */
export const attachAside = (parts: SheetPart[], printed: ReadonlyMap<string, string>, aside: Aside, role: SheetRole): SheetPart[] => {
  const piece = isAt(parts, printed, aside)
  if (!piece) return [{ role, pieces: [{ aside, line: null, text: '' }] }]
  return parts.map((part) => ({ ...part, pieces: part.pieces.map((each) => (each === piece ? { ...each, aside } : each)) }))
}
