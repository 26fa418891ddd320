/** A set of articles: bit `n & 31` of word `n >>> 5` for each. What is made of two is as long as the first of them. */
export type Mask = Uint32Array

const WORD_BITS = 32

/** So many words hold the articles below `size`. */
export const wordsFor = (size: number): number => Math.ceil(size / WORD_BITS)

/** For articles below `size`. */
export const emptyMask = (size: number): Mask => new Uint32Array(wordsFor(size))

export const has = (mask: Mask, n: number): boolean => (((mask[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1

/** Changes `mask`. */
export const add = (mask: Mask, n: number): void => {
  mask[n >>> 5] = (mask[n >>> 5] ?? 0) | (1 << (n & 31))
}

/** Changes `mask`. */
export const remove = (mask: Mask, n: number): void => {
  mask[n >>> 5] = (mask[n >>> 5] ?? 0) & ~(1 << (n & 31))
}

// Three times the same, since a function for what is done with each word would take longer than all the rest.

/** What is in both. */
export const intersect = (mask: Mask, other: Mask): Mask => {
  const both = mask.slice()
  for (let at = 0; at < both.length; at++) both[at] = (both[at] ?? 0) & (other[at] ?? 0)
  return both
}

/** What is in any of them. */
export const unite = (mask: Mask, other: Mask): Mask => {
  const any = mask.slice()
  for (let at = 0; at < any.length; at++) any[at] = (any[at] ?? 0) | (other[at] ?? 0)
  return any
}

/** What is in `mask` and not in `other`. */
export const subtract = (mask: Mask, other: Mask): Mask => {
  const left = mask.slice()
  for (let at = 0; at < left.length; at++) left[at] = (left[at] ?? 0) & ~(other[at] ?? 0)
  return left
}

/** How many of its 32 bits are set: counted in pairs, fours and eights, which are then added up in the highest byte. */
const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const sizeOf = (mask: Mask): number => {
  let size = 0
  for (let at = 0; at < mask.length; at++) size += bitsIn(mask[at] ?? 0)
  return size
}

/** The highest `n`s of a set, at most so many, ascending. */
export const highest = (mask: Mask, most: number): Uint32Array => {
  const ns = new Uint32Array(Math.min(sizeOf(mask), most))
  let left = ns.length
  for (let at = mask.length - 1; left > 0; at--) {
    for (let word = mask[at] ?? 0; word !== 0 && left > 0;) {
      const bit = 31 - Math.clz32(word)
      ns[(left -= 1)] = at * WORD_BITS + bit
      word &= ~(1 << bit)
    }
  }
  return ns
}

/** All `n`s of a set, ascending. */
export const allOf = (mask: Mask): Uint32Array => highest(mask, Infinity)
