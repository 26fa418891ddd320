import { DomUtils, parseDocument } from 'htmlparser2'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { registerPages } from '../../../src/delivery/pages/registerPages'
import { STYLE } from '../../../src/delivery/pages/readerStyle'
import { Problem } from '../../../src/delivery/Problem'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { htmlFaults, wordsOf } from '../../helpers/delivery/htmlFaults'
import { roomApp } from '../../helpers/delivery/roomApp'

const HOSTILE = '</script><script>alert(1)</script>"\'><img src=x onerror=alert(2)>'

const onePage = [{ id: 'p1', number: 1, name: '要闻' }]
const corrected = articleDocument('a1', { headline: '拓思路 促发展' })
const older = { ...corrected, headline: '拓恩路 促发展', issue: { ...corrected.issue, date: '2023-06-18', dateCertainty: 'inferred' } }

let model: FilledReadModel
let app: TypedApp
let complaints: ReturnType<typeof vi.spyOn>

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { 'accept-language': 'zh-CN,zh;q=0.9', ...headers } })

const attribute = (html: string, test: (attribs: Record<string, string>) => boolean, name: string): string | undefined =>
  (DomUtils.findOne(({ attribs }) => test(attribs), parseDocument(html).children, true))?.attribs[name]

beforeEach(async () => {
  // React says here what nests wrongly, and what attribute there is not.
  complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  model = await filledReadModel([
    { document: corrected, before: [older] },
    { document: articleDocument('a2', { headline: '第二篇', pages: onePage, photos: [] }) },
    { document: bareDocument('bare', { pages: [{ id: 'p9', number: null, name: null }] }) },
    { document: articleDocument('gone', { headline: '撤回的标题' }), state: 'withdrawn', reason: '事实有误' },
    { document: articleDocument('erased', { headline: '删除的标题' }), state: 'erased' },
  ])
  app = await roomApp(model.context, registerPages)
})

afterEach(async () => {
  await app.close()
  model.close()
  expect(complaints.mock.calls).toEqual([])
  complaints.mockRestore()
})

