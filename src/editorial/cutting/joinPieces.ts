import type { Piece, SheetRole } from './sheet'

const lengthOf = (text: string): number => text.replace(/\s+/gu, '').length

/** From so many characters on a line of a heading is a clause of its own (src/ingest/segmentation/headingText.ts). */
const CLAUSE = 9

/** `New` + `York` → with a blank; `全面` + `完工` → without. */
const isLatinSeam = (left: string, right: string): boolean => /[\p{Script=Latin}\d]$/u.test(left) && /^[\p{Script=Latin}\d]/u.test(right)

const needsBlank = (role: SheetRole, left: string, right: string): boolean => {
  if (left.trim() === '' || right.trim() === '' || /\s$/u.test(left)) return false
  if (role === 'byline' || role === 'furniture') return true
  if (role === 'kicker' || role === 'headline' || role === 'subheadline' || role === 'crosshead') {
    return lengthOf(left) >= CLAUSE && lengthOf(right) >= CLAUSE
  }
  return isLatinSeam(left, right)
}

/** The same pieces without the blanks at the beginning, which some seam has left there. */
export const withoutSeam = ([first, ...rest]: readonly Piece[]): Piece[] =>
  first ? [{ ...first, text: first.text.trimStart() }, ...rest] : []

/**
 * Pieces that become neighbours in one part: only the second ones may get a blank in front, so that the first stay as
 * they are when the second leave again.
 */
export const joinPieces = (role: SheetRole, left: readonly Piece[], right: readonly Piece[]): Piece[] => {
  const [first, ...rest] = withoutSeam(right)
  if (!first) return [...left]
  const before = left.map(({ text }) => text).join('')
  const text = needsBlank(role, before, right.map((piece) => piece.text).join('').trimStart()) ? ` ${first.text}` : first.text
  return [...left, { ...first, text }, ...rest]
}

/** The pieces with a blank at their end where what follows them needs one; that stays as it is. */
export const closeSeam = (role: SheetRole, pieces: readonly Piece[], right: readonly Piece[]): Piece[] => {
  const last = pieces.at(-1)
  const text = right.map((piece) => piece.text).join('')
  if (!last || /^\s/u.test(text) || !needsBlank(role, pieces.map((piece) => piece.text).join(''), text)) return [...pieces]
  return [...pieces.slice(0, -1), { ...last, text: `${last.text} ` }]
}
