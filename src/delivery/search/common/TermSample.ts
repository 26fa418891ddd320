import type { SearchTexts } from '../searchTexts'
import { Scan } from '../text/Scan'
import { type Term, eachTerm, termOf } from './Vocabulary'

/** Which terms are common, told from a sample of the articles. */
export class TermSample {
  private articles = 0
  /** In how many of them each is, and which was the last. */
  private readonly spread = new Map<number | string, { in: number; last: number }>()

  add({ authors, body, headline }: SearchTexts): void {
    this.articles += 1
    eachTerm(new Scan([headline, body, authors].join('\n')), (key) => {
      const known = this.spread.get(key)
      if (!known) this.spread.set(key, { in: 1, last: this.articles })
      else if (known.last !== this.articles) {
        known.in += 1
        known.last = this.articles
      }
    })
  }

  /** The terms in at least a share of the articles, the commonest first, each with its own share. */
  commonest(least: number): { share: number; term: Term }[] {
    const found: { in: number; key: number | string }[] = []
    // Nearly all of hundreds of thousands are rarer.
    for (const [key, each] of this.spread) if (each.in >= Math.max(least * this.articles, 1)) found.push({ in: each.in, key })
    return found.sort((a, b) => b.in - a.in).map((each) => ({ share: each.in / this.articles, term: termOf(each.key) }))
  }
}
