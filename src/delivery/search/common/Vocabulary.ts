import type { TextNode } from '../query/QueryNode'
import { Kind, kindOf } from '../text/kindOf'
import type { Scan } from '../text/Scan'
import { tokenText } from '../text/tokensOf'

/** What a question can ask for as one: a token of the index or, with `isPrefix`, a character that a token begins with. */
export type Term = { isPrefix: boolean; token: string }

/** Characters outside the BMP are too rare to be common. */
const CODES = 0x10000
const NONE = -1

const nameOf = ({ isPrefix, token }: Term): string => (isPrefix ? `${token}*` : token)

const codesOf = (token: string): number[] => Array.from(token, (char) => char.codePointAt(0) ?? 0)

const isRun = (code: number | undefined): boolean => kindOf(code ?? 0) === Kind.RUN

/** A pair of characters as one number, below 2 ** 32. */
const keyOf = (first: number, second: number): number => first * CODES + second

/** Pairs of characters and their numbers, with open addressing: a Map takes ten times as long, 1,500 times an article. */
class Pairs {
  private readonly mask: number
  private readonly keys: Uint32Array
  private readonly numbers: Int32Array

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(count * 4 + 4))
    this.mask = size - 1
    this.keys = new Uint32Array(size)
    this.numbers = new Int32Array(size).fill(NONE)
  }

  /** Both below 0x10000; the second is a letter, so that no key is 0. */
  set(first: number, second: number, number: number): void {
    const key = keyOf(first, second)
    const at = this.placeOf(key)
    this.keys[at] = key
    this.numbers[at] = number
  }

  get(first: number, second: number): number {
    return this.numbers[this.placeOf(keyOf(first, second))] ?? NONE
  }

  private placeOf(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask
    return at
  }
}

/** Some terms, each by its number from 0 on. */
export class Vocabulary {
  readonly size: number
  private readonly names: Map<string, number>
  private readonly chars = new Int32Array(CODES).fill(NONE)
  private readonly pairs: Pairs
  private readonly words = new Map<string, number>()

  /** @param terms those with characters outside the BMP are left out. */
  constructor(terms: readonly Term[]) {
    const kept = terms.filter(({ token }) => codesOf(token).every((code) => code < CODES))
    this.size = kept.length
    this.names = new Map(kept.map((term, number) => [nameOf(term), number]))
    this.pairs = new Pairs(kept.length)
    for (const [number, term] of kept.entries()) this.add(term, number)
  }

  /** The number of what a question asks for; undefined for what is none of the terms, phrases among it. */
  numberOf({ isPrefix, tokens: [token, ...more] }: Pick<TextNode, 'isPrefix' | 'tokens'>): number | undefined {
    return token === undefined || more.length > 0 ? undefined : this.names.get(nameOf({ isPrefix, token }))
  }

  /**
   * Counts the terms of a text.
   * @param times at the place of each term its count goes up by `weight`.
   */
  count(scan: Scan, times: Uint32Array, weight: number): void {
    for (let token = 0; token < scan.count; token++) {
      const from = scan.from[token] ?? 0
      const length = (scan.to[token] ?? 0) - from
      const first = scan.codes[from] ?? 0
      if (length === 0 || first >= CODES) continue
      const isOfRun = isRun(first)
      const char = isOfRun ? (this.chars[first] ?? NONE) : NONE
      if (char !== NONE) times[char] = (times[char] ?? 0) + weight
      const whole = isOfRun ? this.pairAt(scan, from, length, first) : (this.words.get(tokenText(scan, token)) ?? NONE)
      if (whole !== NONE) times[whole] = (times[whole] ?? 0) + weight
    }
  }

  private pairAt({ codes }: Scan, from: number, length: number, first: number): number {
    const second = codes[from + 1] ?? 0
    return length === 2 && second < CODES ? this.pairs.get(first, second) : NONE
  }

  private add({ isPrefix, token }: Term, number: number): void {
    const [first = 0, second = 0] = codesOf(token)
    if (isPrefix) this.chars[first] = number
    else if (isRun(first)) this.pairs.set(first, second, number)
    else this.words.set(token, number)
  }
}

/** Tells the terms of a text by what names them, as often as they stand there. Those with characters outside the BMP are left out. */
export const eachTerm = (scan: Scan, tell: (key: number | string) => void): void => {
  for (let token = 0; token < scan.count; token++) {
    const from = scan.from[token] ?? 0
    const length = (scan.to[token] ?? 0) - from
    const [first = 0, second = 0] = [scan.codes[from], scan.codes[from + 1]]
    if (length === 0 || first >= CODES) continue
    if (!isRun(first)) tell(tokenText(scan, token))
    else {
      // Nobody asks for a lone character but as the beginning of a token.
      tell(first)
      if (length === 2 && second < CODES) tell(keyOf(first, second))
    }
  }
}

/** The term that {@link eachTerm} names so. */
export const termOf = (key: number | string): Term => {
  if (typeof key === 'string') return { isPrefix: false, token: key }
  return key < CODES ? { isPrefix: true, token: String.fromCharCode(key) } : { isPrefix: false, token: String.fromCharCode(Math.floor(key / CODES), key % CODES) }
}
