import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

describe.skipIf(skipReason)('lists', () => {
  let app: App
  let news: Newsroom
  let article: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    const pages: string[] = []
    for (let number = 1; number <= 130; number++) {
      const row = await app.payload.db.create({
        collection: 'pages',
        data: {
          contentHash: `hash ${number}`, importState: 'whole', issue: news.issue.id, number: 1_000 + number,
          publication: news.publication.id, slot: `slot ${number}`, title: `第${number}版`,
        },
      })
      pages.push(String(row.id))
    }
    article = (await news.articleAt('approved', { pages })).id
  })
  afterAll(() => app?.close())

  it.each(['reader', 'proofreader'] as const)('for a %s give at most 100 documents, whatever is asked for', async (who) => {
    const as = who === 'reader' ? undefined : news.proofreader
    for (const query of ['limit=0', 'limit=100', 'limit=999', 'pagination=false', 'limit=0&pagination=false']) {
      expect((await app.rest('GET', `/pages?${query}`, { as })).body.docs, query).toHaveLength(100)
    }
    const second = await app.rest('GET', '/pages?limit=100&page=2', { as })
    expect(second.body.docs.length).toBeGreaterThanOrEqual(30)
  })

  it.each(['/issues/:id', '/issues?where[id][equals]=:id'])('inside a document are no longer than any other, by %s', async (route) => {
    const path = route.replace(':id', news.issue.id)
    const pagesOf = async (query: string, as = news.proofreader): Promise<unknown[]> => {
      const { body } = await app.rest('GET', `${path}${path.includes('?') ? '&' : '?'}depth=0&${query}`, { as })
      return (body.docs?.[0] ?? body).pages.docs
    }
    for (const limit of ['0', '100', '999', '1e9', '-1']) expect(await pagesOf(`joins[pages][limit]=${limit}`), limit).toHaveLength(100)
    expect(await pagesOf('joins[pages][limit]=3')).toHaveLength(3)
    expect((await pagesOf('joins[pages][page]=2')).length).toBe((await pagesOf('')).length)
    expect(await pagesOf('joins[pages][where][number][equals]=1005')).toHaveLength(1)
    expect((await app.rest('GET', `${path}${path.includes('?') ? '&' : '?'}joins[pages]=false`, { as: news.proofreader })).status).toBe(200)
  })

  it('inside a document are asked for with no more than any other', async () => {
    const conditions = Array.from({ length: 101 }, (_, index) => `joins[pages][where][or][${index}][number][equals]=1`).join('&')
    const queries = [
      conditions, `joins[pages][sort]=${Array.from({ length: 11 }, () => 'number').join(',')}`, 'joins[pages][sort]=number;x', 'joins[pages][where][number][near]=1,1,1',
      `joins[pages][where][title][like]=${'a'.repeat(1_001)}`, 'joins[pages][page]=9999999', 'joins[pages][where][number][equals]=x',
    ]
    for (const route of ['/issues', `/issues/${news.issue.id}`]) {
      for (const query of queries) {
        const { body, status } = await app.rest('GET', `${route}?${query}`, { as: news.proofreader })
        expect({ body, status }, query.slice(0, 80)).toMatchObject({ body: { errors: [{ message: expect.stringMatching(/.{5,}/u) }] }, status: 400 })
      }
    }
  })

  it('inside a document are not for readers', async () => {
    for (const query of ['', 'joins[pages][limit]=0', 'joins[pages][sort]=number', 'joins[pages][where][number][exists]=true']) {
      const { body, status } = await app.rest('GET', `/issues/${news.issue.id}?${query}`)
      expect({ pages: body.pages, status }, query).toEqual({ pages: undefined, status: 200 })
    }
  })

  it.each(['reader', 'proofreader'] as const)('for a %s fill in every relation, also beyond 100', async (who) => {
    const { body } = await app.rest('GET', `/articles/${article}?depth=2`, who === 'reader' ? {} : { as: news.proofreader })
    expect(body.pages).toHaveLength(130)
    expect(body.pages.filter((page: unknown) => typeof page !== 'object')).toEqual([])
    expect(body.pages[0].issue).toMatchObject({ date: '2023-06-19' })
  })

  it.each([
    'where[approvedBy.name][like]=x', 'where[approvedAt][equals]=gestern', 'where[headline][near]=1,1,1', 'where[pages][greater_than]=2',
    'where[nothing][equals]=1', 'sort=approvedBy.hash', 'sort=nothing', 'where[headline]=x',
  ])('answer %s with 400 and the name of what cannot be asked', async (query) => {
    const { body, status } = await app.rest('GET', `/articles?${query}`)
    expect(status).toBe(400)
    const name = /\[([^\]]+)\]|sort=(.+)/.exec(query)
    expect(body.errors[0].message).toContain(name?.[1] ?? name?.[2])
  })

  it('answer staff with 400 who ask for what is no date of what stands in a list of a document', async () => {
    const ask = (query: string) => app.rest('GET', `/issues${query}`, { as: news.proofreader })
    for (const path of ['', '/count']) {
      const { body, status } = await ask(`${path}?where[AND][0][pages.updatedAt][not_equals]=gestern`)
      expect([status, body.errors[0].message], path).toEqual([400, expect.stringContaining('pages.updatedAt')])
      expect((await ask(`${path}?where[pages.updatedAt][greater_than]=2020-01-01`)).status).toBe(200)
    }
  })

  it('can be filtered and ordered by what is public, also through relations', async () => {
    const ask = async (query: string) => (await app.rest('GET', `/articles?${query}`)).body.totalDocs
    expect(await ask('where[issue.date][equals]=2023-06-19&where[publication.name][like]=聊城&sort=-issue.date')).toBe(1)
    expect(await ask('where[pages.number][equals]=1005')).toBe(1)
    expect(await ask('where[pages.number][equals]=7')).toBe(0)
    expect(await ask('where[approvedAt][greater_than]=2020-01-01&where[or][0][headline][like]=题目')).toBe(1)
  })
})
