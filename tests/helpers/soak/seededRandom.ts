export type Random = {
  /** A whole number from 0 up to, but not including, the limit. */
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T | undefined
}

/** The same seed, the same numbers (mulberry32). */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (list) => (list.length === 0 ? undefined : list[below(list.length)]) }
}
