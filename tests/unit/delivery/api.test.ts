import { gunzipSync } from 'node:zlib'

import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import { articleDocument } from '../../helpers/delivery/articleDocument'
import { askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel, type GivenArticle } from '../../helpers/delivery/filledReadModel'

let model: FilledReadModel
let api: Asking

const open = async (given: GivenArticle[] = []): Promise<void> => {
  model = await filledReadModel(given)
  api = await askApi(model.context)
}

afterEach(async () => {
  await api.close()
  model.close()
})

const many = (count: number): GivenArticle[] => Array.from({ length: count }, (_, i) => ({ document: articleDocument(`a${i}`) }))
const idsOf = (answer: { body: { items: { id: string }[] } }): string[] => answer.body.items.map(({ id }) => id)

/** Follows `next` to the end; between two answers something may happen. */
const harvest = async (url: string, between: (page: number) => Promise<void> = async () => undefined): Promise<string[]> => {
  const found: string[] = []
  let next: string | null = url
  for (let page = 0; next !== null; page++) {
    const answer = await api.ask(next)
    expect(answer.status).toBe(200)
    found.push(...idsOf(answer))
    next = answer.body.links.next
    await between(page)
  }
  return found
}

describe('The document that describes the API', () => {
  it('is valid OpenAPI 3.1 and describes every route under /api/v1', async () => {
    await open()
    const validated = await new Validator().validate(structuredClone(api.document))
    expect(validated.errors).toBeUndefined()
    expect(validated.valid).toBe(true)
    expect(api.document.openapi).toBe('3.1.0')
    const operations = Object.values(api.document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(operations).toEqual(expect.arrayContaining(['getArticle', 'getVersion', 'listArticles', 'listChanges', 'listIssues', 'listPages', 'listPhotos', 'listPublications']))
    expect(new Set(operations).size).toBe(operations.length)
  })

  it('can be read as a page that runs and loads nothing', async () => {
    await open()
    const { headers, status, text } = await api.ask('/docs')
    expect(status).toBe(200)
    expect(text).toContain('listArticles')
    expect(text).not.toMatch(/<script|src=/u)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('An article', () => {
  it('is given as its newest version, and every version at its own address', async () => {
    await open([{ document: articleDocument('a', { headline: '改好的标题' }), before: [articleDocument('a', { headline: '错的标题' })] }])
    const { body } = await api.ask('/api/v1/articles/a')
    expect(body).toMatchObject({ headline: '改好的标题', supersededBy: null, version: 2 })
    expect((await api.ask(body.links.version)).body).toMatchObject({ headline: '改好的标题', supersededBy: null, version: 2 })
    const first = await api.ask('/api/v1/articles/a/v/1')
    expect(first.body).toMatchObject({ headline: '错的标题', supersededBy: 2, version: 1 })
    expect(first.headers.link).toContain('latest-version')
    expect((await api.ask('/api/v1/articles/a/versions')).body.versions).toMatchObject([{ isCurrent: false, version: 1 }, { isCurrent: true, version: 2 }])
    expect((await api.ask('/api/v1/articles/a/v/3')).status).toBe(404)
  })

  it('answers 410 with the reason on every address once it is withdrawn, and 451 once it is erased', async () => {
    await open([
      { document: articleDocument('w'), reason: '来源有误', state: 'withdrawn' },
      { document: articleDocument('e'), state: 'erased' },
    ])
    const addresses = ['', '.txt', '.tei.xml', '/versions', '/v/1', '/v/1.txt']
    for (const end of addresses) {
      const gone = await api.ask(`/api/v1/articles/w${end}`)
      expect([end, gone.status, gone.body.code, gone.body.reason]).toEqual([end, 410, 'withdrawn', '来源有误'])
      expect((await api.ask(`/api/v1/articles/e${end}`)).status).toBe(451)
      expect((await api.ask(`/api/v1/articles/never${end}`)).status).toBe(404)
    }
    expect(idsOf(await api.ask('/api/v1/articles'))).toEqual([])
    expect((await api.ask('/api/v1/photos')).body.items).toEqual([])
    expect((await api.ask('/api/v1/issues')).body.items).toEqual([])
  })

  it('is not said to be unchanged to who knew it before it was withdrawn', async () => {
    await open(many(1))
    const { headers } = await api.ask('/api/v1/articles/a0')
    expect((await api.ask('/api/v1/articles/a0', { 'if-none-match': String(headers.etag) })).status).toBe(304)
    await model.withdraw('a0', '失实')
    expect((await api.ask('/api/v1/articles/a0', { 'if-none-match': String(headers.etag) })).status).toBe(410)
    expect((await api.ask('/api/v1/articles/a0', { 'if-modified-since': new Date(Date.now() + 1e9).toUTCString() })).status).toBe(410)
  })

  it('comes in the format that is asked for by Accept or by the suffix, each with a tag of its own', async () => {
    await open(many(1))
    const json = await api.ask('/api/v1/articles/a0')
    const text = await api.ask('/api/v1/articles/a0', { accept: 'text/plain' })
    expect(text.headers['content-type']).toContain('text/plain')
    expect(text.text).toBe((await api.ask('/api/v1/articles/a0.txt')).text)
    expect(text.headers.etag).not.toBe(json.headers.etag)
    expect(text.headers.vary).toContain('Accept')
    const none = await api.ask('/api/v1/articles/a0', { accept: 'image/png' })
    expect([none.status, none.body.code]).toEqual([406, 'format'])
  })

  it('answers HEAD as GET without a body, and compressed to who takes that', async () => {
    await open(many(1))
    const whole = await api.ask('/api/v1/articles/a0')
    const head = await api.ask('/api/v1/articles/a0', {}, 'HEAD')
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', whole.headers.etag])
    const packed = await api.ask('/api/v1/articles/a0', { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.bytes).toString()).toBe(whole.text)
  })
})

describe('A list', () => {
  it('is narrowed by newspaper, day, page, author and photos, and says so when a filter makes no sense', async () => {
    await open([
      { document: articleDocument('a', { issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'printed' } }) },
      { document: articleDocument('b', { authors: [], issue: { id: 'i2', date: '2023-07-01', dateCertainty: 'inferred' }, pages: [{ id: 'p9', name: null, number: 9 }], photos: [], publication: { id: 'n2', name: '东昌晚报' } }) },
    ])
    const found = async (query: string) => idsOf(await api.ask(`/api/v1/articles?${query}`))
    expect(await found('publication=n2')).toEqual(['b'])
    expect(await found('issue=i1')).toEqual(['a'])
    expect(await found('from=2023-06-20')).toEqual(['b'])
    expect(await found('to=2023-06-19')).toEqual(['a'])
    expect(await found('page=p4')).toEqual(['a'])
    expect(await found('pageNumber=9')).toEqual(['b'])
    expect(await found(`author=${encodeURIComponent('林金彦')}`)).toEqual(['a'])
    expect(await found('hasPhoto=false')).toEqual(['b'])
    expect(await found('sort=date')).toEqual(['a', 'b'])
    for (const bad of ['from=yesterday', 'limit=0', 'limit=1000', 'sort=id', 'nothing=1', 'hasPhoto=maybe', 'cursor=xyz', 'fields=secret']) {
      const { body, status } = await api.ask(`/api/v1/articles?${bad}`)
      expect([bad, status, body.status]).toEqual([bad, 400, 400])
    }
  })

  it('gives only the members that are asked for', async () => {
    await open(many(1))
    const { body } = await api.ask('/api/v1/articles?fields=headline,kicker')
    expect(body.items).toEqual([{ id: 'a0', headline: '拓思路 促发展（a0）', kicker: '全市重点项目观摩会召开' }])
  })

  it('is read to its end with none missed and none twice, while articles come, change and go', async () => {
    await open(many(25))
    const found = await harvest('/api/v1/articles?sort=first&limit=4', async (page) => {
      await model.approve(articleDocument(`a${page}`, { headline: `改${page}` }))
      await model.approve(articleDocument(`new${page}`))
      if (page === 1) await model.withdraw('a20', '失实')
    })
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(many(25).map(({ document }) => document.id).filter((id) => id !== 'a20')))
    expect(found).not.toContain('a20')
  }, 60_000)

  it('is not built anew for who has it, until readers see a change', async () => {
    await open(many(2))
    const { headers } = await api.ask('/api/v1/articles')
    const known = { 'if-none-match': String(headers.etag) }
    await model.edit('a0')
    expect((await api.ask('/api/v1/articles', known)).status).toBe(304)
    await model.withdraw('a0', '失实')
    expect((await api.ask('/api/v1/articles', known)).status).toBe(200)
  })
})

describe('Newspapers, issues, pages and photos', () => {
  it('are there as far as something public stands on them', async () => {
    await open([{ document: articleDocument('a') }])
    for (const [name, id] of [['publications', 'n1'], ['issues', 'i1'], ['pages', 'p1']] as const) {
      expect(idsOf(await api.ask(`/api/v1/${name}`))).toContain(id)
      expect((await api.ask(`/api/v1/${name}/${id}`)).body.id).toBe(id)
      expect((await api.ask(`/api/v1/${name}/none`)).status).toBe(404)
    }
    await model.withdraw('a', '失实')
    for (const [name, id] of [['publications', 'n1'], ['issues', 'i1'], ['pages', 'p1']] as const) {
      expect(idsOf(await api.ask(`/api/v1/${name}`))).toEqual([])
      expect((await api.ask(`/api/v1/${name}/${id}`)).status).toBe(404)
    }
  })

  it('a photo is there when its caption is approved', async () => {
    await open()
    const { id: _, pages, publication, issue } = articleDocument('x')
    const caption = { format: 2, type: 'caption', id: 'c1', photo: 'f1', text: '观摩会现场。', credit: null, image: null, issue, pages: pages.slice(0, 1), publication } as const
    await model.approve(caption)
    expect((await api.ask('/api/v1/photos/f1')).body).toMatchObject({ id: 'f1', caption: '观摩会现场。' })
    expect(idsOf(await api.ask('/api/v1/photos'))).toEqual(['f1'])
    await model.withdraw('c1', '图文不符')
    expect((await api.ask('/api/v1/photos/f1')).status).toBe(410)
    expect(idsOf(await api.ask('/api/v1/photos'))).toEqual([])
  })
})

describe('A mirror that follows the changes', () => {
  it('has exactly what is public, whatever is done in whatever order', async () => {
    const deed = fc.record({ deed: fc.constantFrom('approve', 'approve', 'withdraw', 'restore', 'edit'), id: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('甲', '乙') })
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 30 }), fc.integer({ max: 5, min: 1 }), async (deeds, limit) => {
      await open()
      const mirror = new Map<string, string>()
      let since = '0'
      const follow = async (): Promise<void> => {
        for (let more = true; more;) {
          const { body } = await api.ask(`/api/v1/changes?since=${since}&limit=${limit}`)
          for (const { document, kind } of body.changes) {
            const now = await api.ask(`/api/v1/articles/${document.id}`)
            if (now.status === 200) mirror.set(document.id, now.body.headline)
            else mirror.delete(document.id)
            if (kind === 'created') expect(document.type).toBe('article')
          }
          since = body.next
          more = body.hasMore
        }
      }
      for (const [i, { deed: done, id, text }] of deeds.entries()) {
        if (done === 'approve') await model.approve(articleDocument(id, { headline: text }))
        else if (done === 'withdraw') await model.withdraw(id, '失实')
        else await model[done](id)
        if (i % 3 === 0) await follow()
      }
      await follow()
      const { body } = await api.ask('/api/v1/articles?limit=100&fields=headline')
      expect(new Map(body.items.map(({ headline, id }: { headline: string; id: string }) => [id, headline]))).toEqual(mirror)
      await api.close()
      model.close()
    }), { numRuns: 6 })
    await open()
  }, 60_000)

  it('is told of each change once and in order, and refuses what is no place in it', async () => {
    await open(many(3))
    await model.withdraw('a1', '失实')
    await model.approve(articleDocument('a0', { headline: '改' }))
    const { body } = await api.ask('/api/v1/changes')
    expect(body.changes.map(({ document, kind }: { document: { id: string }; kind: string }) => `${document.id} ${kind}`))
      .toEqual(['a0 created', 'a1 created', 'a2 created', 'a1 withdrawn', 'a0 corrected'])
    expect((await api.ask(`/api/v1/changes?since=${body.next}`)).body.changes).toEqual([])
    expect((await api.ask('/api/v1/changes?since=never')).body.code).toBe('cursor')
  })
})

