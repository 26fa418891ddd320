/** Characters of one shingle, of letters and digits only: breaks of lines and columns make no difference. */
const SHINGLE = 5
const BANDS = 12
const ROWS = 4
/** A shorter text has too few shingles to be told from another by them. */
const LEAST_SHINGLES = 200

/** FNV-1a over UTF-16 units, finished by the mixer of MurmurHash3: 32 bits. */
const hashOf = (text: string, start: number, length: number): number => {
  let hash = 0x811c9dc5
  for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const lettersOf = (lines: readonly { text: string }[]): string =>
  lines.map(({ text }) => text).join('').replace(/[^\p{L}\p{N}]+/gu, '')

/** Hashes of every five letters in a row. */
export type Shingles = ReadonlySet<number>

export const shinglesOf = (lines: readonly { text: string }[]): Shingles => {
  const text = lettersOf(lines)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= text.length; at++) shingles.add(hashOf(text, at, SHINGLE))
  return shingles
}

/**
 * Marks by which a page with nearly the same text is found: two texts that share 80 of 100 shingles have one mark in
 * common in 99 of 100 cases, two that share 30 in 9, two that share 10 in 0.1 (MinHash in one permutation, in bands:
 * https://en.wikipedia.org/wiki/MinHash). None for a short text.
 */
export const textMarks = (shingles: Shingles): string[] => {
  if (shingles.size < LEAST_SHINGLES) return []
  const bins = BANDS * ROWS
  const least = new Array<number>(bins).fill(0xffffffff)
  for (const hash of shingles) {
    const bin = hash % bins
    const value = Math.floor(hash / bins)
    if (value < (least[bin] as number)) least[bin] = value
  }
  return Array.from({ length: BANDS }, (_, band) => `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).map((value) => value.toString(36)).join('.')}`)
}

/** How much of two texts is the same, 0 to 1: shared shingles of all shingles. */
export const textSimilarity = (left: Shingles, right: Shingles): number => {
  let shared = 0
  for (const hash of left) if (right.has(hash)) shared++
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}
