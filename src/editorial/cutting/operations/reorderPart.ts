import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import { isBodyRole } from '../roles'
import type { Sheet } from '../sheet'
import { lockOf, noUnit, replaceUnit, unitOf } from '../sheetUnits'

/** A paragraph, crosshead or note at another place of the body. */
export const reorderPart = (
  sheet: Sheet,
  { before, part: index, unit: id }: Extract<Operation, { op: 'reorderPart' }>,
): CutRefusal | Sheet => {
  const unit = unitOf(sheet, id)
  if (!unit) return noUnit(id)
  const locked = lockOf(unit)
  if (locked) return locked
  const part = unit.parts[index]
  const next = before === null ? undefined : unit.parts[before]
  if (!part || !isBodyRole(part.role) || (before !== null && (!next || !isBodyRole(next.role)))) {
    return refuse('heading', '只有正文的段落可以调换次序。', 'Only the paragraphs of a body change places.')
  }
  if (part === next) return refuse('place', '不能放在自己前面。', 'It cannot stand before itself.')
  const others = unit.parts.filter((each) => each !== part)
  const at = next ? others.indexOf(next) : others.length
  return replaceUnit(sheet, { ...unit, parts: [...others.slice(0, at), part, ...others.slice(at)] })
}
