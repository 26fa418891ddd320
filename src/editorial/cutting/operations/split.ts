import { lineKey } from '../../lineKey'
import { findPiece } from '../findPiece'
import { withoutSeam } from '../joinPieces'
import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import { linesOfUnit, type Piece, type Sheet, type SheetPart, type SheetUnit } from '../sheet'
import { insertUnit, lockOf, newUnitId, noLine, replaceUnit } from '../sheetUnits'

const withPieces = (part: SheetPart | undefined, pieces: Piece[]): SheetPart[] => (part && pieces.length > 0 ? [{ ...part, pieces }] : [])

/** The article up to a line, and what follows as an article of its own. */
export const split = (sheet: Sheet, { before }: Extract<Operation, { op: 'split' }>): CutRefusal | Sheet => {
  const place = findPiece(sheet, before)
  if (!place) return noLine(before)
  const { at, index, unit } = place
  const locked = lockOf(unit)
  if (locked) return locked
  if (unit.kind !== 'article') return refuse('kind', '只有稿件可以在此拆成两篇。', 'Only an article is split into two.')
  const part = unit.parts[index]
  const pieces = part?.pieces ?? []
  const tail: SheetPart[] = [...withPieces(part, withoutSeam(pieces.slice(at))), ...unit.parts.slice(index + 1)]
  const head: SheetPart[] = [...unit.parts.slice(0, index), ...withPieces(part, pieces.slice(0, at))]
  const id = newUnitId(sheet)
  const second: SheetUnit = { id, kind: 'article', parts: tail }
  const first: SheetUnit = { ...unit, parts: head }
  const moved = new Set(linesOfUnit(second).map(lineKey))
  if (linesOfUnit(first).some((line) => moved.has(lineKey(line)))) {
    return refuse('place', '这里的行序是交错的，不能在此拆开；请先选中各行移动。', 'The lines are read crosswise here; select the lines and move them instead.')
  }
  if (linesOfUnit(first).length === 0) return refuse('nothing', '这已是稿件的第一行，前面没有可留下的。', 'This is its first line; nothing would stand before it.')
  return insertUnit(replaceUnit(sheet, first), second, unit.id)
}
