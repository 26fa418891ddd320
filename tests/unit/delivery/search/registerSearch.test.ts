import { SaxesParser } from 'saxes'
import { Value } from 'typebox/value'
import { beforeEach, describe, expect, it } from 'vitest'

import type { TypedApp } from '../../../../src/delivery/app/TypedApp'
import { createSearch } from '../../../helpers/delivery/createSearch'
import { registerSearch } from '../../../../src/delivery/search/registerSearch'
import { SearchResult } from '../../../../src/delivery/search/SearchSchemas'
import { roomApp } from '../../../helpers/delivery/roomApp'
import { SearchModel } from '../../../helpers/delivery/searchModel'

let model: SearchModel
let app: TypedApp

const get = (query: Record<string, string>, headers: Record<string, string> = {}) => app.inject({ headers, query, url: '/api/v1/search' })

beforeEach(async () => {
  model = new SearchModel()
  const readModel = () => model.db
  app = await roomApp({ mediaDir: '', readModel, search: createSearch(readModel), serverURL: 'https://papers.example' }, registerSearch)
})

describe('GET /api/v1/search', () => {
  it('gives the articles without their bodies, as its schema says', async () => {
    const id = model.add({ authors: ['王伟'], body: ['秋收'], caption: '图', headline: '臺灣' })
    const answer = await get({ q: '台湾', facets: 'true' })
    expect(answer.statusCode).toBe(200)
    const found = answer.json() as { items: { article: Record<string, unknown> }[] }
    expect([...Value.Errors(SearchResult, found)]).toEqual([])
    expect(found).toMatchObject({ total: 1, next: null, links: { next: null }, facets: { year: [{ value: '2023', count: 1 }] } })
    expect(found.items).toMatchObject([{ article: { id, headline: '臺灣', links: { self: `/api/v1/articles/${id}` } }, headline: '<mark>臺灣</mark>', snippets: ['秋收'] }])
    expect(found.items[0]?.article).not.toHaveProperty('body')
  })

  it('links to the next page, with all that was asked', async () => {
    for (let n = 0; n < 3; n++) model.add({ body: ['秋收'], page: 2 })
    const first = (await get({ q: '秋收', limit: '2', pageNumber: '2', sort: 'date' })).json() as { items: { article: { id: string } }[]; links: { next: string } }
    const second = (await app.inject({ url: first.links.next })).json() as typeof first
    expect([...first.items, ...second.items].map(({ article }) => article.id)).toEqual(['a1', 'a2', 'a3'])
    expect(second.links.next).toBeNull()
  })

  it('answers 304 until readers see a change', async () => {
    model.add({ body: ['秋收'] })
    const { headers } = await get({ q: '秋收' })
    const again = { 'if-none-match': String(headers.etag) }
    expect((await get({ q: '秋收' }, again)).statusCode).toBe(304)
    model.add({ body: ['秋收'] })
    const changed = await get({ q: '秋收' }, again)
    expect(changed.statusCode).toBe(200)
    expect(changed.json()).toMatchObject({ total: 2 })
  })

  /** The articles that are answered when something happens between the search and its answer. */
  const foundWhile = async (q: string, meanwhile: () => void): Promise<unknown[]> => {
    const search = createSearch(() => model.db)
    const late = await roomApp({
      mediaDir: '', readModel: () => model.db, serverURL: '',
      search: {
        ...search,
        ask: async (question) => {
          const answer = await search.ask(question)
          meanwhile()
          return answer
        },
      },
    }, registerSearch)
    const { items } = (await late.inject({ query: { q }, url: '/api/v1/search' })).json() as { items: { article: unknown }[] }
    return items.map(({ article }) => article)
  }

  it('leaves out what was withdrawn while it was being found', async () => {
    const [kept, gone] = [model.add({ body: ['秋收'] }), model.add({ body: ['秋收'] })]
    expect(await foundWhile('秋收', () => model.withdraw(gone))).toMatchObject([{ id: kept }])
  })

  it('gives what was corrected while it was being found as it is now', async () => {
    const id = model.add({ body: ['秋收'], headline: '失实' })
    const [article] = await foundWhile('秋收', () => model.correct(id, { body: ['秋收'], headline: '更正' }))
    expect(article).toMatchObject({ id, headline: '更正' })
    expect(article).not.toHaveProperty('body')
  })

  it.each([
    [{ q: '"秋收' }, { code: 'query', parameter: 'q', position: 1 }],
    [{ q: '秋收', cursor: 'x' }, { code: 'cursor' }],
    [{ limit: '0' }, { code: 'parameter', parameter: 'limit' }],
    [{ from: '2023' }, { code: 'parameter', parameter: 'from' }],
    [{ sort: 'best' }, { code: 'parameter', parameter: 'sort' }],
    [{ q: '长'.repeat(1001) }, { code: 'parameter', parameter: 'q' }],
    [{ colour: 'red' }, { code: 'parameter', parameter: 'colour' }],
  ])('refuses %j and says why', async (query, problem) => {
    const answer = await get(query as Record<string, string>)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject(problem)
  })
})

describe('GET /opensearch.xml', () => {
  it('is well formed and names this server’s search page, feed and API', async () => {
    const { body, headers } = await app.inject({ url: '/opensearch.xml' })
    expect(headers['content-type']).toContain('application/opensearchdescription+xml')
    const templates: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => { throw error })
    parser.on('opentag', ({ attributes, local, uri }) => {
      expect(uri).toBe('http://a9.com/-/spec/opensearch/1.1/')
      if (local === 'Url') templates.push(attributes.template?.value ?? '')
    })
    parser.write(body).close()
    expect(templates).toContain('https://papers.example/search?q={searchTerms}')
    expect(templates).toContain('https://papers.example/api/v1/search?q={searchTerms}')
    expect((await app.inject({ headers: { 'if-none-match': String(headers.etag) }, url: '/opensearch.xml' })).statusCode).toBe(304)
  })
})