describe('the page of an article', () => {
  it('shows all of the approved text, and where it was printed', async () => {
    const { body, headers, statusCode } = await get('/a/a1')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(htmlFaults(body)).toEqual([])
    const words = wordsOf(body)
    for (const text of [
      '全市重点项目观摩会召开', '拓思路 促发展', '一季度开工率达98%', '本报记者 林金彦', '编者按：本报今起刊发系列报道。', 'A&B <公司> 开工。', '抓落实',
      '观摩会现场。', '王宁 摄', '聊城日报', '2023年6月19日 星期一', '第1版 要闻', '第4版',
    ]) expect(words).toContain(text)
  })

  it('has the dateline once, also where the paragraph begins with it', async () => {
    expect(wordsOf((await get('/a/a1')).body).match(/本报讯/gu)).toHaveLength(1)
    await model.approve(articleDocument('a3', { dateline: '新华社济南6月18日电', body: [{ kind: 'paragraph', text: '昨日开工。' }] }))
    expect(wordsOf((await get('/a/a3')).body)).toContain('新华社济南6月18日电\u3000昨日开工。')
  })

  it('asks for its picture in several sizes, none larger than it is', async () => {
    const { body } = await get('/a/a1')
    const srcset = attribute(body, ({ srcset }) => srcset !== undefined, 'srcset')
    expect(srcset).toContain('/iiif/3/m-a1/full/!480,480/0/default.jpg 480w')
    expect(srcset?.split(', ').map((each) => each.split(' ')[1])).toEqual(['480w', '800w', '1200w'])
    expect(body).toContain('width="1200"')
  })

  it('says in words that the date is inferred or uncertain, and nothing where it stands in print', async () => {
    const said = async (id: string) => DomUtils.findAll(({ attribs }) => attribs.class === 'certainty', parseDocument((await get(`/a/${id}`)).body).children).map(DomUtils.textContent)
    expect(await said('a1')).toEqual([])
    expect(await said('a1/v/1')).toEqual(['推定'])
    await model.approve({ ...corrected, issue: { ...corrected.issue, dateCertainty: 'uncertain' } })
    expect(await said('a1')).toEqual(['存疑'])
    const note = async (url: string) => wordsOf((await get(url)).body)
    expect(await note('/a/a1')).toContain('存疑：这一天是否正确')
    expect(await note('/a/a1/v/1')).toContain('推定：版面上没有日期')
    expect(await note('/a/a2')).not.toMatch(/推定：|存疑：/u)
  })

  it('tells programs what it is: canonical address, formats, versions, Open Graph, JSON-LD', async () => {
    const { body } = await get('/a/a1')
    expect(attribute(body, ({ rel }) => rel === 'canonical', 'href')).toBe('https://paper.example.org/a/a1')
    for (const suffix of ['', '.txt', '.jsonld', '.tei.xml', '.ninjs.json']) expect(body).toContain(`<link href="/api/v1/articles/a1${suffix}" rel="alternate"`)
    expect(attribute(body, ({ property }) => property === 'og:title', 'content')).toBe('拓思路 促发展')
    const [script] = DomUtils.getElementsByTagName('script', parseDocument(body))
    expect(JSON.parse(script ? DomUtils.textContent(script) : '')).toMatchObject({ '@type': 'NewsArticle', headline: '拓思路 促发展', version: 2 })
  })

  it('says what each version changed, and how to cite this one', async () => {
    const words = wordsOf((await get('/a/a1')).body)
    expect(words).toContain('标题有改动，共 1 字；刊期由2023年6月18日更正为2023年6月19日；日期可信度由“推定”改为“见于版面”')
    expect(words).toContain('林金彦，王宁. 拓思路 促发展[N/OL]. 聊城日报, 2023-06-19(1, 4). https://paper.example.org/a/a1/v/2.')
    const snapshot = model.db.prepare("SELECT snapshot FROM texts WHERE id = 'a1'").get() as { snapshot: string }
    expect(words).toContain(snapshot.snapshot)
  })

  it('shows short changes as they were and as they are, as text, and of what was erased only that', async () => {
    await model.approve(articleDocument('short', { headline: '〔□□〕去世<b>' }))
    await model.approve(articleDocument('short', { headline: '讣告〔□□〕<b>' }))
    const { body } = await get('/a/short')
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain('标题原作“〔□□〕去世<b>”，改为“讣告〔□□〕<b>”')
    expect(body).not.toContain('去世<b>')
    expect(wordsOf((await get('/a/short?lang=en')).body)).toContain('headline: “〔□□〕去世<b>” now reads')
  })

  it('is called no correction where only captions came since', async () => {
    await model.approve(articleDocument('cap', { photos: [] }))
    await model.approve(articleDocument('cap'))
    const [old, words] = [wordsOf((await get('/a/cap/v/1')).body), wordsOf((await get('/a/cap')).body)]
    expect(words).toContain('图片说明补充')
    expect(words).not.toContain('更正')
    expect(old).toContain('这是旧版本，之后补充了图片说明')
    expect(old).not.toContain('更正')
    await model.approve(articleDocument('cap', { headline: '别的' }))
    expect(wordsOf((await get('/a/cap/v/1')).body)).toContain('这是旧版本，之后已有更正')
    expect(wordsOf((await get('/a/cap')).body)).toContain('更正说明')
  })

  it('leads to the others on its page, and to the one after it', async () => {
    const { body } = await get('/a/a1')
    expect(body).toMatch(/<a class="next" href="\/a\/a2" rel="next">/u)
    expect(body).toContain('<a aria-current="page" href="/a/a1"')
    expect((await get('/a/a2')).body).toMatch(/<a class="previous" href="\/a\/a1" rel="prev">/u)
  })

  it('shows one that has nothing but a text', async () => {
    const { body } = await get('/a/bare')
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain('〔无题〕')
    expect(body).toContain('<title>全文。 · 聊城日报 2023-06-19 · 报刊文献库</title>')
  })

  it('writes hostile text as text wherever it stands', async () => {
    await model.approve(articleDocument('bad', {
      headline: HOSTILE, kicker: HOSTILE, subheadline: HOSTILE, byline: HOSTILE, dateline: HOSTILE, authors: [{ name: HOSTILE, role: HOSTILE }],
      body: [{ kind: 'note', text: HOSTILE }, { kind: 'crosshead', text: HOSTILE }, { kind: 'paragraph', text: HOSTILE }], pages: [{ id: 'p1', number: 1, name: HOSTILE }],
      photos: [{ photo: HOSTILE, caption: HOSTILE, credit: HOSTILE, image: { id: HOSTILE, file: HOSTILE, mimeType: HOSTILE, width: 10, height: 10 } }],
      publication: { id: 'n1', name: HOSTILE },
    }))
    for (const url of ['/a/bad', '/a/bad?layout=vertical', '/a/bad/v/1', '/', '/p/n1', '/p/n1/2023-06-19', '/p/n1/2023-06-19/1', `/search?q=${encodeURIComponent(HOSTILE)}`]) {
      const { body, statusCode } = await get(url)
      expect(statusCode).toBe(200)
      expect(htmlFaults(body)).toEqual([])
      const document = parseDocument(body)
      expect(DomUtils.findAll(({ attribs }) => 'onerror' in attribs || attribs.src === 'x', document.children)).toEqual([])
      expect(DomUtils.getElementsByTagName('script', document).every(({ attribs }) => attribs.type === 'application/ld+json')).toBe(true)
      expect(body).not.toContain('alert(1)</script>"')
    }
  })
})

