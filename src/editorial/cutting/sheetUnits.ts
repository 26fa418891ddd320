import { lineKey, type LineRef } from '../lineKey'
import type { CutRefusal } from './refuse'
import { refuse } from './refuse'
import { linesOfUnit, type Sheet, type SheetUnit } from './sheet'
import { isLeftEmpty, type Taken, takenFrom, withoutLines } from './takeLines'

export const unitOf = (sheet: Sheet, id: string): SheetUnit | undefined => sheet.units.find((unit) => unit.id === id)

export const noUnit = (id: string): CutRefusal => refuse('unit', `版上没有这一单元：${id}。`, `The page has no unit ${id}.`)

export const noLine = ({ n }: LineRef): CutRefusal => refuse('line', `第 ${n} 行不在版上任何一个单元里。`, `Line ${n} is in no unit of the page.`)

/** Why a unit cannot be cut; null when it can. */
export const lockOf = ({ locked }: SheetUnit): CutRefusal | null => (locked ? { refused: 'locked', message: locked } : null)

export type Taking = { keys: Set<string>; taken: Taken[] }

/** The units that lines stand in, with what stands on them; or why they cannot be taken. */
export const takeFrom = (sheet: Sheet, lines: readonly LineRef[]): CutRefusal | Taking => {
  if (lines.length === 0) return refuse('nothing', '没有选中任何一行。', 'No line is selected.')
  const keys = new Set(lines.map(lineKey))
  const units = sheet.units.filter((unit) => linesOfUnit(unit).some((line) => keys.has(lineKey(line))))
  const known = new Set(units.flatMap((unit) => linesOfUnit(unit).map(lineKey)))
  const missing = lines.find((line) => !known.has(lineKey(line)))
  if (missing) return noLine(missing)
  const locked = units.map(lockOf).find((refusal) => refusal !== null)
  return locked ?? { keys, taken: units.map((unit) => takenFrom(unit, keys)) }
}

/**
 * The sheet without these lines; units that are left without any go. Photos of an article that goes belong to its heir.
 * @param heir the unit that its lines go to.
 */
export const dropLines = ({ made, units }: Sheet, keys: ReadonlySet<string>, heir: string | null): Sheet => {
  const gone = new Set(units.filter((unit) => isLeftEmpty(unit, keys)).map(({ id }) => id))
  return { made, units: relink(units.filter(({ id }) => !gone.has(id)).map((unit) => withoutLines(unit, keys)), gone, heir) }
}

/** Photos of articles that are gone belong to the heir. */
export const relink = (units: readonly SheetUnit[], gone: ReadonlySet<string>, heir: string | null): SheetUnit[] =>
  units.map((unit) => (unit.article && gone.has(unit.article) ? { ...unit, article: heir } : unit))

export const replaceUnit = (sheet: Sheet, unit: SheetUnit): Sheet => ({
  ...sheet, units: sheet.units.map((each) => (each.id === unit.id ? unit : each)),
})

const KINDS: SheetUnit['kind'][] = ['article', 'caption', 'furniture']

/** Puts a new unit behind another of its kind, or last of its kind. */
export const insertUnit = (sheet: Sheet, unit: SheetUnit, after: string | null): Sheet => {
  const same = sheet.units.findIndex(({ id, kind }) => id === after && kind === unit.kind)
  const next = sheet.units.findIndex(({ kind }) => KINDS.indexOf(kind) > KINDS.indexOf(unit.kind))
  const at = same >= 0 ? same + 1 : next >= 0 ? next : sheet.units.length
  return { made: sheet.made + 1, units: [...sheet.units.slice(0, at), unit, ...sheet.units.slice(at)] }
}

/** The id that the next new unit gets. */
export const newUnitId = ({ made }: Sheet): string => `new:${made + 1}`
