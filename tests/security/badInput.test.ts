import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

const JSON_TYPE = { 'Content-Type': 'application/json' }
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

/** What nobody could read is the client's to mend: 4xx that says what is wrong, never 5xx, and nothing is written. */
describe.skipIf(skipReason)('input that is no input', () => {
  let app: App
  let news: Newsroom
  let article: Doc
  let before: unknown

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    article = await news.article()
    before = await countAll(app)
  })
  afterAll(() => app?.close())

  const asEditor = () => ({ Authorization: `JWT ${news.editor.token}` })
  const expectClear = ({ body, status }: Awaited<ReturnType<App['raw']>>, wanted: number): void => {
    expect({ body, status }).toMatchObject({ body: { errors: [{ message: expect.stringMatching(/.{5,}/u) }] }, status: wanted })
  }

  const BODIES: [what: string, body: string, type: string, status: number][] = [
    ['JSON that breaks off', '{"name":', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['a bare text', '"x"', 'application/json', 400],
    ['JSON without end', deep(5_000), 'application/json', 400],
    ['a key that reaches into the prototype', '{"__proto__":{"role":"admin"}}', 'application/json', 400],
    ['a constructor', '{"a":{"constructor":{"prototype":{"role":"admin"}}}}', 'application/json', 400],
    ['JSON called text', '{"name":"x"}', 'text/plain', 415],
    ['JSON called a form', '{"name":"x"}', 'application/x-www-form-urlencoded', 415],
    ['XML', '<a/>', 'application/xml', 415],
    ['9 MB of JSON', `{"a":"${'x'.repeat(9 * 1024 * 1024)}"}`, 'application/json', 413],
    ['a form without a boundary', 'x', 'multipart/form-data', 400],
  ]
  it.each(BODIES)('%s is refused by every collection, and by whatever else takes a body', async (_what, body, type, status) => {
    for (const path of ['/publications', '/articles', '/users/login', '/pages', '/graphql', '/queue/next']) {
      expectClear(await app.raw(path, { body, headers: { ...asEditor(), 'Content-Type': type }, method: 'POST' }), status)
    }
  })

  const FORMS: [what: string, body: string][] = [
    ['a form that breaks off', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'],
    ['a form that is none', '--x\r\nbad'],
    ['a form with a broken head', '--x\r\nContent-Dispo\r\n\r\n\r\n--x--\r\n'],
    ['a form whose _payload is no JSON', '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{bad\r\n--x--\r\n'],
  ]
  const PAYLOADS: [what: string, payload: string][] = [
    ['without end', deep(5_000)],
    ['deeper than any document', deep(101)],
    ['that reaches into the prototype', '{"__proto__":{"role":"admin"}}'],
    ['with a constructor inside', '{"a":[{"constructor":{"prototype":{"role":"admin"}}}]}'],
    ['of half a million values', `{"a":[${'0,'.repeat(500_000)}0]}`],
    ['that is a list', '[]'], ['that is null', 'null'], ['that is a text', '"x"'], ['that is a number', '5'],
  ]
  it.each(PAYLOADS)('a form with a _payload %s is refused by whatever takes a form, and nothing is done', async (_what, payload) => {
    const kept = await stored(app, 'articles', article.id)
    const page = news.page.id
    const paths = ['/publications', '/articles', '/users', '/users/login', '/pages', '/media', `/pages/${page}/reimport`, `/articles/${article.id}/claim`, `/pages/${page}/units`, '/articles/access']
    for (const path of [...paths, `/articles/${article.id}`]) {
      const body = `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--x--\r\n`
      const method = path === `/articles/${article.id}` ? 'PATCH' : 'POST'
      expectClear(await app.raw(path, { body, headers: { ...asEditor(), 'Content-Type': 'multipart/form-data; boundary=x' }, method }), 400)
    }
    expect(await stored(app, 'articles', article.id)).toBe(kept)
  })
  it.each(FORMS)('%s is refused by every endpoint that takes files', async (_what, body) => {
    const page = news.page.id
    for (const path of ['/pages', '/media', `/pages/${page}/reimport`, '/publications']) {
      expectClear(await app.raw(path, { body, headers: { ...asEditor(), 'Content-Type': 'multipart/form-data; boundary=x' }, method: 'POST' }), 400)
    }
  })

  const QUERIES = [
    'where={bad', 'page=0', 'page=-1', 'page=99999999999999999999', 'page=1e400', 'page=a', 'limit=-1', 'limit=1.5', 'depth=-1', 'depth=a', 'page=1&page=2',
    'where[__proto__][equals]=1', '__proto__[admin]=1', 'where[constructor][prototype][x]=1', 'a%00b=1', 'where[headline][equals]=a%00b',
    `where${'[and][0]'.repeat(20)}[headline][equals]=x`, `where=${encodeURIComponent(deep(200))}`,
    Array.from({ length: 101 }, (_, index) => `where[or][${index}][headline][equals]=x`).join('&'),
    Array.from({ length: 1_001 }, (_, index) => `a${index}=1`).join('&'),
  ]
  it.each(QUERIES.map((query) => [query.slice(0, 60), query]))('the query %s is refused', async (_short, query) => {
    for (const headers of [{}, asEditor()]) expectClear(await app.raw(`/articles?${query}`, { headers }), 400)
  })

  it.each(['near', 'within', 'intersects'])('staff cannot ask for what is %s: nothing here has a place on a map', async (operator) => {
    for (const field of ['headline', 'pages', 'order', 'approvedAt', 'stage', 'isPending']) {
      for (const value of ['1,1,1,1', 'x', '{"type":"Point"}']) {
        const { status } = await app.rest('GET', `/articles?where[${field}][${operator}]=${encodeURIComponent(value)}`, { as: news.editor })
        expect(status, field).toBe(400)
      }
    }
  })

  it('a path that is no text is refused', async () => {
    for (const path of ['/articles/%ff', '/articles/%E0%A4%A', '/%ff/x', '/articles/a%00b', '/media/file/%ff.jpg']) {
      expectClear(await app.raw(path, {}), 400)
    }
  })

  it('a file is asked for by its name alone', async () => {
    for (const query of ['prefix=.', 'prefix=..', 'prefix=']) expectClear(await app.raw(`/media/file/none.jpg?${query}`, { headers: asEditor() }), 400)
  })

  it('a list asked for by POST is held to the same', async () => {
    const ask = (body: string, type: string) =>
      app.raw('/articles', { body, headers: { ...asEditor(), 'Content-Type': type, 'X-HTTP-Method-Override': 'GET' }, method: 'POST' })
    expectClear(await ask('{bad', 'application/json'), 400)
    expectClear(await ask('where[__proto__][equals]=1', 'application/x-www-form-urlencoded'), 400)
    expectClear(await ask('page=-1', 'application/x-www-form-urlencoded'), 400)
    expect((await ask('where[headline][equals]=x', 'application/x-www-form-urlencoded')).status).toBe(200)
  })

  it('a method that nobody serves is answered, and nothing is run', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await app.raw('/queue/next', { headers: asEditor(), method })).status).toBe(404)
    }
  })

  const graphql = (query: unknown) => app.raw('/graphql', { body: JSON.stringify({ query }), headers: JSON_TYPE, method: 'POST' })
  const BOMBS: [what: string, query: unknown][] = [
    ['no text', 5], ['nothing', ''], ['what is no GraphQL', '{ Articles('],
    ['a fragment in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['a fragment of itself', '{ Articles { docs { ...F } } } fragment F on Article { id ...F }'],
    ['200 questions under other names', `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: Articles { totalDocs }`).join(' ')} }`],
    ['20 levels', `{ Articles { docs { ${'pages { issue { publication { '.repeat(6)} id ${'} } } '.repeat(6)} } } }`],
    ['fragments that double', `{ ...F0 } ${Array.from({ length: 20 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F20 on Query { __typename }`],
    ['a document without end', `{ Articles { docs { ${'id '.repeat(20_000)} } } }`],
    ['brackets without end', '{a'.repeat(4_000)],
    ['a subscription', 'subscription { a }'],
    ['directives without end', `{ Articles { totalDocs ${'@skip(if: false) '.repeat(3_000)} } }`],
  ]
  it.each(BOMBS)('GraphQL with %s is refused before it is run', async (_what, query) => {
    expectClear(await graphql(query), 400)
  })
  const LISTS: [what: string, where: unknown, sort?: string][] = [
    ['5,000 conditions', { OR: Array.from({ length: 5_000 }, (_, index) => ({ headline: { like: `a${index}` } })) }],
    ['101 conditions in groups', { AND: Array.from({ length: 101 }, () => ({ OR: [{ headline: { exists: true } }] })) }],
    ['3,000 words', { headline: { like: 'a '.repeat(3_000) } }],
    ['a text of 200,000 characters', { headline: { contains: '%a'.repeat(100_000) } }],
    ['3,000 orders', {}, Array.from({ length: 3_000 }, () => 'headline').join(',')],
  ]
  it.each(LISTS)('a list is not asked for by %s: by GraphQL, by POST, of readers and of staff', async (_what, where, sort = 'headline') => {
    for (const headers of [{}, asEditor()]) {
      const query = 'query A($where: Article_where, $sort: String) { Articles(where: $where, sort: $sort) { totalDocs } }'
      const { body } = await app.raw('/graphql', { body: JSON.stringify({ query, variables: { sort, where } }), headers: { ...headers, ...JSON_TYPE }, method: 'POST' })
      expect(body.errors[0].extensions).toMatchObject({ statusCode: 400 })
      const form = new URLSearchParams({ sort, where: JSON.stringify(where).replaceAll('"OR"', '"or"').replaceAll('"AND"', '"and"') })
      expectClear(await app.raw('/articles', {
        body: form.toString(), headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded', 'X-HTTP-Method-Override': 'GET' }, method: 'POST',
      }), 400)
    }
  })

  it('GraphQL takes no more variables than a document of ours has values', async () => {
    const where = { OR: Array.from({ length: 100_000 }, () => ({ headline: { exists: true } })) }
    const body = JSON.stringify({ query: 'query A($where: Article_where) { Articles(where: $where) { totalDocs } }', variables: { where } })
    expectClear(await app.raw('/graphql', { body, headers: JSON_TYPE, method: 'POST' }), 400)
  })

  it('GraphQL takes one question, no batch', async () => {
    expectClear(await app.raw('/graphql', { body: '[{"query":"{ meUser { user { id } } }"}]', headers: JSON_TYPE, method: 'POST' }), 400)
  })
  it('GraphQL as clients ask it is answered', async () => {
    const { body, status } = await graphql('query A { ...F } fragment F on Query { a: Articles(limit: 2) { docs { headline pages { number issue { date publication { name } } } } } }')
    expect({ errors: body.errors, status }).toEqual({ errors: undefined, status: 200 })
  })

  it('nothing was written by any of it', async () => {
    expect(await countAll(app)).toEqual(before)
  })
})
