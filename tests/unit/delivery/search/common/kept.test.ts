import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CommonWords } from '../../../../../src/delivery/search/common/CommonWords'
import { Counts } from '../../../../../src/delivery/search/common/Counts'
import { Postings } from '../../../../../src/delivery/search/common/Postings'
import { type Term, Vocabulary } from '../../../../../src/delivery/search/common/Vocabulary'
import { allOf, emptyMask, type Mask } from '../../../../../src/delivery/search/Mask'

const ROOM = 9_000
const n = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 4_090, max: 4_110 }), fc.integer({ min: 0, max: ROOM - 1 }))
const writes = fc.array(fc.tuple(n, fc.integer({ min: 0, max: 20 })), { maxLength: 200 })

/** What is left after all writes, up to 15 times each. */
const left = (all: [number, number][]): Map<number, number> => new Map([...new Map(all)].flatMap(([at, times]) => (times > 0 ? [[at, Math.min(times, 15)]] : [])))
const spread = (write: (into: Uint8Array) => void): Map<number, number> => {
  const into = new Uint8Array(ROOM)
  write(into)
  return new Map([...into.entries()].filter(([, times]) => times > 0))
}
const addedBy = (write: (mask: Mask) => void): number[] => {
  const mask = emptyMask(ROOM)
  write(mask)
  return [...allOf(mask)]
}
const sorted = (map: Map<number, number>) => [...map].sort(([a], [b]) => a - b)

describe('how often a term stands in each article', () => {
  it('is kept in a list whatever comes and goes, in whatever order', () => {
    fc.assert(fc.property(writes, (all) => {
      const postings = new Postings(ROOM)
      for (const [at, times] of all) postings.set(at, times)
      const wanted = left(all)
      expect(sorted(spread((into) => postings.spread(into)))).toEqual(sorted(wanted))
      expect(addedBy((mask) => postings.addTo(mask))).toEqual(sorted(wanted).map(([at]) => at))
      expect(postings.size).toBe(wanted.size)
      for (const [at] of all) expect(postings.get(at)).toBe(wanted.get(at) ?? 0)
    }))
  })

  it('is kept in half bytes, each term for itself', () => {
    fc.assert(fc.property(fc.tuple(writes, writes, writes), (each) => {
      const counts = new Counts(each.length, ROOM)
      const all = each.flatMap((of, term) => of.map(([at, times]) => ({ at, term, times })))
      for (const { at, term, times } of all) counts.set(term, at, times)
      for (const [term, of] of each.entries()) {
        expect(sorted(spread((into) => counts.spread(term, into)))).toEqual(sorted(left(of)))
        expect(addedBy((mask) => counts.addTo(term, mask))).toEqual(sorted(left(of)).map(([at]) => at))
        for (const [at] of of) expect(counts.get(term, at)).toBe(left(of).get(at) ?? 0)
      }
    }), { numRuns: 50 })
  })
})

describe('the common words', () => {
  const terms: Term[] = [
    { isPrefix: false, token: '秋收' }, { isPrefix: true, token: '秋' }, { isPrefix: false, token: 'ai' }, { isPrefix: false, token: '收秋' }, { isPrefix: true, token: '冬' }, { isPrefix: false, token: '2023' },
  ]
  const text = fc.array(fc.constantFrom('秋收', '秋', '收', '冬天', 'AI', '，', '。', '2023年', ' ', '\u{20000}', '\u{20000}收'), { maxLength: 12 }).map((pieces) => pieces.join(''))
  const texts = fc.option(fc.record({ authors: text, body: text, headline: text }))
  const size = 300
  const puts = fc.array(fc.tuple(fc.oneof(fc.nat(8), fc.nat(size - 1)), texts), { maxLength: 40 })

  it('are after any series of approvals, corrections and withdrawals what they would be made afresh', () => {
    fc.assert(fc.property(puts, fc.nat(terms.length), (series, dense) => {
      const [kept, fresh] = [0, 1].map(() => new CommonWords(new Vocabulary(terms), size, dense)) as [CommonWords, CommonWords]
      for (const [at, article] of series) kept.put(at, article)
      for (const [at, article] of [...new Map(series)].reverse()) fresh.put(at, article)
      const everywhere = Uint32Array.from({ length: size }, (_, at) => at)
      for (const { isPrefix, token } of terms)
        for (const field of ['any', 'title'] as const) {
          const scores = [kept, fresh].map((words) => {
            const number = words.numberOf({ isPrefix, tokens: [token] }) ?? -1
            const found = new Float64Array(size)
            words.addScores(number, field, everywhere, found)
            return { found: [...found], mask: [...allOf(words.mask(number, field))] }
          })
          expect(scores[0]).toEqual(scores[1])
        }
    }))
  })

  it('are asked for one by one: a phrase, and what is none of them, is left to the index', () => {
    const words = new CommonWords(new Vocabulary(terms), size, 2)
    expect(words.numberOf({ isPrefix: false, tokens: ['秋收'] })).toBe(0)
    for (const asked of [{ isPrefix: false, tokens: ['秋收', '收秋'] }, { isPrefix: false, tokens: ['秋'] }, { isPrefix: true, tokens: ['2023'] }, { isPrefix: false, tokens: ['春天'] }])
      expect(words.numberOf(asked)).toBeUndefined()
  })
})
