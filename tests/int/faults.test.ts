import fs from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const seed = (name: string): string => fs.readFileSync(`seeds/${name}`, 'utf8')
const FIRST = seed('000_c485fea3267a24d1.txt')
const GARBLED = seed('003_85b82fb2a4452231.txt').replace(/的/gu, '锟斤拷')

describe.skipIf(skipReason)('faults of an imported page', () => {
  let app: App
  let news: Newsroom
  let first: Doc

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    first = (await news.importPage(FIRST, { name: 'first.txt' })).body.doc
  })
  afterAll(() => app?.close())

  const imported = async (text: string): Promise<Doc> => {
    const answer = await news.importPage(text)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.doc
  }
  const unit = async (slug: 'articles' | 'captions', page: string): Promise<Doc> =>
    (await app.rest('GET', `/${slug}?depth=0&draft=true&where[${slug === 'articles' ? 'pages][in' : 'page][equals'}]=${page}`, { as: news.editor })).body.docs[0]
  const proofed = async (slug: 'articles' | 'captions', page: string): Promise<Doc> => {
    const { id } = await unit(slug, page)
    await news.act(news.proofreader, slug, id, 'claim')
    expect((await news.act(news.proofreader, slug, id, 'submit')).status).toBe(200)
    return news.now(slug, id)
  }
  const accept = (page: string, reason: unknown, as = news.editor) => app.rest('POST', `/pages/${page}/accept-faults`, { as, body: { reason } })

  it('a clean page has none, whatever stands beside it', async () => {
    const other = await imported(seed('001_1fefc48c1001140b.txt'))
    for (const page of [first, other]) expect(page).toMatchObject({ hasFaults: false, report: { faults: [] } })
  })

  it('finds nearly the same text of another page, with other line breaks and other errors, and names that page', async () => {
    const again = FIRST.replaceAll('人民', '人囗').replaceAll('聊城', '柳城')
    const page = await imported(again)
    expect(page.hasFaults).toBe(true)
    expect(page.report.faults).toMatchObject([{ detail: { zh: expect.stringContaining(String(first.title ?? '聊城日报 2023-06-19')) }, line: 1, rule: 'duplicate-page' }])
    expect((await app.rest('DELETE', `/pages/${page.id}`, { as: news.editor })).status).toBe(200)
  })

  it.each(['articles', 'captions'] as const)('block the approval of %s and nothing else, and say what to do', async (slug) => {
    const text = slug === 'articles' ? GARBLED : seed('004_a3b6a770c8d17cd8.txt').replace(/的/gu, '锟斤拷')
    const page = await imported(text)
    const doc = await proofed(slug, page.id)
    const before = await stored(app, slug, doc.id)
    const refused = await news.act(news.editor, slug, doc.id, 'approve')
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'page-fault'])
    expect(refused.body.errors[0].message).toMatch(/乱码|garbled/u)
    expect(await stored(app, slug, doc.id)).toBe(before)
    const offered = await app.rest('GET', `/${slug}/${doc.id}/actions`, { as: news.editor })
    expect(offered.body.actions.map(({ action }: { action: string }) => action)).not.toContain('approve')
    expect(offered.body.cannotApprove).toMatch(/乱码|garbled/u)
    expect((await app.rest('GET', `/${slug}/${doc.id}`)).status).toBe(404)

    expect((await accept(page.id, '原文如此，已逐字核对')).status).toBe(200)
    expect((await news.act(news.editor, slug, doc.id, 'approve')).status).toBe(200)
    expect((await app.rest('GET', `/${slug}/${doc.id}`)).status).toBe(200)
  })

  it('are accepted by an editor with a reason, once, and the log says who and why', async () => {
    const page = await imported(seed('002_1f3160a424f309b2.txt').replace(/的/gu, '锟斤拷'))
    const before = await stored(app, 'pages', page.id)
    for (const reason of [undefined, '', '  ', 3, 'a\u0000b', '长'.repeat(2_001)]) expect((await accept(page.id, reason)).status).toBe(400)
    expect((await accept(page.id, '可以', news.proofreader)).status).toBe(403)
    expect((await app.rest('POST', `/pages/${page.id}/accept-faults`, { body: { reason: '可以' } })).status).toBe(403)
    expect((await accept('no-such-page', '可以')).status).toBe(404)
    expect(await stored(app, 'pages', page.id)).toBe(before)

    const both = await Promise.all([accept(page.id, '已核对'), accept(page.id, '已核对', news.otherEditor)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const now = (await app.rest('GET', `/pages/${page.id}?depth=0`, { as: news.proofreader })).body
    expect(now).toMatchObject({ acceptedFaults: { faults: [{ rule: 'mojibake' }], reason: '已核对' }, hasFaults: false, revision: 2 })
    const log = await app.rest('GET', `/log?where[document][equals]=pages:${page.id}&sort=seq`, { as: news.editor })
    expect(log.body.docs).toMatchObject([{ action: 'import', toRevision: 1 }, { action: 'accept-faults', fromRevision: 1, reason: '已核对', toRevision: 2 }])
    expect((await wholeLog(app)).faults).toEqual([])
    expect((await accept(page.id, '再来')).body.errors[0].data.code).toBe('no-faults')
  })

  it('are settled by a corrected file', async () => {
    const text = seed('001_1fefc48c1001140b.txt').slice(0, 4_000).replace(/记者/gu, '通讯员')
    const page = await imported(text.replace(/的/gu, '\ufffd'))
    expect(page.hasFaults).toBe(true)
    const answer = await app.rest('POST', `/pages/${page.id}/reimport`, {
      as: news.editor, body: {}, file: { data: Buffer.from(text.replace(/的/gu, '之')), name: 'better.txt' },
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.doc).toMatchObject({ hasFaults: false, report: { faults: [] } })
  })

  it('a proofreader sees how sure the cut was and where it was not; a reader sees nothing of it', async () => {
    const { id } = await unit('articles', first.id)
    const article = (await app.rest('GET', `/articles/${id}?draft=true&depth=0`, { as: news.proofreader })).body
    expect(article.confidence).toBeGreaterThan(0)
    expect(Array.isArray(article.doubts)).toBe(true)
    const unsure = await app.rest('GET', '/articles?draft=true&where[confidence][less_than]=0.95&sort=confidence', { as: news.editor })
    expect(unsure.body.totalDocs).toBeGreaterThan(0)
    expect((await app.rest('GET', '/articles?where[confidence][less_than]=0.95')).status).toBe(400)
    const forged = await news.edit(news.proofreader, 'articles', id, { confidence: 1, doubts: [], headline: '改过' })
    expect(forged.status).toBe(200)
    expect(await news.now('articles', id)).toMatchObject({ confidence: article.confidence, doubts: article.doubts })
  })
})
