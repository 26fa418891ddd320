import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import type { Sheet } from '../sheet'
import { lockOf, noUnit, unitOf } from '../sheetUnits'

/** A unit at another place among those of its kind. */
export const reorder = (sheet: Sheet, { before, unit: id }: Extract<Operation, { op: 'reorder' }>): CutRefusal | Sheet => {
  const unit = unitOf(sheet, id)
  const next = before === null ? undefined : unitOf(sheet, before)
  if (!unit) return noUnit(id)
  if (before !== null && !next) return noUnit(before)
  const locked = lockOf(unit)
  if (locked) return locked
  if (next && next.kind !== unit.kind) return refuse('kind', '只能与同类单元调换次序。', 'A unit has its place among those of its kind.')
  if (before === id) return refuse('place', '不能放在自己前面。', 'It cannot stand before itself.')
  const others = sheet.units.filter((each) => each.id !== id)
  const last = others.findLastIndex(({ kind }) => kind === unit.kind)
  if (!next && last < 0) return sheet
  const at = next ? others.indexOf(next) : last + 1
  return { ...sheet, units: [...others.slice(0, at), unit, ...others.slice(at)] }
}
