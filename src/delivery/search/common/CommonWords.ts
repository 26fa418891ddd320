import { emptyMask, type Mask } from '../Mask'
import { WEIGHTS } from '../WEIGHTS'
import type { SearchTexts } from '../searchTexts'
import { Scan } from '../text/Scan'
import { Counts } from './Counts'
import { Postings } from './Postings'
import type { Term, Vocabulary } from './Vocabulary'

/** Where a term is looked for. What stands in the authors' column alone is left to the index. */
export type CommonField = 'any' | 'title'

/** BM25's own constants, as FTS5 has them. */
const K1 = 1.2
const B = 0.75
/** What FTS5 takes where a word is in more than half of the articles, which makes no sense of the formula. */
const LEAST_WEIGHT = 1e-6
/** Of fewer articles than every sixteenth it is quicker to look up each. */
const MANY = 16

/**
 * The words and characters that are in many articles: in which, and how often, in memory. The index has the same; but its
 * lists of these are long, and BM25 goes over them several times.
 */
export class CommonWords {
  /** Texts in all, as FTS5 counts them for BM25. */
  private articles = 0
  /** Tokens of all texts. */
  private total = 0
  private readonly isIn: Uint8Array
  /** Tokens of each text. */
  private readonly lengths: Uint32Array
  /** How often each term stands in body and authors, weighted: of the commonest, and of the others by their number less `dense`. */
  private readonly counts: Counts
  private readonly postings: Postings[]
  /** And in the headline. */
  private readonly headlines: Postings[]
  /** In how many articles each term is. */
  private readonly among: Uint32Array
  /** Of the article that is being put in, term by term. */
  private readonly times: { headline: Uint32Array; rest: Uint32Array }
  /** Of the term that is being asked for, article by article. */
  private readonly scratch: { headline: Uint8Array; rest: Uint8Array }

  /**
   * @param room one more than the highest `n` there is place for.
   * @param dense so many terms, from the first on, are in so many articles that a place for each article takes less than a list.
   */
  constructor(private readonly vocabulary: Vocabulary, readonly room: number, private readonly dense: number) {
    const { size } = vocabulary
    this.isIn = new Uint8Array(room)
    this.lengths = new Uint32Array(room)
    this.counts = new Counts(dense, room)
    this.postings = Array.from({ length: size - dense }, () => new Postings(room))
    this.headlines = Array.from({ length: size }, () => new Postings(room))
    this.among = new Uint32Array(size)
    this.times = { headline: new Uint32Array(size), rest: new Uint32Array(size) }
    this.scratch = { headline: new Uint8Array(room), rest: new Uint8Array(room) }
  }

  /** The number of what a question asks for, if it is one of these. */
  numberOf(asked: { isPrefix: boolean; tokens: Term['token'][] }): number | undefined {
    return this.vocabulary.numberOf(asked)
  }

  /** Puts an article in, or anew; null takes it out. `n` must be below `room`. */
  put(n: number, texts: SearchTexts | null): void {
    if (this.isIn[n] === 1) this.takeOut(n)
    if (!texts) return
    const { headline, rest } = this.times
    headline.fill(0)
    rest.fill(0)
    const count = (text: string, times: Uint32Array, weight: number): number => {
      const scan = new Scan(text)
      this.vocabulary.count(scan, times, weight)
      return scan.count
    }
    const length = count(texts.headline, headline, 1) + count(texts.body, rest, WEIGHTS.body) + count(texts.authors, rest, WEIGHTS.authors)
    for (let term = 0; term < this.vocabulary.size; term++) this.write(term, n, headline[term] ?? 0, rest[term] ?? 0)
    this.isIn[n] = 1
    this.lengths[n] = length
    this.articles += 1
    this.total += length
  }

  /** The articles with a term. */
  mask(term: number, field: CommonField): Mask {
    const mask = emptyMask(this.room)
    this.headlines[term]?.addTo(mask)
    if (field === 'title') return mask
    if (term < this.dense) this.counts.addTo(term, mask)
    else this.postings[term - this.dense]?.addTo(mask)
    return mask
  }

  /**
   * Adds what a term is worth in each of some articles, by BM25 and {@link WEIGHTS}, as FTS5 reckons it (there: negative).
   * @param scores at the place `n` of each article.
   */
  addScores(term: number, field: CommonField, ns: Uint32Array, scores: Float64Array): void {
    const among = field === 'any' ? (this.among[term] ?? 0) : (this.headlines[term]?.size ?? 0)
    const rarity = Math.log((this.articles - among + 0.5) / (among + 0.5))
    const weight = rarity > 0 ? rarity : LEAST_WEIGHT
    const average = this.total / this.articles
    const { headline, rest } = this.timesIn(term, field, ns)
    for (let index = 0; index < ns.length; index++) {
      const n = ns[index] ?? 0
      const times = WEIGHTS.headline * (headline[n] ?? 0) + (field === 'any' ? (rest[n] ?? 0) : 0)
      if (times > 0) scores[n] = (scores[n] ?? 0) + weight * ((times * (K1 + 1)) / (times + K1 * (1 - B + (B * (this.lengths[n] ?? 0)) / average)))
    }
  }

  /** How often a term stands in some articles, at the place `n` of each. Holds until the next term is asked for. */
  private timesIn(term: number, field: CommonField, ns: Uint32Array): { headline: Uint8Array; rest: Uint8Array } {
    if (ns.length > this.room / MANY) return { headline: this.headlineOf(term), rest: field === 'any' ? this.restOf(term) : this.scratch.rest }
    const { headline, rest } = this.scratch
    for (const n of ns) {
      headline[n] = this.headlines[term]?.get(n) ?? 0
      if (field === 'any') rest[n] = this.restAt(term, n)
    }
    return { headline, rest }
  }

  private headlineOf(term: number): Uint8Array {
    const { headline } = this.scratch
    headline.fill(0)
    this.headlines[term]?.spread(headline)
    return headline
  }

  private restOf(term: number): Uint8Array {
    const { rest } = this.scratch
    if (term < this.dense) this.counts.spread(term, rest)
    else {
      rest.fill(0)
      this.postings[term - this.dense]?.spread(rest)
    }
    return rest
  }

  private restAt(term: number, n: number): number {
    return term < this.dense ? this.counts.get(term, n) : (this.postings[term - this.dense]?.get(n) ?? 0)
  }

  private write(term: number, n: number, headline: number, rest: number): void {
    if (headline === 0 && rest === 0) return
    if (headline > 0) this.headlines[term]?.set(n, headline)
    if (rest > 0) this.setRest(term, n, rest)
    this.among[term] = (this.among[term] ?? 0) + 1
  }

  private setRest(term: number, n: number, times: number): void {
    if (term < this.dense) this.counts.set(term, n, times)
    else this.postings[term - this.dense]?.set(n, times)
  }

  private isThere(term: number, n: number): boolean {
    return this.restAt(term, n) !== 0 || this.headlines[term]?.get(n) !== 0
  }

  private takeOut(n: number): void {
    for (let term = 0; term < this.vocabulary.size; term++) {
      if (!this.isThere(term, n)) continue
      this.headlines[term]?.set(n, 0)
      this.setRest(term, n, 0)
      this.among[term] = (this.among[term] ?? 0) - 1
    }
    this.articles -= 1
    this.total -= this.lengths[n] ?? 0
    this.lengths[n] = 0
    this.isIn[n] = 0
  }
}
