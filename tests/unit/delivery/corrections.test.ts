import { afterEach, describe, expect, it } from 'vitest'

import { Recent } from '../../../src/delivery/corrections/Recent'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import type { SourceReading } from '../../../src/publishing/sourceReading'
import { articleDocument, bareDocument, captionDocument } from '../../helpers/delivery/articleDocument'
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

const source: SourceReading[] = [{
  page: 'p1', file: 'f'.repeat(64), role: 'body',
  lines: [{ n: 7, text: '全市安企生产月', box: [1, 2, 30, 4], confidence: 0.8 }, { n: 8, text: '话动举行', box: null, confidence: null }],
}]
const version = (text: string, over: Partial<ArticleDocument> = {}): ArticleDocument =>
  bareDocument('a1', { body: [{ kind: 'paragraph', text }], source, ...over })
const [first, second] = [version('全市安企生产月活动举行'), version('全市安全生产月活动举行')]

const URL = '/api/v1/articles/a1/corrections'

describe('GET /api/v1/articles/{id}/corrections', () => {
  it('says of each version, the newest first, what was corrected of the machine’s reading and of the version before', async () => {
    await open([{ before: [first], document: second }])
    const { body, status } = await api.ask(URL)
    expect(status).toBe(200)
    expect(body.versions.map(({ version: n }: { version: number }) => n)).toEqual([2, 1])
    expect(body.versions[0]).toMatchObject({
      fromMachine: { added: 0, characters: 11, deleted: 0, edits: 2, errorRate: 0.181818, inserted: 0, lines: 2, substituted: 2, withheld: 0 },
      fromPrevious: { changes: [{ field: 'body', before: '全市安企生产月活动举行', after: '全市安全生产月活动举行' }], deleted: 0, inserted: 0, substituted: 1 },
    })
    expect(body.versions[1]).toMatchObject({ fromMachine: { edits: 1 }, fromPrevious: null })
    expect(body.links).toEqual({ self: URL, article: '/api/v1/articles/a1', versions: '/api/v1/articles/a1/versions', next: null })
  })

  it('shows the corrected lines of the current version as annotations with absolute names, and of another when asked', async () => {
    await open([{ before: [first], document: second }])
    const items = async (url: string) => (await api.ask(url)).body.annotations.items
    const now = await items(URL)
    expect(now.map(({ body, target }: { body: { value: string }; target: { line: number } }) => [target.line, body.value])).toEqual([[7, '全市安全生产月'], [8, '活动举行']])
    expect(now[0].target.source).toBe('https://paper.example.org/api/v1/pages/p1')
    expect(now[0].id).toMatch(/^https:\/\/paper\.example\.org\/api\/v1\/articles\/a1\/corrections\?version=2#/u)
    expect(await items(`${URL}?version=1`)).toHaveLength(1)
    expect((await api.ask(`${URL}?version=1`)).body.versions.map(({ version: n }: { version: number }) => n)).toEqual([1])
  })

  it('says that nothing is known of the lines of a text that was typed, or is of before they were kept', async () => {
    await open([{ document: articleDocument('a1', { source: null }) }])
    expect((await api.ask(URL)).body).toMatchObject({ annotations: null, versions: [{ fromMachine: null, fromPrevious: null, version: 1 }] })
    const { source: _, ...old } = articleDocument('a2', { format: 1 })
    await model.approve(old)
    expect((await api.ask('/api/v1/articles/a2/corrections')).body).toMatchObject({ annotations: null, versions: [{ fromMachine: null }] })
  })

  it('goes through many versions page by page, and compares across the edges', async () => {
    const texts = Array.from({ length: 7 }, (_, i) => version(`全市安全生产月活动举行${'一二三四五六七'.slice(0, i)}`))
    await open([{ before: texts.slice(0, -1), document: texts.at(-1) as ArticleDocument }])
    const seen: number[] = []
    let next: string | null = `${URL}?limit=3`
    while (next !== null) {
      const { body } = await api.ask(next)
      for (const { fromPrevious, version: n } of body.versions) {
        seen.push(n)
        expect(fromPrevious?.inserted ?? null).toBe(n === 1 ? null : 1)
      }
      // They are those of the current version on every page.
      expect(body.annotations.id).toContain('version=7')
      next = body.links.next
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('has nothing of what was never there, is withdrawn or erased, or of a version that is not', async () => {
    await open([{ document: second }, { document: articleDocument('w'), state: 'withdrawn' }, { document: articleDocument('e'), state: 'erased' }])
    const status = async (id: string, query = '') => (await api.ask(`/api/v1/articles/${id}/corrections${query}`)).status
    expect([await status('x'), await status('w'), await status('e'), await status('a1', '?version=2'), await status('w', '?version=1')]).toEqual([404, 410, 451, 404, 410])
    expect([await status('a1', '?version=0'), await status('a1', '?limit=51'), await status('a1', '?x=1')]).toEqual([400, 400, 400])
    await model.withdraw('a1', '失实')
    expect(await status('a1')).toBe(410)
    await model.restore('a1')
    expect(await status('a1')).toBe(200)
  })

  it('is not sent again while nothing of the article has changed, and is when something has', async () => {
    await open([{ document: first }])
    const { headers } = await api.ask(URL)
    const known = { 'If-None-Match': String(headers.etag) }
    expect((await api.ask(URL, known)).status).toBe(304)
    await model.edit('a1')
    expect((await api.ask(URL, known)).status).toBe(304)
    await model.approve(second)
    const { body, status } = await api.ask(URL, known)
    expect([status, body.versions.length]).toEqual([200, 2])
  })

  it('is sent again when an erasure has taken the words out of an older version', async () => {
    await open([{ document: articleDocument('a1', { photos: [] }) }])
    const shown = await model.approve(articleDocument('a1', { photos: [{ photo: 'f1', caption: '将被删除的说明', credit: null, image: null }] }))
    await model.approve(captionDocument('c1', { text: '将被删除的说明' }))
    await model.approve(articleDocument('a1', { headline: '又改', photos: [] }))
    const known = new Map<string, Record<string, string>>()
    const urls = [URL, '/api/v1/articles/a1/versions']
    for (const url of urls) {
      const { headers, text } = await api.ask(url)
      expect(url === URL ? text : '将被删除').toContain('将被删除')
      known.set(url, { 'If-None-Match': String(headers.etag) })
    }
    await model.erase('c1', [shown])
    for (const url of urls) {
      const { body, status, text } = await api.ask(url, known.get(url))
      expect([url, status, text.includes('将被删除')]).toEqual([url, 200, false])
      expect(body.versions.map(({ snapshot }: { snapshot: string | null }) => snapshot === null)).toEqual([false, true, false])
    }
  })
})

describe('what is kept for next time', () => {
  it('is made once, and gives way to what was asked for later', async () => {
    await open()
    const made: string[] = []
    const recent = new Recent<string>(2)
    const ask = (key: string) => recent.get(key, null, () => { made.push(key); return key })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toBe(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('is let go of with the next erasure, and nothing of before it is kept again by whoever was at it then', () => {
    const made: string[] = []
    const recent = new Recent<string>(9)
    const ask = (erasure: string | null, key: string) => recent.get(key, erasure, () => { made.push(key); return key })
    recent.since(null)
    ask(null, 'a')
    recent.since('e1')
    expect(recent.has('a')).toBe(false)
    ask(null, 'late')
    expect(recent.has('late')).toBe(false)
    ask('e1', 'a')
    recent.since('e1')
    ask('e1', 'a')
    expect(made).toEqual(['a', 'late', 'a'])
  })
})
