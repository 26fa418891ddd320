import { parseDocument, DomUtils } from 'htmlparser2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { registerPages } from '../../../src/delivery/pages/registerPages'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { roomApp } from '../../helpers/delivery/roomApp'

let model: FilledReadModel
let app: TypedApp

const entries = async (url: string): Promise<Record<string, string>> => {
  const { body, headers, statusCode } = await app.inject({ url })
  expect([url, statusCode, headers['content-type']]).toEqual([url, 200, 'application/xml; charset=utf-8'])
  const document = parseDocument(body, { xmlMode: true })
  const text = (name: string) => DomUtils.getElementsByTagName(name, document).map(DomUtils.textContent)
  const changed = text('lastmod')
  return Object.fromEntries(text('loc').map((loc, index) => [loc, changed[index] ?? '']))
}

beforeEach(async () => {
  model = await filledReadModel([
    { document: articleDocument('a1') }, { document: articleDocument('a&2') },
    { document: articleDocument('gone', { issue: { id: 'i2', date: '2020-01-01', dateCertainty: 'printed' } }), state: 'withdrawn' },
  ])
  app = await roomApp(model.context, registerPages)
})

afterEach(async () => {
  await app.close()
  model.close()
})

describe('the sitemap', () => {
  it('names every public article and issue with its last change, and nothing that was withdrawn', async () => {
    const files = Object.keys(await entries('/sitemap.xml'))
    expect(files).toEqual(['https://paper.example.org/sitemaps/articles-1.xml', 'https://paper.example.org/sitemaps/issues-1.xml'])
    expect(await entries('/sitemaps/articles-1.xml')).toEqual({
      'https://paper.example.org/a/a1': '2026-01-01T00:00:00.250Z', 'https://paper.example.org/a/a%262': '2026-01-01T00:00:01.250Z',
    })
    expect(await entries('/sitemaps/issues-1.xml')).toEqual({ 'https://paper.example.org/p/n1/2023-06-19': '2026-01-01T00:00:01.250Z' })
  })

  it('has 50,000 addresses in a file and every one once', async () => {
    // More rows than a file holds, past the projector, which would take minutes.
    model.db.exec(`WITH RECURSIVE c(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM c WHERE i < 60000)
      INSERT INTO texts (n, collection, id, state, version, firstSeq, changedSeq, firstAt, versionAt, changedAt)
      SELECT i, 'articles', 'x' || i, 'public', 1, i, i, '2026-01-01', '2026-01-01', '2026-01-01' FROM c;
      WITH RECURSIVE c(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM c WHERE i < 60000)
      INSERT INTO issues (id, publication, date, dateCertainty, seq, texts) SELECT 'y' || i, 'n1', 'd' || i, 'printed', 1, 1 FROM c;`)
    const files = Object.keys(await entries('/sitemap.xml')).map((url) => url.replace('https://paper.example.org', ''))
    expect(files).toEqual(['/sitemaps/articles-1.xml', '/sitemaps/articles-2.xml', '/sitemaps/issues-1.xml', '/sitemaps/issues-2.xml'])
    const counts = await Promise.all(files.map(async (file) => Object.keys(await entries(file))))
    expect(counts.every(({ length }) => length <= 50_000)).toBe(true)
    const all = counts.flat()
    expect([all.length, new Set(all).size]).toEqual([2 + 59_901 + 1 + 59_901, all.length])
  })

  it('has no other files', async () => {
    for (const file of ['articles-2.xml', 'articles-0.xml', 'issues-9.xml', 'x.xml', 'articles-1', 'articles-1e3.xml']) {
      expect((await app.inject({ url: `/sitemaps/${file}` })).statusCode).toBe(404)
    }
  })

  it('is 304 until readers see a change', async () => {
    const { headers } = await app.inject({ url: '/sitemap.xml' })
    const again = () => app.inject({ url: '/sitemap.xml', headers: { 'if-none-match': String(headers.etag) } })
    expect((await again()).statusCode).toBe(304)
    await model.approve(articleDocument('a3'))
    expect((await again()).statusCode).toBe(200)
  })

  it('is named to search engines, which are kept from searches and the admin', async () => {
    const { body } = await app.inject({ url: '/robots.txt' })
    expect(body.split('\n')).toEqual(['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', 'Disallow: /search', '', 'Sitemap: https://paper.example.org/sitemap.xml', ''])
  })
})