describe('an older version', () => {
  it('says that it was corrected, leads to the newest and is not to be found by itself', async () => {
    const { body } = await get('/a/a1/v/1')
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain('拓恩路 促发展')
    expect(wordsOf(body)).toContain('这是旧版本')
    expect(attribute(body, ({ rel }) => rel === 'canonical', 'href')).toBe('https://paper.example.org/a/a1')
    expect(attribute(body, ({ name }) => name === 'robots', 'content')).toBe('noindex')
    expect(attribute((await get('/a/a1')).body, ({ name }) => name === 'robots', 'content')).toBeUndefined()
  })

  it('leads to its issue and page by their ids, since the date has been corrected', async () => {
    const { body } = await get('/a/a1/v/1')
    expect(body).toContain('href="/p/n1/~i1"')
    expect(body).toContain('href="/p/n1/~i1/~p1"')
    expect((await get('/p/n1/~i1/~p1')).headers.location).toBe('/p/n1/2023-06-19/1')
  })

  it('is the article itself while it is the newest, and nothing where there is none', async () => {
    expect(wordsOf((await get('/a/a1/v/2')).body)).not.toContain('这是旧版本')
    for (const n of ['3', '0', '1.5', 'x', '-1']) expect((await get(`/a/a1/v/${n}`)).statusCode).toBe(404)
  })
})

describe('what is not public any more', () => {
  it('is 410 with the reason and the time, on every version, and none of its words', async () => {
    for (const url of ['/a/gone', '/a/gone/v/1', '/a/gone/v/7']) {
      const { body, statusCode } = await get(url)
      expect(statusCode).toBe(410)
      expect(htmlFaults(body)).toEqual([])
      expect(wordsOf(body)).toContain('事实有误')
      expect(wordsOf(body)).toMatch(/2026年1月1日 08:00/u)
      expect(body).not.toContain('撤回的标题')
    }
  })

  it('is 451 once it was erased, without reason or words', async () => {
    const { body, statusCode } = await get('/a/erased')
    expect(statusCode).toBe(451)
    expect(htmlFaults(body)).toEqual([])
    expect(body).not.toContain('删除的标题')
  })

  it('leads to its issue and newspaper while something else of them is public, an erased one to nothing', async () => {
    const withdrawn = (await get('/a/gone')).body
    expect(withdrawn).toContain('href="/p/n1/2023-06-19"')
    expect(withdrawn).toContain('href="/p/n1"')
    expect((await get('/a/erased')).body).not.toContain('/p/n1')
    for (const id of ['a1', 'a2', 'bare']) await model.withdraw(id, '有误')
    expect((await get('/a/gone')).body).not.toContain('/p/n1')
  })

  it('is gone at once from the page it stood on', async () => {
    expect((await get('/a/a1')).body).toContain('第二篇')
    await model.withdraw('a2', '有误')
    expect((await get('/a/a1')).body).not.toContain('第二篇')
    expect((await get('/p/n1/2023-06-19/1')).body).not.toContain('第二篇')
    expect((await get('/')).body).not.toContain('第二篇')
  })

  it('does not differ, unknown or never approved', async () => {
    await model.edit('draft')
    const [unknown, draft] = [await get('/a/unknown'), await get('/a/draft')]
    expect([unknown.statusCode, draft.statusCode]).toEqual([404, 404])
    expect(draft.body.replaceAll('draft', 'unknown')).toBe(unknown.body)
  })
})

