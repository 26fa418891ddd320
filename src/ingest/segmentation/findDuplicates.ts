import { pairsOf, PairWeights } from './affinity'
import { findPartialCopies } from './findPartialCopies'
import type { Row } from './row'
import { endsSentence } from './sentence'

const SHORTEST = 24
/** A copy this short is one only where it completes a sentence. */
const SHORTEST_REST = 4

export interface Chunk {
  rows: Row[]
  key: string
}

/**
 * Finds texts the digitisation printed more than once and returns the lines of the false copies: whole runs, parts of a
 * paragraph, and lines printed over themselves. The true copy is the one that completes its neighbour: the word over the
 * seam is used elsewhere on the page, and they speak of the same things.
 *
 * `…重点聚焦产` + `业发展人才，…` true (产业), `…去年5月份，临清市政` + `业发展人才，…` false
 */
export function findDuplicates(rows: readonly Row[]): Set<number> {
  const dropped = findOverprints(rows)
  const chunks = toChunks(rows.filter((row) => !dropped.has(row.n)))
  const copies = new Map<string, number[]>()
  chunks.forEach((chunk, index) => {
    if (chunk.key.length < SHORTEST_REST) return
    const found = copies.get(chunk.key)
    if (found) found.push(index)
    else copies.set(chunk.key, [index])
  })
  const groups = [...copies.values()].filter((group) => group.length > 1 && isRun(chunks, group))
  const doubtful = new Set(groups.flat())
  const seams = countSeams(chunks, doubtful)
  const gone = new Set<number>()
  for (const group of groups) {
    let best = group[0] as number
    let bestScore = -1
    for (const index of group) {
      const score = fit(chunks, index, doubtful, seams)
      if (score > bestScore) [best, bestScore] = [index, score]
    }
    for (const index of group) if (index !== best) gone.add(index)
  }
  for (const index of findPartialCopies(chunks, gone)) gone.add(index)
  for (const index of findRepeatedEnds(chunks, gone)) gone.add(index)
  for (const index of gone) for (const row of chunks[index]?.rows ?? []) dropped.add(row.n)
  return dropped
}

/** Long enough to be no accident; or the end of a sentence that began before one of the copies and before no other. */
function isRun(chunks: readonly Chunk[], group: readonly number[]): boolean {
  const key = chunks[group[0] ?? 0]?.key ?? ''
  if (key.length >= SHORTEST) return true
  if (!endsSentence(key)) return false
  const completing = group.filter((index) => {
    const before = chunks[index - 1]
    return before !== undefined && before.key.length >= SHORTEST && before.key !== key && !endsSentence(before.key)
  })
  return completing.length === 1 || (completing.length > 1 && /[，,；;]/u.test(key))
}

const SHORTEST_END = 4

/** `…在专家指导下进行。` / `导下进行。` / `下进行。`: the end of a paragraph, printed again under it. */
function findRepeatedEnds(chunks: readonly Chunk[], gone: ReadonlySet<number>): number[] {
  const found: number[] = []
  let above: string | undefined
  chunks.forEach(({ key }, index) => {
    if (gone.has(index)) return
    const isEnd = above !== undefined && key.length >= SHORTEST_END && key.length < SHORTEST && key.length < above.length && endsSentence(key) && above.endsWith(key)
    if (isEnd) found.push(index)
    else above = key
  })
  return found
}

/** `发展突破之路。` / `发展突破之路。` with nothing between: one line printed over itself. */
function findOverprints(rows: readonly Row[]): Set<number> {
  const found = new Set<number>()
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (before && row.gap === 0 && row.width >= 8 && row.text === before.text && /\p{Script=Han}/u.test(row.text) && !/^(.)\1+$/u.test(row.text)) found.add(row.n)
  })
  return found
}

/** A long line alone, or the short lines between two blanks together. */
function toChunks(rows: readonly Row[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const row of rows) {
    const last = chunks[chunks.length - 1]
    const isLong = row.width > 40
    if (last && !isLong && row.gap === 0 && (last.rows[last.rows.length - 1]?.width ?? 0) <= 40) last.rows.push(row)
    else chunks.push({ rows: [row], key: '' })
  }
  for (const chunk of chunks) chunk.key = chunk.rows.map((row) => row.text).join('').replace(/\s+/gu, '')
  return chunks
}

const seamOf = (before: Chunk | undefined, chunk: Chunk): string => (before?.key.slice(-1) ?? '') + chunk.key.slice(0, 1)

/** How often each word over a seam stands inside the page's text. */
function countSeams(chunks: readonly Chunk[], doubtful: ReadonlySet<number>): Map<string, number> {
  const seams = new Map<string, number>()
  for (const index of doubtful) seams.set(seamOf(chunks[index - 1], chunks[index] as Chunk), 0)
  if (seams.size === 0) return seams
  for (const chunk of chunks) {
    for (let i = 0; i + 1 < chunk.key.length; i += 1) {
      const pair = chunk.key.slice(i, i + 2)
      const count = seams.get(pair)
      if (count !== undefined) seams.set(pair, count + 1)
    }
  }
  return seams
}

function fit(chunks: readonly Chunk[], index: number, doubtful: ReadonlySet<number>, seams: ReadonlyMap<string, number>): number {
  const chunk = chunks[index] as Chunk
  const before = chunks[index - 1]
  const after = chunks[index + 1]
  let score = 0
  for (const beside of [index - 1, index + 1]) if (doubtful.has(beside)) score -= 0.25
  if (before && !doubtful.has(index - 1) && !endsSentence(before.key)) {
    const seam = seamOf(before, chunk)
    score += 0.5 + (/^\p{Script=Han}{2}$/u.test(seam) && (seams.get(seam) ?? 0) > 0 ? 2 : 0)
  }
  if (after && !doubtful.has(index + 1) && !endsSentence(chunk.key)) score += 0.5
  // neighbours are read a paragraph deep, so that the cost stays linear
  const own = pairsOf(chunk.key.slice(0, 2000))
  const beside = [doubtful.has(index - 1) ? '' : (before?.key.slice(-2000) ?? ''), doubtful.has(index + 1) ? '' : (after?.key.slice(0, 2000) ?? '')]
  const around = pairsOf(beside.join(''))
  return score + new PairWeights([own, around]).overlap(own, around)
}
