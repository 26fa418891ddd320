import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { answerSearch } from '../../../../src/delivery/search/answerSearch'
import { question } from '../../../helpers/delivery/question'
import { SearchModel } from '../../../helpers/delivery/searchModel'

/** More than the columns have places for at first, and than they have after they have grown once. */
const ARTICLES = 1_700
const NAMES = ['王伟', '李娜', '张敏', '刘洋']

let model: SearchModel
let authors: Map<string, string[]>

/** None, one, two, three or four of them. */
const authorsOf = (n: number): string[] => NAMES.slice(0, n % 5)

beforeEach(() => {
  model = new SearchModel()
  authors = new Map(Array.from({ length: ARTICLES }, (_, n) => {
    const named = authorsOf(n)
    return [model.add({ authors: named, body: ['秋收'], page: (n % 4) + 1 }), named]
  }))
})
afterEach(() => void model.db.close())

const by = (name: string): string[] => [...authors].filter(([, named]) => named.includes(name)).map(([id]) => id).sort()
const expectCounted = (): void => {
  const { facets, total } = answerSearch(model.db, question('秋收', { facets: true }))
  expect(total).toBe(authors.size)
  expect(Object.fromEntries((facets?.author ?? []).map(({ count, value }) => [value, count]))).toEqual(Object.fromEntries(NAMES.map((name) => [name, by(name).length])))
  for (const author of NAMES) {
    const { total: found } = answerSearch(model.db, question('秋收', { author }))
    expect([author, found]).toEqual([author, by(author).length])
  }
  expect(answerSearch(model.db, question('秋收', { author: '无人' })).total).toBe(0)
}

describe('what the search filters and counts by', () => {
  it('has all authors of each article, of more articles than there was place for, as they are corrected and withdrawn', () => {
    expectCounted()
    for (const [index, id] of [...authors.keys()].entries()) {
      if (index % 7 === 0) {
        const named = authorsOf(index + 2)
        model.correct(id, { authors: named, body: ['秋收'] })
        authors.set(id, named)
      } else if (index % 11 === 0) {
        model.withdraw(id)
        authors.delete(id)
      }
    }
    expectCounted()
    for (let n = 0; n < ARTICLES; n++) authors.set(model.add({ authors: ['王伟', '张敏'], body: ['秋收'] }), ['王伟', '张敏'])
    expectCounted()
  })

  it('tells the day, the page and the photo of each', () => {
    const id = model.add({ body: ['冬天'], caption: '一图', date: '1958-10-01', page: 4 })
    const other = model.add({ body: ['冬天'], date: '1958-10-02', page: 3 })
    const ids = (more: object): string[] => answerSearch(model.db, question('冬天', more)).hits.map((hit) => hit.id).sort()
    expect(ids({})).toEqual([id, other].sort())
    expect([ids({ from: '1958-10-02' }), ids({ to: '1958-10-01' }), ids({ page: 4 }), ids({ hasPhoto: true }), ids({ hasPhoto: false })]).toEqual([[other], [id], [id], [id], [other]])
  })
})
