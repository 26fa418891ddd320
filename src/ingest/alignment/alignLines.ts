import { alignCharacters } from './alignCharacters'

/** A line of a text; `n` is its number there. */
export interface Line {
  n: number
  text: string
}

/** An old and a new line that have text in common. */
export interface LinePair {
  old: number
  new: number
  /** How many non-blank characters. */
  characters: number
}

export interface LineAlignment {
  /** In the order of the old lines, then of the new ones. */
  pairs: LinePair[]
  /** 0 to 1: characters in common, of those of the longer text. 1 for two blank texts. */
  similarity: number
}

/** A text without blanks, full-width ASCII folded to half width, and the line of each of its UTF-16 units. */
const lettersOf = (lines: readonly Line[]): { letters: Uint16Array; lineAt: Int32Array } => {
  const kept = lines.map(({ n, text }) => ({ n, text: text.replace(/\s+/gu, '') }))
  const length = kept.reduce((sum, { text }) => sum + text.length, 0)
  const letters = new Uint16Array(length)
  const lineAt = new Int32Array(length)
  let at = 0
  for (const { n, text } of kept) {
    for (let i = 0; i < text.length; i++, at++) {
      const code = text.charCodeAt(i)
      letters[at] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
      lineAt[at] = n
    }
  }
  return { letters, lineAt }
}

/**
 * Aligns the lines of a page with those of a corrected file of it, by the characters they share: a line that was
 * corrected, joined with its neighbour, split, or moved elsewhere finds its counterparts.
 *
 * old `全市安全生` / `产月举行`, new `全市安全生产月举行` → pairs 1–1 (5 characters) and 2–1 (4), similarity 1
 */
export const alignLines = (before: readonly Line[], after: readonly Line[]): LineAlignment => {
  const old = lettersOf(before)
  const young = lettersOf(after)
  const counterparts = alignCharacters(old.letters, young.letters)
  const counts = new Map<number, Map<number, number>>()
  let shared = 0
  for (let at = 0; at < counterparts.length; at++) {
    const other = counterparts[at] as number
    if (other < 0) continue
    shared++
    const from = old.lineAt[at] as number
    const to = young.lineAt[other] as number
    const row = counts.get(from) ?? new Map<number, number>()
    counts.set(from, row)
    row.set(to, (row.get(to) ?? 0) + 1)
  }
  const pairs = [...counts].flatMap(([from, row]) => [...row].sort(([a], [b]) => a - b).map(([to, characters]) => ({ old: from, new: to, characters })))
  const longer = Math.max(old.letters.length, young.letters.length)
  return { pairs, similarity: longer === 0 ? 1 : shared / longer }
}
