import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { articleDocument } from '../../helpers/delivery/articleDocument'
import { askApi, type Asking } from '../../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'

type Told = { api: Asking; model: FilledReadModel }

const open = async (): Promise<Told> => {
  const model = await filledReadModel(['a1', 'a2', 'a3'].map((id) => ({ document: articleDocument(id) })))
  return { api: await askApi(model.context), model }
}

/** One archive, and what it came to after a backup was restored and the last approvals were others. */
let before: Told
let after: Told

beforeEach(async () => {
  [before, after] = [await open(), await open()]
})
afterEach(async () => {
  for (const { api, model } of [before, after]) {
    await api.close()
    model.close()
  }
})

const LISTS = ['/api/v1/articles', '/api/v1/changes', '/api/v1/publications', '/api/v1/export.jsonl.gz', '/feeds/articles.atom', '/iiif/3/issues/i1/manifest.json', '/', '/p/n1/2023-06-19', '/sitemap.xml']
const approveOthers = async (): Promise<void> => {
  await before.model.approve(articleDocument('a4', { headline: '丢失的' }))
  await after.model.approve(articleDocument('a4', { headline: '重做的' }))
}

describe('Two histories with the same numbers', () => {
  it('have the same entity tags while they are the same, and no list is taken for the other’s after', async () => {
    const tags = async ({ api }: Told) => Promise.all(LISTS.map(async (url) => (await api.ask(url)).headers.etag))
    const common = await tags(before)
    expect(common).toEqual(await tags(after))
    await approveOthers()
    const [old, now] = [await tags(before), await tags(after)]
    for (const [index, url] of LISTS.entries()) {
      expect([url, now[index] !== old[index], now[index] !== common[index]]).toEqual([url, true, true])
      expect((await after.api.ask(url, { 'If-None-Match': String(old[index]) })).status).toBe(200)
    }
  })

  it('are not told apart by time alone: a later one than the last change is no “not modified”', async () => {
    before.model.setClock('2026-05-01T00:00:00Z')
    await approveOthers()
    const { headers } = await before.api.ask('/api/v1/articles')
    expect((await after.api.ask('/api/v1/articles', { 'If-Modified-Since': String(headers['last-modified']) })).status).toBe(200)
    const own = (await after.api.ask('/api/v1/articles')).headers['last-modified']
    expect((await after.api.ask('/api/v1/articles', { 'If-Modified-Since': String(own) })).status).toBe(304)
  })

  it('refuse one another’s cursors, and say that all is to be begun anew', async () => {
    const urls = ['/api/v1/articles?limit=2', '/api/v1/articles?limit=1&sort=date', '/api/v1/articles?limit=2&sort=place']
    const common = await Promise.all(urls.map(async (url) => (await before.api.ask(url)).body.next as string))
    await approveOthers()
    for (const [index, url] of urls.entries()) {
      expect((await after.api.ask(`${url}&cursor=${common[index]}`)).status).toBe(200)
      const { body } = await before.api.ask(url)
      expect((await before.api.ask(`${url}&cursor=${body.next}`)).status).toBe(200)
      const refused = await after.api.ask(`${url}&cursor=${body.next}`, { 'accept-language': 'en' })
      expect(refused).toMatchObject({ body: { code: 'cursor', parameter: 'cursor' }, status: 400 })
      expect(refused.body.detail).toContain('Begin anew')
    }
  })

  it('tell a mirror of the other that it is one, also when it has come farther than the backup', async () => {
    const { next: common } = (await before.api.ask('/api/v1/changes')).body
    await approveOthers()
    const { next } = (await before.api.ask('/api/v1/changes')).body
    await before.model.approve(articleDocument('a5'))
    const { next: farther } = (await before.api.ask('/api/v1/changes')).body
    expect((await after.api.ask(`/api/v1/changes?since=${common}`)).body.changes).toHaveLength(1)
    expect(await after.api.ask(`/api/v1/changes?since=${next}`)).toMatchObject({ body: { code: 'cursor', parameter: 'since' }, status: 400 })
    // It may as well be a process that is behind the one that was asked before.
    expect((await after.api.ask(`/api/v1/changes?since=${farther}`)).body).toMatchObject({ changes: [], hasMore: false, next: farther })
    await after.model.approve(articleDocument('a6'))
    expect((await after.api.ask(`/api/v1/changes?since=${farther}`)).status).toBe(400)
    expect((await after.api.ask('/api/v1/changes?since=4')).body.changes).toHaveLength(1)
  })

  it('show nothing of the log: a mark is not the hash of its entry', async () => {
    const hashes = (await before.model.source.entriesAfter(0, 9)).map(({ hash }) => hash)
    const { body, headers } = await before.api.ask('/api/v1/changes')
    const mark = String(body.next).split('-')[1] as string
    expect(mark).toMatch(/^[0-9a-f]{8}$/u)
    for (const hash of hashes) expect([hash.includes(mark), String(headers.etag).includes(hash.slice(0, 8))]).toEqual([false, false])
  })
})
