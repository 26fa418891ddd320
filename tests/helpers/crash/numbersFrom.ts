/** Numbers from a seed, the same ones each time. @returns a function that gives a whole number below `limit`. */
export const numbersFrom = (seed: number): ((limit: number) => number) => {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % limit
  }
}
