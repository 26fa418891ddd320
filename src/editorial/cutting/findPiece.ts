import { lineKey, type LineRef } from '../lineKey'
import type { Sheet, SheetUnit } from './sheet'

/** Where a line begins: the unit, the place of the part in it and of the piece in that; null when it is nowhere. */
export const findPiece = (sheet: Sheet, line: LineRef): { at: number; index: number; unit: SheetUnit } | null => {
  const key = lineKey(line)
  for (const unit of sheet.units) {
    for (const [index, { pieces }] of unit.parts.entries()) {
      const at = pieces.findIndex((piece) => piece.line !== null && lineKey(piece.line) === key)
      if (at >= 0) return { at, index, unit }
    }
  }
  return null
}