describe('An export', () => {
  it('is all that the lists give, and goes on where it broke off', async () => {
    await open(many(95))
    await model.withdraw('a7', '失实')
    const linesOf = (bytes: Buffer) => gunzipSync(bytes).toString().trimEnd().split('\n')
    const whole = await api.ask('/api/v1/export.jsonl.gz')
    expect(whole.headers['content-type']).toBe('application/gzip')
    expect(linesOf(whole.bytes).map((line) => JSON.parse(line).id)).toEqual(await harvest('/api/v1/articles?sort=first&limit=100'))
    const rest = await api.ask('/api/v1/export.jsonl.gz?after=a50')
    expect(linesOf(rest.bytes)).toEqual(linesOf(whole.bytes).slice(-44))
    expect((await api.ask('/api/v1/export.jsonl.gz?after=none')).status).toBe(400)
    const since = /since=([^>]+)>/u.exec(String(whole.headers.link))?.[1]
    expect((await api.ask(`/api/v1/changes?since=${since}`)).body.changes).toEqual([])
  })
})

describe('What costs as much as a search', () => {
  it('is counted as one, however its address is written, and reading is not', async () => {
    model = await filledReadModel(many(1))
    const counted: boolean[] = []
    api = await askApi({ ...model.context, limit: async (_request, isSearch) => void counted.push(isSearch) })
    const isSearch = async (url: string): Promise<boolean | undefined> => {
      counted.length = 0
      await api.ask(url)
      return counted[0]
    }
    for (const url of ['/api/v1/search?q=x', '/api/v1/%73earch?q=x', '/api/v1/search/?q=x', '/api/v1/graph%71l?query=%7Bnothing%7D', '/search?q=x', '/feeds/search.atom?q=x', '/oai?verb=Identify']) {
      expect([url, await isSearch(url)]).toEqual([url, true])
    }
    for (const url of ['/api/v1/articles', '/api/v1/articles/a0', '/a/a0', '/feeds/articles.atom', '/api/v1/nothing', '/docs']) {
      expect([url, await isSearch(url)]).toEqual([url, false])
    }
  })
})

