import { linesOfUnit, type SheetUnit } from '../../editorial/cutting/sheet'
import { lineKey } from '../../editorial/lineKey'

/** @example letters(0) // → 'A'; letters(25) // → 'Z'; letters(26) // → 'AA' */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** The angle between neighbours is that of a sunflower's seeds: many units, and no two next to each other look alike. */
const DEGREES = 137.5

export type Badge = { hue: number; name: string }

/** `made`: the highest +n given so far; `named`: how many units have been given a badge. */
export type Badges = { byUnit: ReadonlyMap<string, Badge>; made: number; named: number }

/** What stood on the page before it was saved or read anew. */
type Before = { badges: Badges; units: readonly SheetUnit[] }

const hueOf = (index: number): number => (index * DEGREES) % 360

const nameAt = (kind: SheetUnit['kind'], index: number): string =>
  ({ article: () => letters(index), caption: () => String(index + 1), furniture: () => `*${index + 1}` })[kind]()

/** Furniture counts its ids anew at each reading: `furniture:0` may be another one then. */
const isStored = ({ id, kind }: SheetUnit): boolean => kind !== 'furniture' && !id.startsWith('new:')

const firstLine = (unit: SheetUnit): string | undefined => linesOfUnit(unit).map(lineKey)[0]

/** The badge of a unit: that of the page as it was read, or +1 … for what has been made since. */
export const badgeOf = ({ byUnit, made, named }: Badges, { id }: Pick<SheetUnit, 'id'>): Badge => {
  const n = Number(id.split(':')[1] ?? 0) // `new:2` → 2
  return byUnit.get(id) ?? { hue: hueOf(named + n), name: `+${made + n}` }
}

/** The badges that units had before: by their id, else by the line that they begin with, as what had no id yet. */
const keptBadges = (units: readonly SheetUnit[], before: Before): Map<string, Badge> => {
  const kept = new Map<string, Badge>()
  for (const unit of units.filter(isStored)) {
    const badge = before.badges.byUnit.get(unit.id)
    if (badge) kept.set(unit.id, badge)
  }
  const taken = new Set([...kept.values()].map(({ name }) => name))
  const byLine = new Map(before.units.map((unit) => [firstLine(unit), badgeOf(before.badges, unit)]))
  for (const unit of units.filter(({ id }) => !kept.has(id))) {
    const badge = byLine.get(firstLine(unit))
    if (!badge || taken.has(badge.name)) continue
    taken.add(badge.name)
    kept.set(unit.id, badge)
  }
  return kept
}

/**
 * The name and colour of each unit: articles A, B …; captions 1, 2 …; furniture *1 …. What had one keeps it when the page
 * is saved or read anew, so that no line changes its letter under the eyes of who cuts.
 * @example A, B and +1 made of B's end; saved → A, B, +1; what is made next is +2
 */
export const badgesOf = (units: readonly SheetUnit[], before?: Before): Badges => {
  const byUnit = before ? keptBadges(units, before) : new Map<string, Badge>()
  const taken = new Set([...byUnit.values()].map(({ name }) => name))
  let named = before ? before.badges.named + before.units.length : 0
  for (const { id, kind } of units) {
    if (byUnit.has(id)) continue
    let index = 0
    while (taken.has(nameAt(kind, index))) index++
    taken.add(nameAt(kind, index))
    byUnit.set(id, { hue: hueOf(named++), name: nameAt(kind, index) })
  }
  const made = [...taken].map((name) => (name.startsWith('+') ? Number(name.slice(1)) : 0))
  return { byUnit, made: Math.max(before?.badges.made ?? 0, ...made), named }
}
