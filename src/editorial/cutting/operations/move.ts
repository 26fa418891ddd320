import { lineKey } from '../../lineKey'
import type { Operation } from '../operation'
import { putAtEnd, putBefore } from '../putFragments'
import { type CutRefusal, refuse } from '../refuse'
import type { Sheet } from '../sheet'
import { dropLines, lockOf, noLine, noUnit, replaceUnit, takeFrom, unitOf } from '../sheetUnits'
import { withoutLines } from '../takeLines'

/** The lines in another unit, or at another place of their own. */
export const move = (sheet: Sheet, { before, lines, to }: Extract<Operation, { op: 'move' }>): CutRefusal | Sheet => {
  const target = unitOf(sheet, to)
  if (!target) return noUnit(to)
  const locked = lockOf(target)
  if (locked) return locked
  const taking = takeFrom(sheet, lines)
  if ('refused' in taking) return taking
  const { keys, taken } = taking
  if (before && keys.has(lineKey(before))) {
    return refuse('place', '移动的行不能放在自己前面。', 'The lines cannot be put in front of one of themselves.')
  }
  const rest = withoutLines(target, keys)
  const fragments = taken.flatMap((each) => each.fragments)
  // A unit whose own lines are all moved is put together anew.
  const left = taken.some(({ unit }) => unit.id === to && unit.parts.length > 0 && rest.parts.every(({ pieces }) => pieces.every(({ line }) => line === null)))
    ? { ...rest, parts: [] } : rest
  const put = before ? putBefore(left, fragments, before) : putAtEnd(left, fragments)
  if (!put) return before ? noLine(before) : noUnit(to)
  const heir = put.kind === 'article' ? to : null
  const others = dropLines({ ...sheet, units: sheet.units.map((unit) => (unit.id === to ? { ...unit, parts: [] } : unit)) }, keys, heir)
  return replaceUnit(others, put)
}
