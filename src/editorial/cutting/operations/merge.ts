import type { Operation } from '../operation'
import { putAtEnd } from '../putFragments'
import { type CutRefusal, refuse } from '../refuse'
import type { Sheet } from '../sheet'
import { lockOf, noUnit, relink, replaceUnit, unitOf } from '../sheetUnits'

/** All of a unit at the end of another; the photos of an article go with it. */
export const merge = (sheet: Sheet, { into, unit: id }: Extract<Operation, { op: 'merge' }>): CutRefusal | Sheet => {
  const [unit, target] = [unitOf(sheet, id), unitOf(sheet, into)]
  if (!unit || !target) return noUnit(unit ? into : id)
  if (id === into) return refuse('place', '不能并入自己。', 'A unit cannot be merged with itself.')
  const locked = lockOf(unit) ?? lockOf(target)
  if (locked) return locked
  const merged = replaceUnit(sheet, putAtEnd(target, unit.parts))
  const heir = target.kind === 'article' ? into : null
  return { ...merged, units: relink(merged.units.filter((each) => each.id !== id), new Set([id]), heir) }
}
