import { pairsOf, PairWeights } from './affinity'
import type { Row } from './row'
import { endsSentence } from './sentence'

const SHORTEST = 24

interface Chunk {
  rows: Row[]
  key: string
}

/**
 * Finds texts the digitisation printed more than once and returns the lines of the false copies. The true copy is the one
 * that completes its neighbour: the word over the seam is used elsewhere on the page, and they speak of the same things.
 *
 * `…重点聚焦产` + `业发展人才，…` true (产业), `…去年5月份，临清市政` + `业发展人才，…` false
 */
export function findDuplicates(rows: readonly Row[]): Set<number> {
  const chunks = toChunks(rows)
  const copies = new Map<string, number[]>()
  chunks.forEach((chunk, index) => {
    if (chunk.key.length < SHORTEST) return
    const found = copies.get(chunk.key)
    if (found) found.push(index)
    else copies.set(chunk.key, [index])
  })
  const groups = [...copies.values()].filter((group) => group.length > 1)
  const dropped = new Set<number>()
  if (groups.length === 0) return dropped
  const doubtful = new Set(groups.flat())
  const seams = countSeams(chunks, doubtful)
  for (const group of groups) {
    let best = group[0] as number
    let bestScore = -1
    for (const index of group) {
      const score = fit(chunks, index, doubtful, seams)
      if (score > bestScore) [best, bestScore] = [index, score]
    }
    for (const index of group) if (index !== best) for (const row of chunks[index]?.rows ?? []) dropped.add(row.n)
  }
  return dropped
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
    score += 0.5 + ((seams.get(seamOf(before, chunk)) ?? 0) > 0 ? 2 : 0)
  }
  if (after && !doubtful.has(index + 1) && !endsSentence(chunk.key)) score += 0.5
  // neighbours are read a paragraph deep, so that the cost stays linear
  const own = pairsOf(chunk.key.slice(0, 2000))
  const around = pairsOf((before?.key.slice(-2000) ?? '') + (after?.key.slice(0, 2000) ?? ''))
  return score + new PairWeights([own, around]).overlap(own, around)
}
