import type { StoredFurniture } from '../editorial/cutting/stored'
import type { SourceLines } from '../editorial/sourceLines'
import { CHANGED, type Problem } from './Problem'
import type { SourceLine } from './checkSource'

/** What holds lines of a page: a text, a piece of furniture, or a kept text by the report of a re-import. */
export type Holder = { isKept?: boolean; lines: number[]; name: string }

const charactersOf = (lines: readonly SourceLine[]): number => lines.reduce((sum, { text }) => sum + [...text.replace(/\s+/gu, '')].length, 0)

const shown = (numbers: readonly number[]): string => (numbers.length > 12 ? `${numbers.slice(0, 12).join(', ')} …` : numbers.join(', '))

const ofPage = (groups: SourceLines | null | undefined, page: string, source: string): number[] =>
  (groups ?? []).filter((part) => part.page === page && part.source === source).flatMap(({ lines }) => lines)

/** A text as a holder of lines of this page, as its file is now. */
export const textHolder = (name: string, groups: SourceLines | null | undefined, page: string, source: string): Holder => ({ lines: ofPage(groups, page, source), name })

/** Furniture of any page: its own lines are of its page's file, and it may hold lines of others. */
export const furnitureHolders = (furniture: readonly StoredFurniture[], of: string, page: string, source: string): Holder[] =>
  furniture.map(({ lines, others }, index) => ({ lines: [...(of === page ? lines : []), ...ofPage(others, page, source)], name: `furniture ${index + 1} of pages:${of}` }))

/**
 * Whether every non-blank character of a page's source stands in exactly one unit: text, caption or furniture. A line
 * stands in one unit as a whole.
 */
export const checkConservation = (name: string, lines: readonly SourceLine[], holders: readonly Holder[]): Problem[] => {
  const say = (what: string): Problem => ({ check: 'pages', todo: CHANGED, what, where: name })
  const printed = lines.filter(({ text }) => text.trim() !== '')
  const heldBy = new Map<number, string[]>()
  // A kept text holds lines by the report alone, as far as nothing else does.
  for (const { isKept, lines: held, name: holder } of [...holders].sort((a, b) => Number(a.isKept ?? false) - Number(b.isKept ?? false))) {
    for (const n of new Set(held)) if (!isKept || !heldBy.has(n)) heldBy.set(n, [...(heldBy.get(n) ?? []), holder])
  }
  const lost = printed.filter(({ n }) => !heldBy.has(n))
  const known = new Set(lines.map(({ n }) => n))
  const doubled = [...heldBy].filter(([, names]) => names.length > 1)
  const unknown = [...heldBy].filter(([n]) => !known.has(n))
  return [
    ...(lost.length > 0 ? [say(`${charactersOf(lost)} of its ${charactersOf(printed)} characters stand in no unit: line ${shown(lost.map(({ n }) => n))}`)] : []),
    ...doubled.map(([n, names]) => say(`line ${n} stands in ${names.length} units: ${names.join(', ')}`)),
    ...unknown.map(([n, names]) => say(`${names.join(', ')} names line ${n}, and its source has none`)),
  ]
}
