import { putAtEnd } from './putFragments'
import type { Sheet, SheetRole, SheetUnit } from './sheet'
import { dropLines, insertUnit, newUnitId, replaceUnit, type Taking, unitOf } from './sheetUnits'

/**
 * Makes a new unit of what was taken. It stands behind the unit that the first of it comes from.
 * @param as the role that all of it gets; without one, each keeps its own.
 */
export const moveToNew = (
  sheet: Sheet,
  { keys, taken }: Taking,
  made: Pick<SheetUnit, 'article' | 'furniture' | 'kind'>,
  as?: SheetRole,
): Sheet => {
  const id = newUnitId(sheet)
  const from = taken[0]?.unit.id ?? null
  // Put in before the lines are taken out, while the unit it stands behind is there.
  const left = dropLines(insertUnit(sheet, { ...made, id, parts: [] }, from), keys, made.kind === 'article' ? id : null)
  const fragments = taken.flatMap((each) => each.fragments).map((fragment) => (as ? { ...fragment, role: as } : fragment))
  const unit = unitOf(left, id)
  return unit ? replaceUnit(left, putAtEnd(unit, fragments)) : left
}
