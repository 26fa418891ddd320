import Database from 'libsql'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { answerSearch } from '../../../../../src/delivery/search/answerSearch'
import { columnsOf } from '../../../../../src/delivery/search/columns/columnsOf'
import { commonWordsOf, tendCommonWords } from '../../../../../src/delivery/search/common/commonWordsOf'
import { Counts } from '../../../../../src/delivery/search/common/Counts'
import { Postings } from '../../../../../src/delivery/search/common/Postings'
import { parseQuery } from '../../../../../src/delivery/search/query/parseQuery'
import type { QueryNode } from '../../../../../src/delivery/search/query/QueryNode'
import { question } from '../../../../helpers/delivery/question'
import { SearchModel, type Told } from '../../../../helpers/delivery/searchModel'
import { type Plain, slowSearch } from '../../../../helpers/delivery/slowSearch'

const LIMITS = { least: 4, sample: 500, bytes: 1 << 20 }

let dir: string
let files = 0
let model: SearchModel
/** Another handle of the same file, for which nobody keeps common words: it asks the index for everything. */
let index: Database.Database
let plain: Map<string, Plain>

const open = (): void => {
  const file = join(dir, `${(files += 1)}.sqlite`)
  model = new SearchModel(file)
  model.db.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY')
  index = new Database(file)
  plain = new Map()
}
const close = (): void => {
  model.db.close()
  index.close()
}

const tendAll = (): void => {
  while (tendCommonWords(model.db, LIMITS));
}
const isKept = (): boolean => commonWordsOf(model.db, columnsOf(model.db)) !== null
const remember = (id: string, { authors = [], body = [], date = '2023-06-19', headline }: Told): void =>
  void plain.set(id, { authors: authors.join('\n'), body: body.join('\n'), date, headline: headline ?? '' })
const add = (told: Told): string => {
  const id = model.add(told)
  remember(id, told)
  return id
}
const correct = (id: string, told: Told): void => {
  model.correct(id, told)
  remember(id, told)
}
const withdraw = (id: string): void => {
  model.withdraw(id)
  plain.delete(id)
}
const ids = (q: string): string[] => answerSearch(model.db, question(q, { limit: 100 })).hits.map(({ id }) => id)

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'common-words-'))
})
beforeEach(open)
afterEach(close)
afterAll(() => rmSync(dir, { force: true, recursive: true }))

const piece = fc.constantFrom('秋收', '冬天', '工业', '农业', '工农', '天', 'AI', '2023', '，', '。', '秋收秋收', '\u{20000}')
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const told: fc.Arbitrary<Told> = fc.record({
  authors: fc.uniqueArray(fc.constantFrom('王伟', '秋收', '李工业'), { maxLength: 2 }), body: fc.array(text, { maxLength: 3 }),
  date: fc.constantFrom('1958-10-01', '1959-02-28'), headline: fc.option(text),
})

/** `(a OR b) -c`, with fields, phrases, dates and single characters. */
const word = fc.constantFrom('秋收', '冬天', '工业', '农业', '收冬', '天', '工', '业', 'AI', '2023', '“秋收冬天”', '秋收秋', 'author:秋收', 'title:工业', 'title:天', 'author:王伟', 'date:1958', '没有', '𠀀')
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof({ maxDepth: 3 }, word,
    fc.tuple(tie('query'), fc.constantFrom(' ', ' OR ', ' -'), tie('query')).map(([a, sign, b]) => `(${a}${sign}${b})`),
    tie('query').map((a) => `NOT ${a}`)),
}))

type Step = { kind: 'add' | 'correct'; told: Told; at: number } | { kind: 'ask' | 'tend' | 'withdraw'; at: number }
const at = fc.nat(1_000)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'correct' as const), told, at }),
  fc.record({ kind: fc.constantFrom('ask' as const, 'tend' as const, 'withdraw' as const), at }))

const carryOut = (one: Step): void => {
  const all = [...plain.keys()]
  const id = all[one.at % Math.max(all.length, 1)]
  if (one.kind === 'add') add(one.told)
  else if (one.kind === 'ask') ids('秋收 OR 天')
  else if (one.kind === 'tend') tendCommonWords(model.db, LIMITS)
  else if (id !== undefined && one.kind === 'correct') correct(id, one.told)
  else if (id !== undefined && one.kind === 'withdraw') withdraw(id)
}

