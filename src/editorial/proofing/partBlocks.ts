import { linkParts, type PartLinks } from './linkParts'
import type { Part } from './types'

/** One stretch of a text and what it is in each of its other versions. */
export type PartBlock = { base: Part[]; others: Part[][] }

/** For each index of one side the farthest index of the other that it is linked to; -1 for none. */
const farthest = (links: PartLinks, side: 0 | 1, count: number): Int32Array => {
  const far = new Int32Array(count).fill(-1)
  for (const link of links) far[link[side]] = Math.max(far[link[side]] as number, link[1 - side] as number)
  return far
}

/**
 * Cuts a text and its other versions into the smallest stretches that belong together: each paragraph stands in exactly one
 * block, in order. A paragraph that one version split or joined makes a block of several; a new one has a block without base.
 */
export const partBlocks = (base: readonly Part[], versions: readonly (readonly Part[])[]): PartBlock[] => {
  const sides = versions.map((parts) => {
    const links = linkParts(base, parts)
    return { parts, ofBase: farthest(links, 0, base.length), ofParts: farthest(links, 1, parts.length), done: 0 }
  })
  const blocks: PartBlock[] = []
  const takeNew = (): void => {
    const others = sides.map((side) => {
      const from = side.done
      while (side.done < side.parts.length && side.ofParts[side.done] === -1) side.done++
      return side.parts.slice(from, side.done)
    })
    if (others.some(({ length }) => length > 0)) blocks.push({ base: [], others })
  }
  takeNew()
  for (let done = 0; done < base.length; takeNew()) {
    const from = done
    let to = done + 1
    const ends = sides.map((side) => side.done)
    for (let read = from; read < to; read++) {
      sides.forEach((side, index) => {
        const last = side.ofBase[read] as number
        for (let at = ends[index] as number; at <= last; at++) to = Math.max(to, (side.ofParts[at] as number) + 1)
        ends[index] = Math.max(ends[index] as number, last + 1)
      })
    }
    const others = sides.map((side, index) => {
      const start = side.done
      side.done = ends[index] as number
      return side.parts.slice(start, side.done)
    })
    blocks.push({ base: base.slice(from, to), others })
    done = to
  }
  return blocks
}
