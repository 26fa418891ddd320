import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { sha256 } from '../../src/publishing/sha256'
import { type App, type Parsed, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { databaseKind, skipReason } from '../helpers/database'
import { failingInsert } from '../helpers/failingInsert'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { wholeLog } from '../helpers/wholeLog'

const seeds = fs.readdirSync('seeds').filter((name) => name.endsWith('.txt')).sort()
const seed = (name: string): Buffer => fs.readFileSync(path.join('seeds', name))
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe.skipIf(skipReason)('importing a page', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const unitsOf = async (page: string) => {
    const find = async (slug: string, where: string) =>
      (await app.rest('GET', `/${slug}?depth=0&draft=true&limit=100&${where}`, { as: news.proofreader })).body.docs as Record<string, Parsed>[]
    return {
      articles: await find('articles', `where[pages][in]=${page}`),
      captions: await find('captions', `where[page][equals]=${page}`),
      photos: await find('photos', `where[page][equals]=${page}`),
      sources: await find('page-sources', `where[page][equals]=${page}`),
    }
  }

  it.each(seeds)('%s: keeps its bytes and lines, makes drafts, and has every line in exactly one unit', async (name) => {
    const answer = await news.importPage(seed(name), { name })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const page = (await app.rest('GET', `/pages/${answer.body.doc.id}?depth=0`, { as: news.proofreader })).body
    const { articles, captions, photos, sources } = await unitsOf(page.id)

    expect(sources).toHaveLength(1)
    expect(gunzipSync(Buffer.from(sources[0]?.original, 'base64')).equals(seed(name))).toBe(true)
    expect(sources[0]).toMatchObject({ encoding: 'utf-8', fileName: name, sha256: sha256(seed(name)) })
    const lines = sources[0]?.lines as { n: number; text: string }[]
    expect(lines.map((line) => line.text).join('\n').trimEnd()).toBe(text(seed(name)).replaceAll('\r\n', '\n').trimEnd())

    const claimed = [
      ...[...articles, ...captions].flatMap((unit) => (unit.sourceLines as { lines: number[]; page: string }[]).flatMap((role) => {
        expect(role.page).toBe(page.id)
        return role.lines
      })),
      ...(page.furniture as { lines: number[] }[]).flatMap((item) => item.lines),
    ]
    const printed = lines.filter((line) => line.text.trim() !== '').map(({ n }) => n)
    expect(claimed.sort((a, b) => a - b)).toEqual(printed)

    expect(articles.length).toBeGreaterThan(0)
    expect(captions).toHaveLength(photos.length)
    for (const unit of [...articles, ...captions]) {
      expect(unit).toMatchObject({
        _status: 'draft', issue: news.issue.id, publication: news.publication.id, revision: 1, stage: 'unproofed',
      })
      expect(unit.assignee ?? unit.correctedBy ?? unit.approvedAt ?? null).toBeNull()
    }
    expect(page.report).toMatchObject({ articles: articles.length, lines: lines.length, photos: photos.length })
    expect((await app.rest('GET', `/pages/${page.id}`)).status).toBe(404)
  })

  it('refuses the same bytes again, whatever the place, names the page, and stores nothing', async () => {
    const before = await countAll(app)
    for (const number of [undefined, 77]) {
      const again = await news.importPage(seed(seeds[0] as string), { name: 'anders.txt', number })
      expect(again.status).toBe(409)
      expect(again.body.errors[0].message).toContain('聊城日报 2023-06-19')
      expect(again.body.errors[0].data).toMatchObject({ code: 'already-imported', page: expect.any(String) })
    }
    expect(await countAll(app)).toEqual(before)
  })

  it('refuses changed bytes for a page that is there, and overwrites nothing', async () => {
    const first = await news.importPage('版面的第一个文件\n\n正文一段，写得长一些，以便成稿。\n', { number: 50 })
    const before = await countAll(app)
    const [article] = (await unitsOf(first.body.doc.id)).articles
    const second = await news.importPage('版面的第二个文件\n\n正文一段，写得长一些，以便成稿。\n', { number: 50 })
    expect(second.status).toBe(409)
    expect(second.body.errors[0].data).toMatchObject({ code: 'slot-taken', page: first.body.doc.id })
    expect(await countAll(app)).toEqual(before)
    expect((await unitsOf(first.body.doc.id)).articles[0]).toEqual(article)
  })

  const utf16 = (content: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')])
  it.each([
    ['an empty file', Buffer.alloc(0), 400, /空|empty/],
    ['a blank file', Buffer.from(' \n\n\t\n　\n'), 400, /空白|blank/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 400, /PNG/],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 400, /PDF/],
    ['UTF-16', utf16('全市安全生产月活动举行\n'), 400, /UTF-16/],
    ['UTF-16 without a mark', Buffer.from('全市 2023 year\nabc def ghi\n', 'utf16le'), 400, /UTF-16/],
    ['Latin-1', Buffer.from('Le café est fermé en été, déjà vu, naïve façade\n'.repeat(20), 'latin1'), 400, /UTF-8/],
    ['broken UTF-8', Buffer.concat([seed('000_c485fea3267a24d1.txt').subarray(0, 1_000), Buffer.from([0xff, 0x0a])]), 400, /UTF-8/],
    ['bytes without meaning', Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 256)), 400, /./],
    ['a file of 12 MB', Buffer.from('聊城'.repeat(2_000_000)), 413, /太大|large|bytes/],
    ['a file of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'a\n'), 413, /MB/],
  ] as const)('refuses %s with a reason, and stores nothing', async (_what, bytes, status, words) => {
    const before = await countAll(app)
    const answer = await news.importPage(bytes, { number: 60 })
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
    expect(answer.body.errors[0].message).toMatch(words)
    expect(await countAll(app)).toEqual(before)
  })

  it('refuses a page without a file or without an issue, and stores nothing', async () => {
    const before = await countAll(app)
    const noFile = await app.rest('POST', '/pages', { as: news.editor, body: { issue: news.issue.id, number: 61 } })
    expect([noFile.status, noFile.body.errors[0].message]).toEqual([400, expect.stringMatching(/file/)])
    const graph = await app.graphql(`mutation { createPage(data: { issue: "${news.issue.id}", number: 61 }) { id } }`, { as: news.editor })
    expect(JSON.stringify(graph.body.errors)).toMatch(/file/)
    for (const issue of ['no-such-issue', '000000000000000000000000']) {
      const answer = await news.importPage('没有这一期\n\n正文。\n', { issue })
      expect(answer.status).toBe(400)
    }
    expect(await countAll(app)).toEqual(before)
  })

  it('reads GB18030 and UTF-8 with a byte order mark', async () => {
    // 全市安全生产月活动举行 … in GB18030, three lines.
    const gb = Buffer.from('c8abcad0b0b2c8abc9fab2fad4c2bbeeb6afbed9d0d00a0ab1beb1a8d1b620bbeeb6afd4dab9e3b3a1bed9d0d0a1a30a', 'hex')
    const fromGb = await news.importPage(gb, { name: 'gb.txt' })
    expect(fromGb.status, JSON.stringify(fromGb.body)).toBe(201)
    const gbUnits = await unitsOf(fromGb.body.doc.id)
    expect(gbUnits.sources[0]).toMatchObject({ encoding: 'gb18030' })
    expect(gbUnits.sources[0]?.lines[0].text).toBe('全市安全生产月活动举行')

    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('带标记的文件\n\n本报讯 正文一段。\n')])
    const fromMarked = await news.importPage(marked, { name: 'bom.txt' })
    expect(fromMarked.status).toBe(201)
    expect((await unitsOf(fromMarked.body.doc.id)).sources[0]?.lines[0].text).toBe('带标记的文件')
  })

  it.each([['articles', 1], ['articles', 3], ['photos', 1], ['captions', 1], ['page-sources', 1], ['log', 1]] as const)(
    'that fails at %s number %i leaves nothing behind, and can be done again',
    async (slug, nth) => {
      const bytes = Buffer.from(text(seed(seeds[0] as string)).replace('夏旭光', `失败${slug}${nth}`))
      const before = await countAll(app)
      const repair = await failingInsert(app, slug, nth)
      try {
        expect((await news.importPage(bytes, { number: 70 })).status).toBe(500)
      } finally {
        await repair()
      }
      // Without transactions the page was there for a moment before its entry failed: then the log tells that it came and went.
      const tellsOfIt = slug === 'log' && databaseKind === 'mongodb' ? { log: 0 } : {}
      expect({ ...(await countAll(app)), ...tellsOfIt }).toEqual({ ...before, ...tellsOfIt })
      expect((await wholeLog(app)).faults).toEqual([])
      const again = await news.importPage(bytes, { number: 70 })
      expect(again.status).toBe(201)
      expect((await app.rest('DELETE', `/pages/${again.body.doc.id}`, { as: news.editor })).status).toBe(200)
    },
  )

  it('is not for proofreaders and not for strangers', async () => {
    const before = await countAll(app)
    for (const as of [news.proofreader, undefined]) {
      const answer = await app.rest('POST', '/pages', {
        as, body: { issue: news.issue.id, number: 62 }, file: { data: Buffer.from('越权的版面\n\n正文。\n'), name: 'x.txt' },
      })
      expect([401, 403]).toContain(answer.status)
    }
    expect(await countAll(app)).toEqual(before)
  })

  it('can be taken back while nobody has worked on the page, with all that was cut from it', async () => {
    const before = await countAll(app)
    const { id } = (await news.importPage(Buffer.from(text(seed(seeds[1] as string)).concat('\n附一行\n')), { number: 63 })).body.doc
    expect((await app.rest('DELETE', `/pages/${id}`, { as: news.proofreader })).status).toBe(403)
    expect((await app.rest('DELETE', `/pages/${id}`, { as: news.editor })).status).toBe(200)
    const after = await countAll(app)
    expect(after.log).toBe((before.log ?? 0) + 2)
    expect({ ...after, log: 0 }).toEqual({ ...before, log: 0 })
  })

  it.each(['claim', 'edit', 'flag'] as const)('cannot be taken back after a %s', async (deed) => {
    const { id } = (await news.importPage(`已动过的版面 ${deed}\n\n本报讯 正文一段，写得长一些，以便成稿。\n`)).body.doc
    const [article] = (await unitsOf(id)).articles
    if (deed === 'edit') await news.edit(news.proofreader, 'articles', article?.id, { headline: '校过' })
    else await news.act(news.proofreader, 'articles', article?.id, deed, { reason: '缺字' })
    const before = await countAll(app)
    const answer = await app.rest('DELETE', `/pages/${id}`, { as: news.admin })
    expect(answer.status).toBe(409)
    expect((await app.rest('DELETE', `/pages?where[id][equals]=${id}`, { as: news.admin })).body.docs ?? []).toEqual([])
    expect(await countAll(app)).toEqual(before)
    expect((await news.now('articles', article?.id)).headline).toBe(deed === 'edit' ? '校过' : article?.headline)
  })
})