/** Finds what a slow search finds, and counts it as the index does. */
const expectFound = (q: string): void => {
  const asked = question(q, { facets: true, limit: 100 })
  const [ours, theirs] = [answerSearch(model.db, asked), answerSearch(index, asked)]
  expect(ours.hits.map(({ id }) => id).sort(), q).toEqual(slowSearch(q, plain))
  expect({ facets: ours.facets, next: ours.next, total: ours.total }, q).toEqual({ facets: theirs.facets, next: theirs.next, total: theirs.total })
}

/** Whether such nodes stand within each other, others between them or not. */
const nests = (node: QueryNode, [kind, ...inner]: [QueryNode['kind'], ...QueryNode['kind'][]]): boolean => {
  const [next, ...others] = node.kind === kind ? inner : [kind, ...inner]
  if (next === undefined) return true
  if (node.kind === 'not') return nests(node.of, [next, ...others])
  return (node.kind === 'and' || node.kind === 'or') && node.of.some((part) => nests(part, [next, ...others]))
}

/** In the order, with the scores and shown as the index alone would have it. */
const expectOrdered = (q: string): void => {
  // Of an OR with a NOT in it FTS5 may count, by how its lists happen to lie, a word that is excluded.
  if (/ OR .*(?:-|NOT)|(?:-|NOT).* OR /u.test(q)) return
  // So it may of a NOT in what a NOT excludes (`a -(b -c)`: it may count a `b`, though it is asked for nowhere).
  if (nests(parseQuery(q), ['not', 'not'])) return
  // And in an OR of an AND of ORs it may leave out a word that is there (“counts a word …” below).
  if (nests(parseQuery(q), ['or', 'and', 'or'])) return
  const asked = question(q, { limit: 100 })
  const [ours, theirs] = [answerSearch(model.db, asked).hits, answerSearch(index, asked).hits]
  const shown = new Map(theirs.map((hit) => [hit.id, hit]))
  for (const [place, hit] of ours.entries()) {
    const same = shown.get(hit.id)
    expect({ ...hit, score: 0 }, q).toEqual({ ...same, score: 0 })
    expect(Math.abs((same?.score ?? NaN) - hit.score), q).toBeLessThan(2e-4)
    // Where two are equal, the last digit of a sum may put either first.
    expect(Math.abs((same?.score ?? NaN) - (theirs[place]?.score ?? NaN)), q).toBeLessThan(2e-4)
  }
}

const articles = fc.array(told, { minLength: 4, maxLength: 30 })
const queries = fc.array(query, { minLength: 5, maxLength: 15 })
const begin = (first: Told[]): void => {
  close()
  open()
  for (const each of first) add(each)
  tendAll()
}

