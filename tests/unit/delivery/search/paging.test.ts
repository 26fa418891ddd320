import { beforeEach, describe, expect, it } from 'vitest'

import { answerSearch } from '../../../../src/delivery/search/answerSearch'
import type { SearchQuestion } from '../../../../src/delivery/search/SearchQuestion'
import { question } from '../../../helpers/delivery/question'
import { SearchModel } from '../../../helpers/delivery/searchModel'

let model: SearchModel

type Sort = SearchQuestion['sort']

/** All pages, one after the other; `between` is done after the first. */
const walk = (sort: Sort, between: () => void = () => {}): string[] => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const { hits, next } = answerSearch(model.db, question('秋收', { limit: 4, sort, ...(cursor === undefined ? {} : { cursor }) }))
    ids.push(...hits.map(({ id }) => id))
    if (cursor === undefined) between()
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return ids
}

beforeEach(() => {
  model = new SearchModel()
  for (let n = 0; n < 14; n++) model.add({ body: ['秋收，'.repeat(1 + (n % 5))], date: `1958-01-0${1 + (n % 7)}` })
})

describe.each<Sort>(['relevance', 'date', '-date'])('paging by %s', (sort) => {
  it('gives each article once and in the order of one long page', () => {
    const all = answerSearch(model.db, question('秋收', { limit: 100, sort }))
    expect(all.next).toBeNull()
    expect(walk(sort)).toEqual(all.hits.map(({ id }) => id))
    expect(new Set(walk(sort)).size).toBe(14)
  })

  it('neither loses nor doubles one when another is withdrawn or comes between two pages', () => {
    const before = walk(sort)
    const first = before[0] ?? ''
    const after = walk(sort, () => model.withdraw(first))
    expect(after).toEqual(before)
    expect(walk(sort, () => model.add({ headline: '秋收', date: sort === 'date' ? '1957-01-01' : '1959-01-01' }))).toEqual(before.slice(1))
  })
})

describe('a cursor', () => {
  it.each(['x', '', Buffer.from('["relevance",0,"",1]').toString('base64url'), Buffer.from('["date",0,"",1,2]').toString('base64url'), Buffer.from('["relevance",0,"",{},2]').toString('base64url')])(
    'that is none of this search, %j, is refused', (cursor) => {
      expect(() => answerSearch(model.db, question('秋收', { cursor }))).toThrow(expect.objectContaining({ status: 400, code: 'cursor' }))
    })

  it('leads no deeper than 1,000 by relevance', () => {
    const deep = Buffer.from('["relevance",0,"",1000,1]').toString('base64url')
    expect(answerSearch(model.db, question('秋收', { cursor: deep }))).toMatchObject({ hits: [], next: null, total: 14 })
    for (const place of ['-5', '1e300', '0.5']) {
      const cursor = Buffer.from(`["relevance",0,"",${place},-1]`).toString('base64url')
      expect(answerSearch(model.db, question('秋收', { cursor })).total).toBe(14)
    }
  })
})
