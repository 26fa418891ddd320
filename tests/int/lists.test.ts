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

  it('can be filtered and ordered by what is public, also through relations', async () => {
    const ask = async (query: string) => (await app.rest('GET', `/articles?${query}`)).body.totalDocs
    expect(await ask('where[issue.date][equals]=2023-06-19&where[publication.name][like]=聊城&sort=-issue.date')).toBe(1)
    expect(await ask('where[pages.number][equals]=1005')).toBe(1)
    expect(await ask('where[pages.number][equals]=7')).toBe(0)
    expect(await ask('where[approvedAt][greater_than]=2020-01-01&where[or][0][headline][like]=题目')).toBe(1)
  })
})
