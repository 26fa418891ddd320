import { findPiece } from '../findPiece'
import { withoutSeam } from '../joinPieces'
import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import { isBodyRole } from '../roles'
import type { Sheet } from '../sheet'
import { lockOf, noLine, replaceUnit } from '../sheetUnits'

/** A new paragraph from this line on, in the role of the one it is cut from. */
export const splitPart = (sheet: Sheet, { before }: Extract<Operation, { op: 'splitPart' }>): CutRefusal | Sheet => {
  const place = findPiece(sheet, before)
  if (!place) return noLine(before)
  const { at, index, unit } = place
  const locked = lockOf(unit)
  if (locked) return locked
  const part = unit.parts[index]
  if (!part || !isBodyRole(part.role)) return refuse('heading', '只有正文可以分段。', 'Only the body has paragraphs.')
  if (at === 0) return refuse('nothing', '这一行已是段首。', 'The paragraph begins with this line already.')
  const two = [{ ...part, pieces: part.pieces.slice(0, at) }, { ...part, pieces: withoutSeam(part.pieces.slice(at)) }]
  return replaceUnit(sheet, { ...unit, parts: [...unit.parts.slice(0, index), ...two, ...unit.parts.slice(index + 1)] })
}
