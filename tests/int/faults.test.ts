import fs from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { importPage } from '../../src/import/importPage'
import { readOnePage } from '../../src/ingest'
import { type Answer, type App, startApp } from '../helpers/app'
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
  const revisionOf = async (page: string): Promise<number> =>
    (await app.payload.db.findOne<Doc>({ collection: 'pages', where: { id: { equals: page } } }).catch(() => null))?.revision ?? 1
  const accept = async (page: string, reason: unknown, as = news.editor) =>
    app.rest('POST', `/pages/${page}/accept-faults`, { as, body: { reason, revision: await revisionOf(page) } })

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

  it('are told to whoever opens a text of the page, with the way to it, until they are settled', async () => {
    const page = await imported(Array.from({ length: 30 }, (_, n) => `东湖公园第${n}期花展开幕，市民\ufffd\ufffd前往观赏，今年的展期为${n + 3}天，门票照旧。`).join('\n'))
    const article = await unit('articles', page.id)
    const told = async () => (await app.rest('GET', `/articles/${article?.id}/actions`, { as: news.proofreader })).body.pageFault
    expect(await told()).toMatchObject({ id: page.id, page: page.title, todo: { en: expect.any(String) }, what: { zh: expect.stringContaining('乱码') } })
    expect((await accept(page.id, '已核对')).status).toBe(200)
    expect(await told()).toBeNull()
  })

  it('are accepted only as the report named them: on the revision of the page that was read', async () => {
    const text = (length: string): string =>
      `北辰路改造工程全面完工\n\n本报讯（记者 王建国）6月16日，${'锟斤拷'.repeat(12)}工程全面完工，沿线居民出行更加方便。\n据了解，北辰路全长${length}公里，去年春天开工。\n`
    const page = await imported(text('三'))
    expect(page).toMatchObject({ hasFaults: true, revision: 1 })
    const send = (body: Record<string, unknown>) => app.rest('POST', `/pages/${page.id}/accept-faults`, { as: news.editor, body: { reason: '已核对', ...body } })
    const corrected = await app.rest('POST', `/pages/${page.id}/reimport`, {
      as: news.editor, body: {}, file: { data: Buffer.from(text('五')), name: 'other.txt' },
    })
    expect(corrected.body.doc).toMatchObject({ hasFaults: true, revision: 2 })
    const before = await stored(app, 'pages', page.id)
    for (const revision of [undefined, null, '2', 1.5]) expect((await send({ revision })).status).toBe(428)
    for (const revision of [1, 3]) {
      const refused = await send({ revision })
      expect([refused.status, refused.body.errors[0].data]).toEqual([409, { code: 'stale', current: { revision: 2 }, named: revision }])
    }
    expect(await stored(app, 'pages', page.id)).toBe(before)
    expect((await send({ revision: 2 })).status).toBe(200)
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

  it.each(['mojibake', 'columns-crossed'] as const)('%s is settled by the right file, though it has nothing in common with the page, and a text somebody has claimed stays', async (rule) => {
    const right = [1, 2, 3, 4].map((n) => [
      `${rule === 'mojibake' ? '北湖' : '南岭'}新村第${n}期工程完工`, '',
      `本报讯（记者 王建国）${n}月16日，新村第${n}期工程全面完工，沿线的居民出行更加方便，大家都说路好走了。`,
      `据了解，这一期全长${n}公里，去年春天开工，共铺设管线${n + 10}公里，下一步将继续完善绿化和照明。`, '',
    ].join('\n')).join('\n')
    const across = Array.from({ length: 20 }, (_, n) => `第${n}行左栏的文字到此为止      ${n}行右栏说的是别的事情`).join('\n')
    const page = await imported(rule === 'mojibake' ? new TextDecoder('latin1').decode(Buffer.from(right)) : across)
    expect(new Set(page.report.faults.map((fault: { rule: string }) => fault.rule))).toEqual(new Set([rule]))
    const claimed = await unit('articles', page.id)
    if (claimed) await news.act(news.proofreader, 'articles', claimed.id, 'claim')
    const before = claimed && (await stored(app, 'articles', claimed.id))

    const again = (): Promise<Answer> => app.rest('POST', `/pages/${page.id}/reimport`, {
      as: news.editor, body: {}, file: { data: Buffer.from(right), name: 'right.txt' },
    })
    // Bytes that only come to the same place are not this page's for sure.
    const byPlace = await importPage(app.payload, await readOnePage(Buffer.from(right), { fileName: page.fileName }), { issue: news.issue.id, name: null, number: page.number })
      .catch((error: Error) => error)
    expect(byPlace).toMatchObject({ data: { code: 'other-page' }, message: expect.stringMatching(/Import again|重新导入/u), status: 409 })
    const answer = await again()
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.doc).toMatchObject({ hasFaults: false, report: { faults: [] } })
    const articles = (await app.rest('GET', `/articles?depth=0&draft=true&limit=100&where[pages][in]=${page.id}`, { as: news.editor })).body.docs as Doc[]
    expect(articles.filter(({ headline }) => /新村第\d期工程完工/u.test(String(headline)))).toHaveLength(4)
    if (claimed) expect(await stored(app, 'articles', claimed.id)).toBe(before)
    expect(answer.body.doc.report.kept.map(({ id }: { id: string }) => id)).toEqual(claimed ? [claimed.id] : [])
  })

  it('that an editor has accepted leave the page what it is: the file of another page is refused', async () => {
    const page = await imported(`${seed('002_1f3160a424f309b2.txt').slice(0, 3_000).replace(/的/gu, '锟斤拷')}。`)
    expect(page.report.faults).toMatchObject([{ rule: 'mojibake' }])
    const accepted = await app.rest('POST', `/pages/${page.id}/accept-faults`, { as: news.editor, body: { reason: '原文如此', revision: page.revision } })
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    const before = await stored(app, 'pages', page.id)
    const answer = await app.rest('POST', `/pages/${page.id}/reimport`, {
      as: news.editor, body: {}, file: { data: Buffer.from('农业合作社喜获丰收\n\n本报讯（记者 孙斌）今年夏天，全县小麦总产量再创新高，农民喜笑颜开。\n'), name: 'other.txt' },
    })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'other-page'])
    expect(await stored(app, 'pages', page.id)).toBe(before)
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