describe('an answer', () => {
  it('is 503 with Retry-After while there is no read model', async () => {
    const early = await roomApp({
      ...model.context,
      readModel: () => { throw new Problem(503, 'building', { zh: '正在准备', en: 'building' }, {}, { 'Retry-After': '2' }) },
    }, registerPages)
    for (const url of ['/', '/a/a1', '/p/n1', '/search?q=a']) {
      const { body, headers, statusCode } = await early.inject({ url })
      expect([statusCode, headers['retry-after']]).toEqual([503, '2'])
      expect(htmlFaults(body)).toEqual([])
    }
    await early.close()
  })

  it('is 304 for who has it, and another one when its text, its neighbours or its language change', async () => {
    const first = await get('/a/a1')
    const etag = String(first.headers.etag)
    expect((await get('/a/a1', { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await get('/a/a1?lang=en', { 'if-none-match': etag })).statusCode).toBe(200)
    expect((await get('/a/a1', { 'accept-language': 'en', 'if-none-match': etag })).statusCode).toBe(200)
    await model.edit('a1')
    expect((await get('/a/a1', { 'if-none-match': etag })).statusCode).toBe(304)
    await model.withdraw('a2', '有误')
    expect((await get('/a/a1', { 'if-none-match': etag })).statusCode).toBe(200)
    await model.withdraw('a1', '有误')
    expect((await get('/a/a1', { 'if-none-match': etag })).statusCode).toBe(410)
  })

  it('has its own policy, says its language, and can be asked for its head alone', async () => {
    const { headers } = await get('/a/a1')
    expect(headers['content-security-policy']).toBe("default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
    expect(headers).toMatchObject({ 'content-language': 'zh', 'vary': 'Accept-Language' })
    expect(headers['last-modified']).toBeDefined()
    const head = await app.inject({ method: 'HEAD', url: '/a/a1', headers: { 'accept-language': 'zh' } })
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', headers.etag])
  })

  it('has no script, no inline style and nothing from elsewhere', async () => {
    for (const url of ['/a/a1', '/a/a1?layout=vertical', '/', '/p/n1', '/search?q=']) {
      const { body } = await get(url)
      const elements = DomUtils.findAll(() => true, parseDocument(body).children)
      expect(elements.filter(({ attribs, name }) => 'style' in attribs || name === 'style' || (name === 'script' && attribs.type !== 'application/ld+json'))).toEqual([])
      const loaded = elements.flatMap(({ attribs, name }) => [...(attribs.src ? [attribs.src] : []), ...(name === 'link' && attribs.rel === 'stylesheet' ? [attribs.href ?? ''] : [])])
      expect(loaded.filter((address) => !/^\/(?:iiif|assets)\//u.test(address))).toEqual([])
    }
  })

  it('weighs little: page and style together less than 20 kB compressed', async () => {
    const { gzipSync } = await import('node:zlib')
    const page = await get('/a/a1')
    const style = attribute(page.body, ({ rel }) => rel === 'stylesheet', 'href') ?? ''
    const css = await get(style)
    expect([css.statusCode, css.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(gzipSync(page.body).length + gzipSync(css.body).length).toBeLessThan(20_000)
  })
})

describe('language and direction', () => {
  it('are those of the browser, or those that were chosen, which every link then keeps', async () => {
    expect((await get('/a/a1')).body).toContain('<html lang="zh-Hans">')
    expect((await get('/a/a1', { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' })).body).toContain('<html lang="en">')
    expect((await get('/a/a1', { 'accept-language': 'fr' })).body).toContain('<html lang="zh-Hans">')
    expect((await get('/a/a1?lang=xx&lang=en')).body).toContain('<html lang="zh-Hans">')
    const { body, headers } = await get('/a/a1?lang=en&layout=vertical')
    expect(headers['content-language']).toBe('en, zh')
    expect(body).toContain('<html class="vertical" lang="en">')
    expect(body).toContain('href="/a/a2?lang=en&amp;layout=vertical"')
    expect(attribute(body, ({ name, type }) => type === 'hidden' && name === 'lang', 'value')).toBe('en')
    expect(wordsOf(body)).toContain('scroll down for the next ↓')
    expect(wordsOf((await get('/a/a1?lang=en')).body)).not.toContain('scroll down for the next')
    expect(body).toContain('<div class="text" aria-label="Vertical text; scroll down to turn the page" role="region" tabindex="0" lang="zh">')
  })

  it('are for screens alone: an upright article is printed like any other', () => {
    const forScreens = /^@media screen \{\n(?: {2}.*\n)+\}$/mu
    expect(STYLE.match(forScreens)?.[0]).toContain('writing-mode: vertical-rl')
    expect(STYLE.replace(forScreens, '')).not.toMatch(/\.vertical|vertical-rl/u)
  })

  it('leave the text as it is: upright, its numbers stand in elements of their own', async () => {
    await model.approve(articleDocument('num', { body: [{ kind: 'paragraph', text: '6月11日，2023年增长3.5%，COVID-19' }] }))
    const { body } = await get('/a/num?layout=vertical')
    expect(body).toContain('<span class="combined">6</span>月<span class="combined">11</span>日，<span class="stacked">2023</span>年增长3.5%，COVID-19')
    expect(wordsOf(body)).toContain('6月11日，2023年增长3.5%，COVID-19')
  })
})
