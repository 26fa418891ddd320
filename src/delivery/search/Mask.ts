/** A set of articles: 1 at the place `n` of each. */
export type Mask = Uint8Array

/** Four places at once, as far as there are four. */
const fours = (mask: Mask): Uint32Array => new Uint32Array(mask.buffer, mask.byteOffset, mask.length >> 2)

// Three times the same, since a function for what is done with each would take longer than all the rest. `other` may be longer.

/** Changes `mask` to what is in both. */
export const intersect = (mask: Mask, other: Mask): Mask => {
  const [ones, twos] = [fours(mask), fours(other)]
  for (let at = 0; at < ones.length; at++) ones[at] = (ones[at] ?? 0) & (twos[at] ?? 0)
  for (let n = ones.length * 4; n < mask.length; n++) mask[n] = (mask[n] ?? 0) & (other[n] ?? 0)
  return mask
}

/** Changes `mask` to what is in any of them. */
export const unite = (mask: Mask, other: Mask): Mask => {
  const [ones, twos] = [fours(mask), fours(other)]
  for (let at = 0; at < ones.length; at++) ones[at] = (ones[at] ?? 0) | (twos[at] ?? 0)
  for (let n = ones.length * 4; n < mask.length; n++) mask[n] = (mask[n] ?? 0) | (other[n] ?? 0)
  return mask
}

/** What is in `mask` and not in `other`; both stay as they are. */
export const subtract = (mask: Mask, other: Mask): Mask => {
  const left = mask.slice()
  const [ones, twos] = [fours(left), fours(other)]
  for (let at = 0; at < ones.length; at++) ones[at] = (ones[at] ?? 0) & ~(twos[at] ?? 0)
  for (let n = ones.length * 4; n < left.length; n++) left[n] = (left[n] ?? 0) & ~(other[n] ?? 0)
  return left
}

/** Changes numbers up to 15 to 1 each. */
export const ones = (mask: Mask): Mask => {
  const numbers = fours(mask)
  for (let at = 0; at < numbers.length; at++) {
    const four = numbers[at] ?? 0
    numbers[at] = (four | (four >>> 1) | (four >>> 2) | (four >>> 3)) & 0x01010101
  }
  for (let n = numbers.length * 4; n < mask.length; n++) mask[n] = Math.min(mask[n] ?? 0, 1)
  return mask
}

export const sizeOf = (mask: Mask): number => {
  const all = fours(mask)
  let size = 0
  for (let at = 0; at < all.length; at++) size += Math.imul(all[at] ?? 0, 0x01010101) >>> 24
  for (let n = all.length * 4; n < mask.length; n++) size += mask[n] ?? 0
  return size
}

/** The highest `n`s of a set, at most so many, ascending. */
export const highest = (mask: Mask, most: number): Uint32Array => {
  const ns = new Uint32Array(Math.min(sizeOf(mask), most))
  for (let n = mask.length - 1, left = ns.length; left > 0; n--) if (mask[n] === 1) ns[(left -= 1)] = n
  return ns
}
