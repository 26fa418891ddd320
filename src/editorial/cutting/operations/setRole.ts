import { lineKey } from '../../lineKey'
import { joinPieces } from '../joinPieces'
import { moveToNew } from '../moveToNew'
import type { Operation } from '../operation'
import type { CutRefusal } from '../refuse'
import { inOrder, isBodyRole, isHeading } from '../roles'
import { linesOfUnit, type Piece, type Sheet, type SheetPart, type SheetRole, type SheetUnit } from '../sheet'
import { replaceUnit, takeFrom, unitOf } from '../sheetUnits'

type IsTaken = (piece: Piece) => boolean

/** `A|b|b|C` with b taken → `A`, `bb`, `C`: neighbouring pieces stay together. */
const runsOf = (part: SheetPart, isTaken: IsTaken): { isTaken: boolean; part: SheetPart }[] => {
  const runs: { isTaken: boolean; part: SheetPart }[] = []
  for (const piece of part.pieces) {
    const last = runs.at(-1)
    if (last?.isTaken === isTaken(piece)) last.part.pieces.push(piece)
    else runs.push({ isTaken: isTaken(piece), part: { role: part.role, pieces: [piece] } })
  }
  return runs
}

const toBody = (unit: SheetUnit, role: SheetRole, isTaken: IsTaken): SheetPart[] => {
  const headings: SheetPart[] = []
  const opening: SheetPart[] = []
  const body: SheetPart[] = []
  for (const part of unit.parts) {
    if (part.role === role || !part.pieces.some(isTaken)) (isHeading(part.role) ? headings : body).push(part)
    else if (isHeading(part.role)) {
      const rest = part.pieces.filter((piece) => !isTaken(piece))
      if (rest.length > 0) headings.push({ ...part, pieces: rest })
      opening.push({ role, pieces: part.pieces.filter(isTaken) })
    } else body.push(...runsOf(part, isTaken).map((run) => (run.isTaken ? { ...run.part, role } : run.part)))
  }
  return [...headings, ...opening, ...body]
}

const toHeading = (unit: SheetUnit, role: SheetRole, isTaken: IsTaken): SheetPart[] => {
  const at = unit.parts.findIndex((part) => part.role === role)
  const known = unit.parts[at]
  const before: Piece[] = []
  const after: Piece[] = []
  const rest = unit.parts.flatMap((part, index) => {
    if (index === at) return []
    const taken = part.pieces.filter(isTaken)
    if (taken.length === 0) return [part]
    // What stands above the heading that is there is read before it.
    ;(index < at ? before : after).push(...taken)
    const pieces = part.pieces.filter((piece) => !isTaken(piece))
    return pieces.length > 0 ? [{ ...part, pieces }] : []
  })
  const pieces = [before, known?.pieces ?? [], after].reduce((joined: Piece[], next) => joinPieces(role, joined, next), [])
  return inOrder([{ role, pieces }, ...rest])
}

const within = (unit: SheetUnit, role: SheetRole, keys: ReadonlySet<string>): SheetUnit => {
  const isTaken: IsTaken = ({ line }) => line !== null && keys.has(lineKey(line))
  return { ...unit, parts: isBodyRole(role) ? toBody(unit, role, isTaken) : toHeading(unit, role, isTaken) }
}

const isAlready = ({ kind }: SheetUnit, role: SheetRole): boolean => kind === role

const all = (unit: SheetUnit): ReadonlySet<string> => new Set(linesOfUnit(unit).map(lineKey))

/**
 * The lines in another role. In an article neighbouring lines of one paragraph become a part of their own; a role of
 * another kind of unit makes a unit: a photo with its caption, furniture, or an article out of those.
 */
export const setRole = (sheet: Sheet, { lines, role }: Extract<Operation, { op: 'setRole' }>): CutRefusal | Sheet => {
  const taking = takeFrom(sheet, lines)
  if ('refused' in taking) return taking
  const ids = taking.taken.filter(({ unit }) => !isAlready(unit, role)).map(({ unit }) => unit.id)
  if (role === 'caption' || role === 'furniture') {
    return ids.reduce((next: Sheet, id) => {
      const unit = unitOf(next, id)
      if (!unit) return next
      const keys = new Set([...taking.keys].filter((key) => all(unit).has(key)))
      const own = { keys, taken: taking.taken.filter((each) => each.unit.id === id) }
      if (role === 'furniture') return moveToNew(next, own, { furniture: 'other', kind: 'furniture' }, role)
      return moveToNew(next, own, { article: unit.kind === 'article' ? id : null, kind: 'caption' }, role)
    }, sheet)
  }
  const others = taking.taken.filter(({ unit }) => unit.kind !== 'article')
  const keys = new Set(others.flatMap(({ unit }) => [...all(unit)].filter((key) => taking.keys.has(key))))
  const articles = taking.taken.filter(({ unit }) => unit.kind === 'article').map(({ unit }) => within(unit, role, taking.keys))
  const changed = articles.reduce(replaceUnit, sheet)
  return others.length > 0 ? moveToNew(changed, { keys, taken: others }, { kind: 'article' }, role) : changed
}
