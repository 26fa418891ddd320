import { add, type Mask } from '../Mask'

/** Articles of a block: of `n` twelve bits are left within it, beside four for how often. */
const BLOCK_BITS = 12
const MOST = 15
const FIRST_ROOM = 8
/** A list that is full gets so much more. */
const GROWTH = 1.25

/** The articles that have a term, in the order of `n`, and how often, up to 15 times: two bytes for each. */
export class Postings {
  /** For each article, with what a list has left over. */
  static readonly BYTES = 2 * GROWTH

  private entries = new Uint16Array(FIRST_ROOM)
  /** Where each block begins, and where the last one ends. */
  private readonly starts: Uint32Array

  /** @param room one more than the highest `n`. */
  constructor(room: number) {
    this.starts = new Uint32Array((room >> BLOCK_BITS) + 2)
  }

  /** So many articles. */
  get size(): number {
    return this.starts[this.starts.length - 1] ?? 0
  }

  /** @returns 0 for an article that has it not. */
  get(n: number): number {
    const place = this.placeOf(n)
    return this.isAt(place, n) ? (this.entries[place] ?? 0) & MOST : 0
  }

  /** @param times 0 takes it out. */
  set(n: number, times: number): void {
    const place = this.placeOf(n)
    const isThere = this.isAt(place, n)
    if (times === 0) {
      if (isThere) this.remove(place, n)
      return
    }
    if (!isThere) this.insert(place, n)
    this.entries[place] = ((n << 4) & 0xffff) | Math.min(times, MOST)
  }

  /** Writes how often at the place `n` of each article; `into` has zeros there. */
  spread(into: Uint8Array): void {
    for (let block = 0; block + 1 < this.starts.length; block++) {
      const [first, end] = [block << BLOCK_BITS, this.starts[block + 1] ?? 0]
      for (let place = this.starts[block] ?? 0; place < end; place++) {
        const entry = this.entries[place] ?? 0
        into[first + (entry >> 4)] = entry & MOST
      }
    }
  }

  /** Adds the articles to a set. */
  addTo(mask: Mask): void {
    for (let block = 0; block + 1 < this.starts.length; block++) {
      const [first, end] = [block << BLOCK_BITS, this.starts[block + 1] ?? 0]
      for (let place = this.starts[block] ?? 0; place < end; place++) add(mask, first + ((this.entries[place] ?? 0) >> 4))
    }
  }

  private isAt(place: number, n: number): boolean {
    return place < (this.starts[(n >> BLOCK_BITS) + 1] ?? 0) && (this.entries[place] ?? 0) >> 4 === (n & ((1 << BLOCK_BITS) - 1))
  }

  /** The first place in the block of `n` whose article is not before it; nearly always a new one comes last. */
  private placeOf(n: number): number {
    const block = n >> BLOCK_BITS
    const wanted = n & ((1 << BLOCK_BITS) - 1)
    let [low, high] = [this.starts[block] ?? 0, this.starts[block + 1] ?? 0]
    if (low < high && (this.entries[high - 1] ?? 0) >> 4 < wanted) return high
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.entries[middle] ?? 0) >> 4 < wanted) low = middle + 1
      else high = middle
    }
    return low
  }

  private insert(place: number, n: number): void {
    const { size } = this
    if (size === this.entries.length) {
      const entries = new Uint16Array(Math.ceil(size * GROWTH))
      entries.set(this.entries)
      this.entries = entries
    }
    this.entries.copyWithin(place + 1, place, size)
    this.moveAfter(n, 1)
  }

  private remove(place: number, n: number): void {
    this.entries.copyWithin(place, place + 1, this.size)
    this.moveAfter(n, -1)
  }

  private moveAfter(n: number, by: number): void {
    for (let block = (n >> BLOCK_BITS) + 1; block < this.starts.length; block++) this.starts[block] = (this.starts[block] ?? 0) + by
  }
}
