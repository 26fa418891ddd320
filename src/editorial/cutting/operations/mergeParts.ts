import { joinPieces } from '../joinPieces'
import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import { isBodyRole } from '../roles'
import type { Sheet } from '../sheet'
import { lockOf, noUnit, replaceUnit, unitOf } from '../sheetUnits'

/** A paragraph and the one before it as one, in the role of that. */
export const mergeParts = (sheet: Sheet, { part: index, unit: id }: Extract<Operation, { op: 'mergeParts' }>): CutRefusal | Sheet => {
  const unit = unitOf(sheet, id)
  if (!unit) return noUnit(id)
  const locked = lockOf(unit)
  if (locked) return locked
  const [before, part] = [unit.parts[index - 1], unit.parts[index]]
  if (!before || !part || !isBodyRole(before.role) || !isBodyRole(part.role)) {
    return refuse('heading', '前面没有可以接上的段落。', 'There is no paragraph before it to join.')
  }
  const joined = { ...before, pieces: joinPieces(before.role, before.pieces, part.pieces) }
  return replaceUnit(sheet, { ...unit, parts: [...unit.parts.slice(0, index - 1), joined, ...unit.parts.slice(index + 1)] })
}
