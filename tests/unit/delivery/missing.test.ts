import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { type Article, type Change, createClient } from '../../../src/client'
import { answerSearch } from '../../../src/delivery/search/answerSearch'
import { articleDocument, captionDocument } from '../../helpers/delivery/articleDocument'
import { askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { question } from '../../helpers/delivery/question'

let model: FilledReadModel
let api: Asking

beforeEach(async () => {
  model = await filledReadModel([{ document: articleDocument('a1') }, { document: articleDocument('a2') }])
  api = await askApi(model.context)
})
afterEach(async () => {
  await api.close()
  model.close()
})

const LISTS = ['/api/v1/articles', '/api/v1/changes', '/api/v1/publications/n1', '/feeds/articles.json', '/p/n1/2023-06-19/1', '/sitemap.xml']
const idsIn = async (): Promise<string[]> => (await api.ask('/api/v1/articles?sort=first')).body.items.map(({ id }: { id: string }) => id)
const found = (q: string): string[] => answerSearch(model.db, question(q)).hits.map(({ id }) => id).sort()
const changes = async (query: string) => (await api.ask(`/api/v1/changes?${query}`)).body as { changes: Change[]; hasMore: boolean; next: string }

describe('A snapshot that is missing and comes back', () => {
  it('is seen by whoever has an older list, by tag and by time, and by the search', async () => {
    const putBack = await model.approveWithout(articleDocument('a3', { headline: '失而复得' }))
    const known = new Map<string, Record<string, string>[]>()
    for (const url of LISTS) {
      const { headers } = await api.ask(url)
      known.set(url, [{ 'If-None-Match': String(headers.etag) }, ...(headers['last-modified'] ? [{ 'If-Modified-Since': String(headers['last-modified']) }] : [])])
      expect((await api.ask(url, known.get(url)?.[0])).status).toBe(304)
    }
    expect([await idsIn(), found('失而复得'), found('author:林金彦')]).toEqual([['a1', 'a2'], [], ['a1', 'a2']])
    await putBack()
    for (const url of LISTS) for (const headers of known.get(url) ?? []) expect([url, (await api.ask(url, headers)).status]).toEqual([url, 200])
    expect([await idsIn(), found('失而复得'), found('author:林金彦')]).toEqual([['a1', 'a2', 'a3'], ['a3'], ['a1', 'a2', 'a3']])
  })

  it('is told to a mirror once it is there, and once only; everything else goes on meanwhile', async () => {
    const putBack = await model.approveWithout(articleDocument('a3'))
    await model.withdraw('a1', '失实')
    const first = await changes('since=0')
    expect(first.changes.map(({ document, kind }) => [kind, document.id])).toEqual([['created', 'a1'], ['created', 'a2'], ['withdrawn', 'a1']])
    expect((await changes(`since=${first.next}`)).changes).toEqual([])
    await putBack()
    const second = await changes(`since=${first.next}&limit=1`)
    expect(second.changes).toMatchObject([{ document: { id: 'a3' }, kind: 'created', seq: 3, version: 1 }])
    expect(await changes(`since=${second.next}`)).toMatchObject({ changes: [], hasMore: false })
  })

  it('is not told of when a later change tells what is there by then', async () => {
    await model.approveWithout(articleDocument('a3'))
    const { next } = await changes('since=0')
    await model.approve(articleDocument('a3', { headline: '新写的' }))
    const then = await changes(`since=${next}`)
    expect(then.changes.map(({ kind, version }) => [kind, version])).toEqual([['corrected', 2]])
    expect(await changes(`since=${then.next}`)).toMatchObject({ changes: [], hasMore: false })
  })

  it('is told of, though a later change tells what is there by then, to who asks for its kind alone', async () => {
    await model.approveWithout(articleDocument('a3'))
    const { next } = await changes('since=0&kind=created')
    await model.approve(articleDocument('a3', { headline: '新写的' }))
    const then = await changes(`since=${next}&kind=created`)
    expect(then.changes).toMatchObject([{ document: { id: 'a3' }, kind: 'created', version: 1 }])
    expect(await changes(`since=${then.next}&kind=created`)).toMatchObject({ changes: [], hasMore: false })
  })

  it('holds a mirror up where more is missing than it can be owed, and nothing is lost then', async () => {
    const putBack = []
    for (let n = 0; n < 25; n++) putBack.push(await model.approveWithout(articleDocument(`b${n}`)))
    await model.withdraw('a1', '失实')
    const held = await changes('since=2')
    expect(held).toMatchObject({ changes: [], hasMore: false })
    for (const each of putBack) await each()
    const told: string[] = []
    for (let [since, isMore] = [held.next, true]; isMore;) {
      const answer = await changes(`since=${since}&limit=4`)
      expect(answer.changes.length).toBeLessThanOrEqual(4)
      told.push(...answer.changes.map(({ document, kind }) => `${kind} ${document.id}`))
      since = answer.next
      isMore = answer.changes.length > 0
    }
    expect(told).toEqual([...Array.from({ length: 25 }, (_, n) => `created b${n}`), 'withdrawn a1'])
  })

  it.each([3, 25])('is told, %d of them, to a copy that was begun with an export while they were missing', async (many) => {
    const putBack = []
    for (let n = 0; n < many; n++) putBack.push(await model.approveWithout(articleDocument(`b${n}`)))
    await model.approve(articleDocument('c1'))
    const since = /since=([^&>]+)/u.exec(String((await api.ask('/api/v1/export.jsonl.gz')).headers.link))?.[1] ?? ''
    for (const each of putBack) await each()
    const told: string[] = []
    for (let [next, isMore] = [since, true]; isMore;) {
      const answer = await changes(`since=${next}`)
      told.push(...answer.changes.map(({ document }) => document.id))
      next = answer.next
      isMore = answer.changes.length > 0
    }
    expect(told).toEqual(expect.arrayContaining(Array.from({ length: many }, (_, n) => `b${n}`)))
    expect(told).not.toContain('a1')
    expect(new Set(told).size).toBe(told.length)
  })

  it('keeps no mirror from what comes after, where it is an older version’s and never found', async () => {
    await model.approveWithout(articleDocument('a3'))
    await model.approve(articleDocument('a3', { headline: '新写的' }))
    const client = createClient({ baseUrl: 'https://paper.example.org', fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const { headers, payload, statusCode } = await api.app.inject({ method: 'GET', url: `${pathname}${search}` })
      return new Response(payload, { headers: { 'content-type': String(headers['content-type']) }, status: statusCode })
    } })
    const copy = new Map<string, Article>()
    await client.mirror({ onArticle: (article) => void copy.set(article.id, article), onGone: ({ document }) => void copy.delete(document.id) })
    expect(copy.get('a3')).toMatchObject({ headline: '新写的', version: 2 })
  })
})

describe('A caption that is erased out of an article', () => {
  it('takes the article out of lists and search until it is renewed, and whoever has them is told', async () => {
    const photos = [{ photo: 'f1', caption: '说明文字', credit: null, image: null }]
    const shown = await model.approve(articleDocument('a3', { photos }))
    await model.approve(captionDocument('c1', { photo: 'f1', text: '说明文字' }))
    expect([await idsIn(), found('说明文字')]).toEqual([['a1', 'a2', 'a3'], ['a3']])
    const { etag } = (await api.ask('/api/v1/articles')).headers
    await model.erase('c1', [shown])
    expect((await api.ask('/api/v1/articles', { 'If-None-Match': String(etag) })).status).toBe(200)
    expect([await idsIn(), found('说明文字'), found('author:林金彦')]).toEqual([['a1', 'a2'], [], ['a1', 'a2']])
    await model.approve(articleDocument('a3', { photos: [] }))
    expect([await idsIn(), found('说明文字'), found('author:林金彦')]).toEqual([['a1', 'a2', 'a3'], [], ['a1', 'a2', 'a3']])
  })
})
