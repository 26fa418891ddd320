import { foldPoint } from './fold'
import { Kind, kindOf } from './kindOf'

/** `3.5`, `1,000`, `don't`, `2023-06`: between two letters or digits these end no sentence. */
const CONNECTS = new Set([...".,:/'’_@&+-–%"].map((char) => char.charCodeAt(0)))

/**
 * A text cut into what stands in the index. `codes` are its folded letters, digits and characters, all others left out, and
 * `starts` their offsets in the text in UTF-16 units. Token i is `codes` from `from[i]` up to `to[i]`: a pair of a run, the
 * lone last character of a run, a word, or a break, which has nothing in it. `count` tokens are there, `length` codes.
 */
export class Scan {
  readonly codes: Uint32Array
  readonly starts: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  count = 0
  length = 0
  private open: number = Kind.BREAK
  private wordFrom = 0
  private isAfterWord = false
  private hasBreak = false

  constructor(private readonly text: string) {
    // A character makes one token, and at most one break stands before it. In one piece, since memory costs by the piece.
    const { length } = text
    const memory = new ArrayBuffer(length * 24)
    this.codes = new Uint32Array(memory, 0, length)
    this.starts = new Int32Array(memory, length * 4, length)
    this.from = new Int32Array(memory, length * 8, length * 2)
    this.to = new Int32Array(memory, length * 16, length * 2)
    for (let at = 0; at < text.length;) {
      const original = text.codePointAt(at) ?? 0
      const next = at + (original > 0xffff ? 2 : 1)
      this.take(original, at, next)
      at = next
    }
    this.close()
  }

  /** Of a pair only its first character is its own: so tokens lie side by side, and a lone one is as long as its pair. */
  isRunEnd(token: number): boolean {
    const from = this.from[token] ?? 0
    return this.to[token] === from + 1 && kindOf(this.codes[from] ?? 0) === Kind.RUN
  }

  private take(original: number, at: number, next: number): void {
    const code = foldPoint(original)
    const kind = kindOf(code)
    if (kind === Kind.RUN) this.takeRun(code, at)
    else if (kind === Kind.WORD) this.takeWord(code, at)
    else if (kind === Kind.BREAK || (kind === Kind.QUIET && this.open === Kind.WORD)) {
      const isConnected = this.open === Kind.WORD && CONNECTS.has(original) && this.isWordAt(next)
      this.close()
      if (kind === Kind.BREAK && !isConnected) this.hasBreak = true
    }
  }

  private isWordAt(at: number): boolean {
    const code = this.text.codePointAt(at)
    return code !== undefined && kindOf(foldPoint(code)) === Kind.WORD
  }

  private takeRun(code: number, at: number): void {
    if (this.open === Kind.RUN) this.push(this.length - 1, this.length + 1)
    else {
      this.close()
      // Between two runs the lone last character of the first keeps them apart already.
      if (this.isAfterWord) this.pushBreak()
    }
    this.open = Kind.RUN
    this.keep(code, at)
  }

  private takeWord(code: number, at: number): void {
    if (this.open !== Kind.WORD) {
      this.close()
      this.pushBreak()
      this.wordFrom = this.length
    }
    this.open = Kind.WORD
    this.keep(code, at)
  }

  private keep(code: number, at: number): void {
    this.codes[this.length] = code
    this.starts[this.length] = at
    this.length += 1
    this.hasBreak = false
  }

  private close(): void {
    if (this.open === Kind.RUN) this.push(this.length - 1, this.length)
    if (this.open === Kind.WORD) this.push(this.wordFrom, this.length)
    if (this.open !== Kind.BREAK) this.isAfterWord = this.open === Kind.WORD
    this.open = Kind.BREAK
  }

  private pushBreak(): void {
    if (this.hasBreak && this.count > 0) this.push(this.length, this.length)
  }

  private push(from: number, to: number): void {
    this.from[this.count] = from
    this.to[this.count] = to
    this.count += 1
  }
}
