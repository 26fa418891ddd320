import { lineKey } from '../lineKey'
import { linesOfUnit, type Piece, type SheetPart, type SheetUnit } from './sheet'

/** What was on some lines, part by part, in reading order. */
export type Taken = { unit: SheetUnit; fragments: SheetPart[] }

const isOn = (keys: ReadonlySet<string>) => ({ line }: Piece): boolean => line !== null && keys.has(lineKey(line))

/** The unit without these lines; what is left of a part stays one part. */
export const withoutLines = (unit: SheetUnit, keys: ReadonlySet<string>): SheetUnit => {
  const isTaken = isOn(keys)
  if (!unit.parts.some(({ pieces }) => pieces.some(isTaken))) return unit
  const parts = unit.parts
    .map((part) => (part.pieces.some(isTaken) ? { ...part, pieces: part.pieces.filter((piece) => !isTaken(piece)) } : part))
    .filter(({ pieces }) => pieces.length > 0)
  return { ...unit, parts }
}

/**
 * What stands on these lines in a unit. Of a unit that is left without a line everything is taken: what a person typed
 * beside its lines goes where the lines go.
 */
export const takenFrom = (unit: SheetUnit, keys: ReadonlySet<string>): Taken => {
  const isWhole = linesOfUnit(unit).every((line) => keys.has(lineKey(line)))
  const isTaken = isWhole ? () => true : isOn(keys)
  return {
    unit,
    fragments: unit.parts.map((part) => ({ ...part, pieces: part.pieces.filter(isTaken) })).filter(({ pieces }) => pieces.length > 0),
  }
}

export const isLeftEmpty = (unit: SheetUnit, keys: ReadonlySet<string>): boolean => {
  const lines = linesOfUnit(unit)
  return lines.length > 0 && lines.every((line) => keys.has(lineKey(line)))
}
