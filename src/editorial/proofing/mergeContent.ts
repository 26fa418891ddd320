import { type BodyPart, bodyParts, lexicalBody } from '../lexicalBody'
import { mergeCharacters } from './mergeCharacters'
import { mergedParts } from './mergedParts'
import { mergeTexts } from './mergeTexts'
import type { Part } from './types'

/** A place that both sides changed in different ways. Of a body the paragraphs there, else the field as each side has it. */
export type MergeConflict = { path: string; base: unknown; mine: unknown; theirs: unknown }

type Content = Record<string, unknown>
type Sides<T> = { base: T; mine: T; theirs: T }
type Merged = { conflicts: MergeConflict[]; value: unknown }

/** Merged character by character; of the other fields, one side's value is taken whole. */
const TEXTS: ReadonlySet<string> = new Set(['byline', 'dateline', 'headline', 'kicker', 'subheadline', 'text'])

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Rows of a list are compared by what they say; nothing, null and an empty list are the same. */
const bare = (value: unknown): unknown => {
  if (isNothing(value)) return null
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object') return value
  const members = Object.entries(value as object).filter(([name, member]) => name !== 'id' && !isNothing(member))
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, bare(member)]))
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(bare(a)) === JSON.stringify(bare(b))

const partsOf = (body: unknown): Part[] => bodyParts(body).map(({ kind, text }, index) => ({ key: `body:${index}`, role: kind, text }))
const bodyPartOf = ({ role, text }: Part): BodyPart => ({ kind: role === 'crosshead' || role === 'note' ? role : 'paragraph', text })
const plain = (parts: readonly Part[]): { role: string; text: string }[] => parts.map(({ role, text }) => ({ role, text }))

const mergeBody = ({ base, mine, theirs }: Sides<unknown>): Merged => {
  const blocks = mergeTexts(partsOf(base), partsOf(mine), partsOf(theirs))
  const conflicts = blocks.filter(({ kind, merged }) => kind === 'conflict' && !merged)
    .map((block) => ({ path: 'body', base: plain(block.base), mine: plain(block.mine), theirs: plain(block.theirs) }))
  return { conflicts, value: lexicalBody(mergedParts(blocks, () => 'merged').map(bodyPartOf)) }
}

const mergeText = (path: string, { base, mine, theirs }: Sides<unknown>): Merged => {
  const value = mergeCharacters(String(base ?? ''), String(mine ?? ''), String(theirs ?? ''))
  return value === null ? { conflicts: [{ path, base, mine, theirs }], value: theirs } : { conflicts: [], value }
}

const mergeField = (path: string, sides: Sides<unknown>): Merged => {
  const { base, mine, theirs } = sides
  if (isSame(mine, base) || isSame(mine, theirs)) return { conflicts: [], value: theirs }
  if (isSame(theirs, base)) return { conflicts: [], value: mine }
  if (path === 'body') return mergeBody(sides)
  if (TEXTS.has(path)) return mergeText(path, sides)
  // What either has looked at and left as it is has been looked at.
  if (path === 'settledSuspects') return { conflicts: [], value: [...new Set([...((theirs ?? []) as string[]), ...((mine ?? []) as string[])])] }
  return { conflicts: [{ path, base, mine, theirs }], value: theirs }
}

/**
 * A three-way merge of an article or a caption, field by field, the body by paragraph and character: what one side changed
 * is taken from it, what both changed far enough apart from both.
 * @param theirs the text as it stands; whatever only it has stays.
 * @returns the content, and the places where the two cannot both be kept; with any of those it must not be saved.
 * @example mergeContent({ headline: '旧', byline: '甲' }, { headline: '新', byline: '甲' }, { headline: '旧', byline: '乙' })
 *          // → { conflicts: [], content: { headline: '新', byline: '乙' } }
 */
export const mergeContent = (base: Content, mine: Content, theirs: Content): { conflicts: MergeConflict[]; content: Content } => {
  const conflicts: MergeConflict[] = []
  const content: Content = { ...theirs }
  for (const path of Object.keys(mine)) {
    const merged = mergeField(path, { base: base[path], mine: mine[path], theirs: theirs[path] })
    conflicts.push(...merged.conflicts)
    content[path] = merged.value
  }
  return { conflicts, content }
}
