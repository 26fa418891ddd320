import type { Mask } from '../Mask'

/** What four bits hold: whoever has a word fifteen times is hardly ranked higher for a sixteenth. */
const MOST = 15
/** Articles of a block, in which each term has as many bytes as the processor reads at once. */
const BLOCK = 128
const BLOCK_BYTES = BLOCK / 2
/** Whose counts are one word of a mask. */
const WORD_BYTES = 16

/** Which of its two articles a byte has a count for, as bits of a mask. */
const pairOf = Uint8Array.from({ length: 256 }, (_, both) => ((both & 15) > 0 ? 1 : 0) | (both > 15 ? 2 : 0))

/**
 * How often each of some terms stands in each article, up to 15 times: half a byte for each. The terms of 128 articles lie
 * together, since an article is written for all terms, and terms are read one by one. The system gives memory only for what is
 * written to.
 */
export class Counts {
  private readonly bytes: Uint8Array

  /** @param room one more than the highest `n`. */
  constructor(private readonly terms: number, room: number) {
    this.bytes = new Uint8Array(terms * Counts.bytesOf(room))
  }

  /** Of one term. */
  static bytesOf(room: number): number {
    return Math.ceil(room / BLOCK) * BLOCK_BYTES
  }

  get(term: number, n: number): number {
    const both = this.bytes[this.placeOf(term, n)] ?? 0
    return (n & 1) === 0 ? both & 15 : both >> 4
  }

  set(term: number, n: number, times: number): void {
    const at = this.placeOf(term, n)
    const [both, count] = [this.bytes[at] ?? 0, Math.min(times, MOST)]
    this.bytes[at] = (n & 1) === 0 ? (both & 0xf0) | count : (both & 15) | (count << 4)
  }

  /** Writes how often a term stands in it at the place `n` of each article. */
  spread(term: number, into: Uint8Array): void {
    for (let first = 0; first < into.length; first += BLOCK) {
      const from = this.placeOf(term, first)
      for (let at = 0; at < BLOCK_BYTES; at++) {
        const both = this.bytes[from + at] ?? 0
        // What is beyond the end is not written.
        into[first + at * 2] = both & 15
        into[first + at * 2 + 1] = both >> 4
      }
    }
  }

  /** Adds the articles that have a term to a set. */
  addTo(term: number, mask: Mask): void {
    for (let at = 0; at < mask.length; at++) {
      const from = this.placeOf(term, at * 2 * WORD_BYTES)
      let word = 0
      for (let byte = 0; byte < WORD_BYTES; byte++) word |= (pairOf[this.bytes[from + byte] ?? 0] ?? 0) << (byte * 2)
      mask[at] = (mask[at] ?? 0) | word
    }
  }

  private placeOf(term: number, n: number): number {
    return (Math.floor(n / BLOCK) * this.terms + term) * BLOCK_BYTES + ((n % BLOCK) >> 1)
  }
}
