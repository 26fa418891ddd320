import { isLetter } from './characters'

/** Pairs of neighbouring characters, punctuation and spaces left out: `“四大工程”` → 四大 大工 工程 */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  let last = ''
  for (const char of text) {
    if (!isLetter(char)) continue
    if (last !== '') pairs.add(last + char)
    last = char
  }
  return pairs
}

/** How rare each pair is among the texts of a page: a pair that stands everywhere tells nothing. */
export class PairWeights {
  private readonly frequency = new Map<string, number>()
  private readonly total: number

  constructor(texts: readonly ReadonlySet<string>[]) {
    this.total = texts.length
    for (const text of texts) for (const pair of text) this.frequency.set(pair, (this.frequency.get(pair) ?? 0) + 1)
  }

  /** Share of a heading's pairs, by weight, that the text has too: 0 to 1. */
  overlap(heading: ReadonlySet<string>, text: ReadonlySet<string>): number {
    let all = 0
    let shared = 0
    for (const pair of heading) {
      const weight = Math.log(1 + this.total / (this.frequency.get(pair) ?? 1))
      all += weight
      if (text.has(pair)) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }
}
