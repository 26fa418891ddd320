import { mergeCharacters } from './mergeCharacters'
import { partBlocks } from './partBlocks'
import { streamsOf } from './streamsOf'
import type { MergeBlock, Part, PartRole } from './types'

/** Between paragraphs while they are merged as one text: no text can hold it (src/editorial/cleanText.ts). */
const BREAK = '\u0000'

const isSame = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every(({ role, text }, index) => role === b[index]?.role && text === b[index]?.text)

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join(BREAK)

/** Of three roles of one paragraph the one that was changed; null when both changed it. */
const mergedRole = (base: PartRole, mine: PartRole, theirs: PartRole): PartRole | null => {
  if (mine === base || mine === theirs) return theirs
  return theirs === base ? mine : null
}

/** Both sides' changes together, where they are far apart; null where they are not, or one side has nothing. */
const mergedBlock = ({ base, mine, theirs }: Pick<MergeBlock, 'base' | 'mine' | 'theirs'>): Part[] | null => {
  if (base.length === 0 || mine.length === 0 || theirs.length === 0) return null
  const text = mergeCharacters(textOf(base), textOf(mine), textOf(theirs))
  if (text === null) return null
  const texts = text.split(BREAK)
  const roles = new Set([...base, ...mine, ...theirs].map(({ role }) => role))
  if (roles.size > 1 && ![base, mine, theirs].every(({ length }) => length === texts.length)) return null
  const merged: Part[] = []
  for (const [index, each] of texts.entries()) {
    const [b, m, t] = [base, mine, theirs].map((side) => (side[index] ?? side[0]) as Part) as [Part, Part, Part]
    const role = mergedRole(b.role, m.role, t.role)
    if (role === null) return null
    merged.push({ key: m.key, role, text: each })
  }
  return merged
}

const kindOf = ({ base, mine, theirs }: Pick<MergeBlock, 'base' | 'mine' | 'theirs'>): MergeBlock['kind'] => {
  if (isSame(mine, theirs)) return isSame(mine, base) ? 'same' : 'both'
  if (isSame(mine, base)) return 'theirs'
  return isSame(theirs, base) ? 'mine' : 'conflict'
}

/**
 * A three-way merge by paragraph: what only one side changed is taken from it, what both changed in different ways is a
 * conflict, with `merged` where the changed characters are far apart. Every part of the three texts stands in exactly one
 * block, in order: fields, body, captions.
 * @param base the text that both began with.
 */
export const mergeTexts = (base: readonly Part[], mine: readonly Part[], theirs: readonly Part[]): MergeBlock[] =>
  streamsOf([base, mine, theirs]).flatMap(([old, left, right]) =>
    partBlocks(old as Part[], [left as Part[], right as Part[]]).map(({ base: from, others }): MergeBlock => {
      const sides = { base: from, mine: others[0] as Part[], theirs: others[1] as Part[] }
      const kind = kindOf(sides)
      const merged = kind === 'conflict' ? mergedBlock(sides) : null
      return { kind, ...sides, ...(merged ? { merged } : {}) }
    }))
