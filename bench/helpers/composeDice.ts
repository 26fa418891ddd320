/** A small seeded generator (mulberry32): the same seed gives the same page on every machine. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  }

  /** 0 to 1, 1 excluded. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  /** Both ends included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.roll() * (last - first + 1))
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('Nothing to pick from: the list is empty.')
    return list[Math.floor(this.roll() * list.length)] as T
  }

  /** `[value, weight]` pairs; the weights need not add up to 1. */
  weigh<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.roll() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      left -= weight
      if (left < 0) return value
    }
    return (choices[choices.length - 1] as readonly [T, number])[0]
  }

  /** `count` of the list, each at most once, in random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(this.roll() * left.length), 1))
    return taken
  }
}
