import { lineKey, type LineRef } from '../lineKey'
import type { Part, PlacedLine, SourceAlignment } from '../proofing/types'
import type { SourceLines } from '../sourceLines'
import { inOrder, isBodyRole } from './roles'
import type { Piece, SheetPart, SheetRole } from './sheet'

export type Align = (parts: Part[], lines: PlacedLine[]) => SourceAlignment

type Line = { group: number; ref: LineRef; role: SheetRole; text: string }

/** A part under way: which line each piece is of. */
type Run = { line: number; text: string }
type Draft = { role: SheetRole; runs: Run[] }

const NOBODY = -1

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** What a person typed belongs to the character before it; at the beginning, to the one after it. */
const runsOf = (text: string, lines: ArrayLike<number>): Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < text.length; at++) {
    const last = runs.at(-1)
    const line = lines[at] ?? NOBODY
    if (last && (line === NOBODY || line === last.line || isLowSurrogate(text.charCodeAt(at)))) last.text += text.charAt(at)
    else if (last?.line === NOBODY) Object.assign(last, { line, text: last.text + text.charAt(at) })
    else runs.push({ line, text: text.charAt(at) })
  }
  return runs
}

const linesIn = (groups: SourceLines, printed: ReadonlyMap<string, string>): Line[] => {
  const seen = new Set<string>()
  return groups.flatMap(({ lines, page, role, source }, group) =>
    lines.flatMap((n): Line[] => {
      const ref = { n, page, source }
      if (seen.has(lineKey(ref))) return []
      seen.add(lineKey(ref))
      return [{ group, ref, role, text: printed.get(lineKey(ref)) ?? '' }]
    }))
}

const has = (line: number) => ({ runs }: Draft): boolean => runs.some((run) => run.line === line)

const fits = (part: Draft, role: SheetRole): boolean => part.role === role || (isBodyRole(part.role) && isBodyRole(role))

/** A part of which no character is printed so, where this line should be: it was written anew. */
const rewritten = (drafts: Draft[], lines: Line[], index: number): Draft | undefined => {
  const role = lines[index]?.role as SheetRole
  const placed = (from: number[]): number => drafts.findIndex((draft) => from.some((line) => has(line)(draft)))
  const above = lines.flatMap((line, at) => (at < index && isBodyRole(line.role) ? [at] : [])).reverse()
  const below = lines.flatMap((line, at) => (at > index && isBodyRole(line.role) ? [at] : []))
  const from = above.map((line) => placed([line])).find((at) => at >= 0) ?? -1
  const to = below.map((line) => placed([line])).find((at) => at >= 0) ?? drafts.length
  return drafts.find((draft, at) =>
    fits(draft, role) && draft.runs.length > 0 && draft.runs.every(({ line }) => line === NOBODY) && (!isBodyRole(role) || (at > from && at < to)))
}

/** Beside its neighbour of the same heading or paragraph: `null` when none of them has a place. */
const beside = (drafts: Draft[], lines: Line[], index: number): boolean => {
  const group = lines[index]?.group
  const before = lines.findLastIndex((line, at) => at < index && line.group === group)
  const after = lines.findIndex((line, at) => at > index && line.group === group)
  for (const [neighbour, step] of [[before, 1], [after, 0]] as const) {
    const draft = neighbour < 0 ? undefined : step === 1 ? drafts.findLast(has(neighbour)) : drafts.find(has(neighbour))
    if (!draft) continue
    const at = step === 1 ? draft.runs.findLastIndex(({ line }) => line === neighbour) : draft.runs.findIndex(({ line }) => line === neighbour)
    draft.runs.splice(at + step, 0, { line: index, text: '' })
    return true
  }
  return false
}

/** A line of which nothing is left in the text keeps an empty piece. */
const place = (drafts: Draft[], lines: Line[], index: number): void => {
  const anew = rewritten(drafts, lines, index)
  if (anew) {
    anew.runs = [{ line: index, text: anew.runs.map(({ text }) => text).join('') }]
    return
  }
  if (beside(drafts, lines, index)) return
  const role = lines[index]?.role as SheetRole
  const same = isBodyRole(role) ? undefined : drafts.find((draft) => draft.role === role)
  if (same) {
    same.runs.push({ line: index, text: '' })
    return
  }
  const above = drafts.findLastIndex(({ runs }) => runs.some(({ line }) => line >= 0 && line < index))
  drafts.splice(above + 1, 0, { role, runs: [{ line: index, text: '' }] })
}

const ROLES: Record<Part['role'], SheetRole> = {
  body: 'body', byline: 'byline', caption: 'caption', crosshead: 'crosshead', dateline: 'body', headline: 'headline', kicker: 'kicker',
  note: 'note', paragraph: 'body', subheadline: 'subheadline',
} as Record<Part['role'], SheetRole>

/** The parts of a text with every character on its line, and every line of it in its place. */
export const piecesOf = (texts: readonly Part[], groups: SourceLines, printed: ReadonlyMap<string, string>, align: Align): SheetPart[] => {
  const parts = texts.filter(({ text }) => text !== '')
  const lines = linesIn(groups, printed)
  const alignment = align([...parts], lines.map(({ ref, role, text }) => ({ ...ref, role: role as PlacedLine['role'], text })))
  const drafts: Draft[] = parts.map(({ role, text }, index) => ({ role: ROLES[role], runs: runsOf(text, alignment.parts[index]?.line ?? []) }))
  for (const [index] of lines.entries()) if (!drafts.some(has(index))) place(drafts, lines, index)
  return inOrder(drafts.map(({ role, runs }) => ({
    role, pieces: runs.map(({ line, text }): Piece => ({ line: lines[line]?.ref ?? null, text })),
  })))
}
