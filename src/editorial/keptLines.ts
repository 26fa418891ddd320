import type { LineAlignment } from '../ingest/alignment/alignLines'
import type { SourceLine } from '../ingest'

/** A text that stays as it is when its page is imported again, and its lines in the file before. */
export interface KeptText {
  id: string
  lines: readonly number[]
}

/** A line belongs to a text when so much of it is found there, of its non-blank characters. */
const LEAST_SHARE = 0.3

const lengthOf = (text: string): number => text.replace(/\s+/gu, '').length

/**
 * Which new lines are lines of which kept text: those that share most of their text with its old lines.
 *
 * A text with the old lines 3 and 4, joined to line 3 of the new file → `Map { 3 → its id }`
 */
export const keptLines = (kept: readonly KeptText[], { pairs }: LineAlignment, newLines: readonly SourceLine[]): Map<number, string> => {
  const ownerOfOld = new Map(kept.flatMap(({ id, lines }) => lines.map((n) => [n, id] as const)))
  const lengths = new Map(newLines.map(({ n, text }) => [n, lengthOf(text)]))
  const shares = new Map<number, Map<string | null, number>>()
  for (const pair of pairs) {
    const owner = ownerOfOld.get(pair.old) ?? null
    const of = shares.get(pair.new) ?? new Map<string | null, number>()
    shares.set(pair.new, of)
    of.set(owner, (of.get(owner) ?? 0) + pair.characters)
  }
  const owners = new Map<number, string>()
  for (const [n, of] of shares) {
    const [[owner, characters]] = [...of].sort(([, a], [, b]) => b - a) as [[string | null, number]]
    if (owner !== null && characters >= LEAST_SHARE * (lengths.get(n) ?? 0)) owners.set(n, owner)
  }
  return owners
}
