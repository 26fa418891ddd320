import type { Chunk } from './findDuplicates'
import { endsSentence } from './sentence'

/** Length of the pieces that are compared first, and how far apart they are looked up. */
const PIECE = 12
const SHORTEST = 20
/** How many places with the same piece are compared in full. */
const MOST_PLACES = 4

/**
 * Finds runs that repeat a part of a paragraph which stands whole elsewhere. Only what begins in mid-sentence there is a
 * copy: a sentence printed again by itself may be a heading or a quotation set large.
 *
 * `…方案和案例，最终遴选出…` elsewhere, then `和案例，最终遴选出270个人围方案。` alone → the second
 */
export function findPartialCopies(chunks: readonly Chunk[], gone: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  const starts: number[] = []
  let text = ''
  for (const [index, chunk] of chunks.entries()) {
    starts.push(text.length)
    text += gone.has(index) ? '\n' : `${chunk.key}\n`
  }
  const places = new Map<string, number[]>()
  for (let at = 0; at + PIECE <= text.length; at += PIECE) {
    const piece = text.slice(at, at + PIECE)
    const known = places.get(piece)
    if (!known) places.set(piece, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  chunks.forEach(({ key }, index) => {
    if (gone.has(index) || key.length < SHORTEST || key.length > 4000 || !isProse(key)) return
    const start = starts[index] ?? 0
    if (hasCopy(text, key, start, places)) found.add(index)
  })
  return found
}

/** A heading may well stand in a text. */
const isProse = (key: string): boolean => /[，,。；;]/u.test(key) && (endsSentence(key) || key.length >= SHORTEST * 2)

function hasCopy(text: string, key: string, start: number, places: ReadonlyMap<string, number[]>): boolean {
  for (let offset = 0; offset < PIECE && offset + PIECE <= key.length; offset += 1) {
    for (const place of places.get(key.slice(offset, offset + PIECE)) ?? []) {
      const at = place - offset
      const isApart = at + key.length <= start || at >= start + key.length
      if (at < 1 || !isApart || text[at - 1] === '\n' || endsSentence(text.slice(Math.max(0, at - 80), at))) continue
      if (text.startsWith(key, at)) return true
    }
  }
  return false
}