describe('GraphQL', () => {
  const query = (text: string, variables?: object) => api.ask('/api/v1/graphql', { accept: 'application/json', 'content-type': 'application/json' }, 'POST', { query: text, ...(variables ? { variables } : {}) })

  it('answers with the same documents as the lists', async () => {
    await open(many(3))
    const { body } = await query('{ articles(first: 2, sort: FIRST_UP) { items { id headline issue { date } } next } publications(first: 3) { items { name issues(first: 3) { items { date pages(first: 3) { items { number articles(first: 5) { items { id } } } } } } } } }')
    expect(body.errors).toBeUndefined()
    expect(body.data.articles.items.map(({ id }: { id: string }) => id)).toEqual(['a0', 'a1'])
    const rest = await query('query ($after: String) { articles(first: 2, sort: FIRST_UP, after: $after) { items { id } next } }', { after: body.data.articles.next })
    expect(rest.body.data.articles).toEqual({ items: [{ id: 'a2' }], next: null })
    expect(body.data.publications.items[0].issues.items[0].pages.items[0].articles.items).toHaveLength(3)
  })

  it('tells of a withdrawn article what the API tells, and nothing of its text', async () => {
    await open([{ document: articleDocument('w'), state: 'withdrawn' }])
    const { body, text } = await query('{ article(id: "w") { headline } }')
    expect(body.data).toEqual({ article: null })
    expect(body.errors[0].extensions).toMatchObject({ code: 'withdrawn', reason: '来源有误', status: 410 })
    expect(text).not.toContain('拓思路')
  })

  it('answers whole to who takes it compressed', async () => {
    await open(many(6))
    const text = '{ articles { items { id headline body { text } } } }'
    const url = `/api/v1/graphql?query=${encodeURIComponent(text)}`
    const plain = await api.ask(url, { accept: 'application/json' })
    expect(plain.bytes.length).toBeGreaterThan(1024)
    const packed = await api.ask(url, { 'accept': 'application/json', 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text)
  })

  it('takes no question that makes no sense, and fails at none: fragments in a circle, in their thousands, fields that are not there', async () => {
    await open(many(1))
    const many40 = Array.from({ length: 40 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')
    for (const text of ['{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', `{ ...f0 } ${many40} fragment f40 on Query { articles { next } }`, '{ nothing }', '{ articles(nothing: 1) { next } }']) {
      const { body, status } = await query(text)
      expect([status < 500, Array.isArray(body.errors)], text.slice(0, 60)).toEqual([true, true])
    }
  })

  it('refuses what would cost too much before it answers any of it, counting how long lists may be', async () => {
    await open(many(1))
    const deep = '{ publications(first: 100) { items { issues(first: 100) { items { articles(first: 100) { items { id } } } } } } }'
    expect((await query(deep)).body.errors[0].message).toMatch(/complex/iu)
    const aliases = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: articles(first: 100) { items { id } }`).join(' ')} }`
    expect((await query(aliases)).body.errors[0].message).toMatch(/complex/iu)
    expect((await query('{ articles(first: -1) { items { id } } }')).body.errors[0].extensions.code).toBe('parameter')
  })

  it('answers a question by its hash once it was sent, by GET and with a tag', async () => {
    await open(many(1))
    const { createHash } = await import('node:crypto')
    const text = '{ article(id: "a0") { headline } }'
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { sha256Hash: createHash('sha256').update(text).digest('hex'), version: 1 } }))
    const unknown = await api.ask(`/api/v1/graphql?extensions=${extensions}`)
    expect(unknown.body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    await api.ask(`/api/v1/graphql?query=${encodeURIComponent(text)}&extensions=${extensions}`)
    const known = await api.ask(`/api/v1/graphql?extensions=${extensions}`)
    expect(known.body.data.article.headline).toContain('拓思路')
    expect((await api.ask(`/api/v1/graphql?extensions=${extensions}`, { 'if-none-match': String(known.headers.etag) })).status).toBe(304)
  })
})