describe('the search with common words in memory', () => {
  it('finds what a slow search finds, whatever has been approved, corrected and withdrawn', () => {
    let kept = 0
    fc.assert(fc.property(articles, fc.array(step, { maxLength: 25 }), queries, (first, steps, asked) => {
      begin(first)
      for (const each of steps) carryOut(each)
      kept += isKept() ? 1 : 0
      for (const q of asked) expectFound(q)
    }), { numRuns: 60 })
    // Otherwise this would have compared the index with itself.
    expect(kept).toBeGreaterThan(20)
  })

  // Of these alone: FTS5 goes on counting what has been taken out of such an index in its averages.
  it('orders the found as the index does, before it was ready and after, as more are approved', () => {
    let kept = 0
    fc.assert(fc.property(articles, articles, queries, (first, more, asked) => {
      begin(first)
      for (const each of more.slice(0, first.length / 10)) add(each)
      kept += isKept() ? 1 : 0
      for (const q of asked) expectOrdered(q)
    }), { numRuns: 60 })
    expect(kept).toBeGreaterThan(20)
  })

  it('counts a word of a branch that is met, which the index leaves out where ORs stand in an AND in an OR', () => {
    begin([{ authors: ['李工业'] }, {}, { body: ['工业', '秋收'] }, { authors: ['王伟'], headline: '工业' }, { headline: '工业' }])
    const met = '(author:王伟 OR 秋收) (title:工业 OR 秋收)'
    const scores = (q: string): number[] => answerSearch(model.db, question(q, { limit: 100 })).hits.map(({ score }) => score)
    expect(isKept()).toBe(true)
    expect(scores(`(${met}) OR (秋收 秋收)`)[0]).toBeCloseTo(scores(met)[0] ?? NaN, 3)
  })

  it('finds no word of what was erased, of which no change tells', () => {
    const [kept, gone] = [add({ body: ['秋收，冬天'], headline: '秋收' }), add({ body: ['秋收，冬天'], headline: '秋收' })]
    for (let n = 0; n < 5; n++) add({ body: ['冬天'] })
    tendAll()
    expect(isKept()).toBe(true)
    model.erase(gone)
    expect(ids('秋收')).toEqual([kept])
    expect(ids('冬天')).not.toContain(gone)
    expect(isKept()).toBe(false)
    tendAll()
    expect(isKept()).toBe(true)
    expect(ids('秋收')).toEqual([kept])
    expect(ids('冬天')).not.toContain(gone)
  })

  it('finds every one of a great many that were approved at once, before they have been read', () => {
    const first = Array.from({ length: 95 }, () => add({ body: ['秋收'] }))
    tendAll()
    for (const id of first.slice(0, 70)) correct(id, { body: ['冬天'] })
    expect(isKept()).toBe(false)
    expectFound('秋收')
    expectFound('冬天 -秋收')
    tendAll()
    expect(isKept()).toBe(true)
    expectFound('冬天')
    expect(answerSearch(model.db, question('秋收')).total).toBe(25)
  })

  it('is given up when an article cannot be put in whole, and the index answers; what it was corrected from is not found by then', () => {
    const [first] = [add({ body: ['秋收冬天'] }), ...Array.from({ length: 9 }, () => add({ body: ['秋收冬天工业'] }))]
    tendAll()
    correct(first, { body: ['农业夏天秋收'] })
    const full = (): never => {
      throw new RangeError('Array buffer allocation failed')
    }
    const faults = [vi.spyOn(Counts.prototype, 'set').mockImplementation(full), vi.spyOn(Postings.prototype, 'set').mockImplementation(full)]
    for (const [q, total] of [['冬天', 9], ['夏天', 1], ['秋收', 10]] as const) expect(answerSearch(model.db, question(q)).total).toBe(total)
    expect(() => tendAll()).toThrow('allocation failed')
    expect(isKept()).toBe(false)
    for (const fault of faults) fault.mockRestore()

    tendAll()
    expect(isKept()).toBe(true)
    for (const q of ['冬天', '夏天', '秋收', '秋收 -冬天']) expectFound(q)
  })

  it('is made anew for an archive that has outgrown it, and not for one of a few articles', () => {
    for (let n = 0; n < LIMITS.least - 1; n++) add({ body: ['秋收'] })
    tendAll()
    expect(isKept()).toBe(false)
    for (let n = 0; n < 20; n++) add({ body: ['秋收'] })
    tendAll()
    expect(isKept()).toBe(true)
    for (let n = 0; n < 20; n++) {
      add({ body: ['秋收，冬天'] })
      expect(ids('秋收')).toHaveLength(24 + n)
    }
    expect(isKept()).toBe(false)
    tendAll()
    expect(isKept()).toBe(true)
    expectFound('冬天 秋收')
  })

  it('keeps no more terms than there are bytes for, and answers the same', () => {
    const few = { ...LIMITS, bytes: 200 }
    for (let n = 0; n < 40; n++) add({ body: [n % 2 === 0 ? '秋收冬天工业' : '秋收农业'] })
    while (tendCommonWords(model.db, few));
    const words = commonWordsOf(model.db, columnsOf(model.db))
    expect(words?.numberOf({ isPrefix: false, tokens: ['秋收'] })).toBeDefined()
    expect(words?.numberOf({ isPrefix: false, tokens: ['农业'] })).toBeUndefined()
    for (const q of ['秋收', '秋收 农业', '秋收 -冬天', '农业 OR 秋']) expect(answerSearch(model.db, question(q))).toEqual(answerSearch(index, question(q)))
  })
})
