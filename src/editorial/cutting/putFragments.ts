import { lineKey, type LineRef } from '../lineKey'
import { foldAside } from './foldAside'
import { closeSeam, joinPieces, withoutSeam } from './joinPieces'
import { inOrder, isBodyRole, isHeading } from './roles'
import type { SheetPart, SheetRole, SheetUnit } from './sheet'

/** A heading that the article has already goes on as a crosshead, as in a join; a second byline is read after the first. */
const roleIn = (parts: readonly SheetPart[], role: SheetRole): SheetRole => {
  if (!isHeading(role)) return isBodyRole(role) ? role : 'body'
  return role === 'byline' || !parts.some((part) => part.role === role) ? role : 'crosshead'
}

const own = ({ pieces, role }: SheetPart, kind: SheetUnit['kind'], as: SheetRole = role): SheetPart => ({
  role: as, pieces: withoutSeam(pieces.map((piece) => foldAside(piece, kind))),
})

const joinInto = (part: SheetPart, { pieces }: SheetPart): SheetPart => ({ ...part, pieces: joinPieces(part.role, part.pieces, pieces) })

const putIntoArticle = (unit: SheetUnit, fragments: readonly SheetPart[], at: number): SheetUnit => {
  const parts = [...unit.parts]
  let next = at
  for (const fragment of fragments) {
    const role = roleIn(parts, fragment.role)
    const same = role === 'byline' ? parts.findIndex((part) => part.role === 'byline') : -1
    const known = parts[same]
    if (known) parts[same] = joinInto(known, own(fragment, 'article'))
    else parts.splice(next++, 0, own(fragment, 'article', role))
  }
  return { ...unit, parts: inOrder(parts) }
}

const ONE_ROLE = { caption: 'caption', furniture: 'furniture' } as const

const putIntoOne = (unit: SheetUnit, role: 'caption' | 'furniture', fragments: readonly SheetPart[]): SheetUnit => {
  const first: SheetPart = unit.parts[0] ?? { role, pieces: [] }
  return { ...unit, parts: [fragments.reduce((part, fragment) => joinInto(part, own(fragment, unit.kind)), first)] }
}

/** Puts what was taken elsewhere to the end of a unit. */
export const putAtEnd = (unit: SheetUnit, fragments: readonly SheetPart[]): SheetUnit =>
  unit.kind === 'article' ? putIntoArticle(unit, fragments, unit.parts.length) : putIntoOne(unit, ONE_ROLE[unit.kind], fragments)

const splice = (part: SheetPart, at: number, fragments: readonly SheetPart[], kind: SheetUnit['kind']): SheetPart => {
  const added = fragments.flatMap((fragment) => own(fragment, kind).pieces)
  const after = part.pieces.slice(at)
  return { ...part, pieces: [...closeSeam(part.role, joinPieces(part.role, part.pieces.slice(0, at), added), after), ...after] }
}

/**
 * Puts what was taken elsewhere in front of a line of the unit: parts of their own where the line begins a paragraph, else
 * into its part.
 * @returns null when the line is not in the unit.
 */
export const putBefore = (unit: SheetUnit, fragments: readonly SheetPart[], before: LineRef): SheetUnit | null => {
  const key = lineKey(before)
  const isThere = ({ line }: { line: LineRef | null }): boolean => line !== null && lineKey(line) === key
  const index = unit.parts.findIndex(({ pieces }) => pieces.some(isThere))
  const part = unit.parts[index]
  if (!part) return null
  const at = part.pieces.findIndex(isThere)
  if (unit.kind === 'article' && isBodyRole(part.role) && at === 0) return putIntoArticle(unit, fragments, index)
  return { ...unit, parts: unit.parts.map((each, place) => (place === index ? splice(part, at, fragments, unit.kind) : each)) }
}
