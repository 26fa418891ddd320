import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Parsed, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

/** The id of a line of authors says when a person wrote it, while it was a draft. */
describe.skipIf(skipReason)('the ids of author lines', () => {
  let app: App
  let news: Newsroom
  let id: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    ;({ id } = await news.articleAt('approved', { authors: [{ name: '张三', role: '记者' }, { name: '李四' }] }))
  })
  afterAll(() => app?.close())

  const QUERY = 'query Q($id: String!) { Article(id: $id) { authors { id name } } }'

  it('are not in what readers get, by REST or GraphQL, and what they print is', async () => {
    const names = ['张三', '李四']
    for (const path of [`/articles/${id}`, `/articles/${id}?select[authors][id]=true&select[authors][name]=true`, `/articles/${id}?draft=true`]) {
      const { body: { authors } } = await app.rest('GET', path)
      expect(authors.map(({ name }: Parsed) => name), path).toEqual(names)
      expect(authors.filter((author: Parsed) => 'id' in author), path).toEqual([])
    }
    const { body } = await app.graphql(QUERY, { variables: { id } })
    expect(body.data.Article.authors).toEqual(names.map((name) => ({ id: null, name })))
  })

  it('are nothing that readers can filter or order by', async () => {
    const { body: { authors } } = await app.rest('GET', `/articles/${id}`, { as: news.editor })
    for (const query of [`where[authors.id][equals]=${authors[0].id}`, 'where[authors.id][exists]=true', 'sort=authors.id', 'sort=-authors.id']) {
      expect((await app.rest('GET', `/articles?${query}`)).status, query).toBe(400)
    }
  })

  it('are there for staff, and a save keeps them', async () => {
    const lines = async (): Promise<string[]> => (await app.rest('GET', `/articles/${id}?draft=true`, { as: news.editor })).body.authors.map((author: Parsed) => author.id)
    const before = await lines()
    expect(before.every((line) => /^[\da-f]{24}$/u.test(line))).toBe(true)
    await news.act(news.editor, 'articles', id, 'correct')
    expect((await news.edit(news.editor, 'articles', id, { headline: '新题' })).status).toBe(200)
    expect(await lines()).toEqual(before)
    expect((await app.graphql(QUERY, { as: news.editor, variables: { id } })).body.data.Article.authors.map((author: Parsed) => author.id)).toEqual(before)
  })
})
