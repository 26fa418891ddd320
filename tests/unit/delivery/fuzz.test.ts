import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CaptionDocument } from '../../../src/publishing/PublicDocument'
import { TYPE_DEFS } from '../../../src/delivery/graphql/TYPE_DEFS'
import { createSearch } from '../../helpers/delivery/createSearch'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { type ApiAnswer, askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { oaiArguments, operationsOf, requestsFor } from '../../helpers/fuzz/deliveryRequests'
import { graphqlRequests } from '../../helpers/fuzz/graphqlRequests'
import { anyJson, nastyText, wellFormed } from '../../helpers/fuzz/values'

/** For each operation. */
const RUNS = Math.ceil(Number(process.env.REISSUE_FUZZ_RUNS ?? 300) / 10)
const SEED = Number(process.env.REISSUE_FUZZ_SEED ?? Date.now() % 2 ** 31)
const LONG = 600_000

const caption: CaptionDocument = {
  format: 1, type: 'caption', id: 'c1', publication: { id: 'n1', name: '聊城日报' }, issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'printed' },
  pages: [{ id: 'p1', number: 1, name: '要闻' }], photo: 'f-c1', text: '图为现场。', credit: null, image: { id: 'm-c1', file: 'gone.jpg', mimeType: 'image/jpeg', width: 12, height: 8 },
}

/** Whatever is asked: an answer that is described, and never a failure of the program. */
describe(`any question at all to the delivery API (REISSUE_FUZZ_SEED=${SEED})`, () => {
  let api: Asking
  let model: FilledReadModel
  let ids: string[]

  beforeAll(async () => {
    const search = createSearch(() => model.db)
    model = await filledReadModel([
      { before: [articleDocument('a1', { headline: '旧题' })], document: articleDocument('a1') }, { document: bareDocument('a2') },
      { document: articleDocument('a3'), state: 'withdrawn' }, { document: articleDocument('a4'), state: 'erased' },
    ], { search })
    await model.approve(caption)
    api = await askApi(model.context)
    ids = ['a1', 'a2', 'a3', 'a4', 'n1', 'i1', 'p1', 'p4', 'm-a1', 'm-a3', 'f-a1', 'f-a3', 'f-c1', 'm-c1', '1', '2', '2023', 'full', 'max', '0', 'default', 'jpg']
  })
  afterAll(async () => {
    await api.close()
    model.close()
  })

  const settings = (runs: number) => ({ endOnFailure: true, numRuns: runs, seed: SEED })

  /** GraphQL tells what is wrong in its own words, and of a method or a form that it does not know by the status alone. */
  const isGraphql = ({ body, status, text }: ApiAnswer): boolean =>
    Array.isArray((body as { errors?: unknown } | null)?.errors) || (text === '' && [405, 406, 415].includes(status))

  const expectNoFailure = (answer: ApiAnswer, method = 'GET'): void => {
    const { body, headers, status, text } = answer
    // The images of this read model have no files.
    if ((body as { code?: string } | null)?.code === 'image-file') return
    // What IIIF leaves to a server and this one does not do is told by 501.
    if (status >= 500 && status !== 501) throw new Error(`${status}: ${text.slice(0, 300)}`)
    if (status < 400 || isGraphql(answer)) return
    if (!/^application\/problem\+json/u.test(String(headers['content-type'])) && !String(headers['content-type']).startsWith('text/html')) throw new Error(`${status} as ${headers['content-type']}`)
    if (method !== 'HEAD' && body !== null) expect(body).toMatchObject({ code: expect.any(String), detail: expect.any(String), status })
  }

  it('is answered as the OpenAPI document says, each of its operations', async () => {
    const operations = operationsOf(api.document)
    expect(operations.length).toBeGreaterThan(25)
    for (const operation of operations) {
      await fc.assert(fc.asyncProperty(requestsFor(operation, ids), async ({ headers, method, url }) => {
        const answer = await api.ask(url, headers, method)
        // Why HEAD failed is told by GET.
        expectNoFailure(method === 'HEAD' && answer.status >= 500 ? await api.ask(url, headers) : answer, method)
        if (answer.status >= 400 && !url.startsWith('/api/v1/graphql')) expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u)
      }), settings(RUNS))
    }
  }, LONG)

  it('is answered by the pages for readers, too', async () => {
    const pages = ['/', '/search', '/a/{id}', '/a/{id}/v/{n}', '/p/{publication}', '/p/{publication}/{date}', '/p/{publication}/{date}/{page}', '/sitemap.xml', '/sitemaps/{file}', '/robots.txt', '/docs', '/nothing/{x}']
    const parameters = ['q', 'page', 'lang', 'layout', 'from', 'to', 'author', 'publication', 'cursor', 'sort'].map((name) => ({ in: 'query', name, schema: {} }))
    for (const path of pages) {
      await fc.assert(fc.asyncProperty(requestsFor({ operationId: path, parameters, path }, [...ids, '2023-06-19', '~i1', 'articles-1.xml', 'issues-1.xml']), async ({ headers, method, url }) =>
        expectNoFailure(await api.ask(url, headers, method), method)), settings(RUNS))
    }
  }, LONG)

  it('is answered by GraphQL, whatever its schema lets through', async () => {
    const schema = buildSchema(TYPE_DEFS)
    await fc.assert(fc.asyncProperty(graphqlRequests(schema, ids), fc.boolean(), async (query, isPost) => {
      const answer = isPost ? await api.ask('/api/v1/graphql', {}, 'POST', { query }) : await api.ask(`/api/v1/graphql?query=${encodeURIComponent(query)}`)
      expect(answer.status).toBeLessThan(500)
      expect(JSON.stringify(answer.body)).not.toContain('"code":"fault"')
    }), settings(RUNS * 10))
  }, LONG)

  it('is answered by GraphQL, whatever is sent there', async () => {
    const content = fc.oneof(fc.dictionary(fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'x'), anyJson, { maxKeys: 4 }), fc.record({
      extensions: fc.oneof(anyJson, fc.record({ persistedQuery: anyJson })), query: fc.constantFrom('{ publications { next } }', 'query Q($n: Int) { changes(first: $n) { next } }', '{', 'mutation { x }', '{ __schema { types { name } } }'), variables: fc.oneof(anyJson, fc.dictionary(fc.constant('n'), anyJson)),
    }))
    await fc.assert(fc.asyncProperty(content, nastyText, async (body, text) => {
      const asked = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, wellFormed(typeof value === 'string' ? value : JSON.stringify(value) ?? text)]))
      for (const answer of [await api.ask('/api/v1/graphql', {}, 'POST', body), await api.ask(`/api/v1/graphql?${asked}`)]) {
        expect(answer.status).toBeLessThan(500)
        expect(JSON.stringify(answer.body)).not.toContain('"code":"fault"')
      }
    }), settings(RUNS * 10))
  }, LONG)

  it('is answered by OAI-PMH, as a query and as a form', async () => {
    await fc.assert(fc.asyncProperty(oaiArguments(ids), async (given) => {
      const form = await api.app.inject({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, method: 'POST', payload: given, url: '/oai' })
      for (const { headers, status, text } of [await api.ask(`/oai?${given}`), { headers: form.headers, status: form.statusCode, text: form.body }]) {
        if (status === 200) expect(text).toMatch(/<OAI-PMH[\s\S]*<\/OAI-PMH>\s*$/u)
        else expect([status < 500, headers['content-type']]).toEqual([true, 'application/problem+json; charset=utf-8'])
      }
    }), settings(RUNS * 10))
  }, LONG)
})
