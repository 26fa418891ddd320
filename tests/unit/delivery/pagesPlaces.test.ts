import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { registerPages } from '../../../src/delivery/pages/registerPages'
import type { CaptionDocument } from '../../../src/publishing/PublicDocument'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { htmlFaults, linksOf, wordsOf } from '../../helpers/delivery/htmlFaults'
import { roomApp } from '../../helpers/delivery/roomApp'

let model: FilledReadModel
let app: TypedApp
let complaints: ReturnType<typeof vi.spyOn>

const get = async (url: string) => {
  const answer = await app.inject({ url, headers: { 'accept-language': 'zh' } })
  if (answer.statusCode === 200) expect(htmlFaults(answer.body)).toEqual([])
  return answer
}

/** An article of a day and a page. */
const printed = (id: string, day: string, page: { id: string; number: number | null; name: string | null }, over: Parameters<typeof articleDocument>[1] = {}) =>
  articleDocument(id, { headline: `标题${id}`, issue: { id: `i-${day}`, date: day, dateCertainty: 'printed' }, pages: [page], photos: [], ...over })

const page = (id: string, number: number | null, name: string | null = null) => ({ id, number, name })

beforeEach(async () => {
  complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  model = await filledReadModel()
  app = await roomApp(model.context, registerPages)
})

afterEach(async () => {
  await app.close()
  model.close()
  expect(complaints.mock.calls).toEqual([])
  complaints.mockRestore()
})

describe('the first page', () => {
  it('says so when nothing has been published', async () => {
    expect(wordsOf((await get('/')).body)).toContain('还没有发布的文章。')
  })

  it('has the newspapers, the latest issues and what was published last', async () => {
    await model.approve(printed('a1', '2023-06-19', page('p1', 1)))
    await model.approve(printed('a2', '2021-01-05', page('p2', 1)))
    await model.approve(printed('a3', '2023-06-20', page('p3', 1), { publication: { id: 'n2', name: '大众日报' } }))
    const { body } = await get('/')
    const words = wordsOf(body)
    expect(words).toContain('聊城日报2021–2023')
    expect([...words.matchAll(/标题a\d/gu)].map(([title]) => title)).toEqual(['标题a3', '标题a2', '标题a1'])
    expect(linksOf(body)).toEqual(expect.arrayContaining(['/p/n1', '/p/n2', '/p/n2/2023-06-20', '/a/a1', '/admin', '/docs', '/feeds/articles.atom']))
  })
})

describe('a newspaper', () => {
  it('lists its issues by year, and leads there by its name as well', async () => {
    await model.approve(printed('a1', '2023-06-19', page('p1', 1)))
    await model.approve(printed('a2', '2021-01-05', page('p2', 1), { issue: { id: 'i2', date: '2021-01-05', dateCertainty: 'uncertain' } }))
    const words = wordsOf((await get('/p/n1')).body)
    expect(words).toMatch(/2023年2023年6月19日 星期一.*2021年2021年1月5日 星期二 存疑/su)
    const named = await get(`/p/${encodeURIComponent('聊城日报')}/2023-06-19?lang=en`)
    expect([named.statusCode, named.headers.location]).toEqual([301, '/p/n1/2023-06-19?lang=en'])
    expect((await get('/p/2023')).statusCode).toBe(404)
  })

  it('is not meant by a name that two have', async () => {
    await model.approve(printed('a1', '2023-06-19', page('p1', 1)))
    await model.approve(printed('a2', '2023-06-20', page('p2', 1), { publication: { id: 'n2', name: '聊城日报' } }))
    expect((await get(`/p/${encodeURIComponent('聊城日报')}`)).statusCode).toBe(404)
  })

  it('has a calendar for a year with many issues, and a page for each year once there are many', async () => {
    for (let day = 1; day <= 160; day++) {
      const date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10)
      await model.approve(printed(`a${day}`, date, page(`p${day}`, 1)))
    }
    await model.approve(printed('old', '1999-12-31', page('old', 1)))
    const { body } = await get('/p/n1')
    expect(body).toContain('<ol class="days from-6">')
    expect(body).toContain('href="/p/n1/2023-06-09"')
    expect(body).not.toContain('1999-12-31')
    expect(linksOf(body)).toContain('/p/n1/1999')
    expect((await get('/p/n1/1999')).body).toContain('href="/p/n1/1999-12-31"')
    expect((await get('/p/n1/2000')).statusCode).toBe(404)
  }, 120_000)

  it('is there no more when its last article is withdrawn', async () => {
    await model.approve(printed('a1', '2023-06-19', page('p1', 1)))
    await model.withdraw('a1', '有误')
    for (const url of ['/p/n1', '/p/n1/2023', '/p/n1/2023-06-19', '/p/n1/2023-06-19/1', '/p/n1/~i-2023-06-19']) expect((await get(url)).statusCode).toBe(404)
    expect(wordsOf((await get('/')).body)).not.toContain('聊城日报')
  })
})

describe('an issue', () => {
  it('has its pages in their order, the ones without a number last, each with its articles', async () => {
    await model.approve(printed('b', '2023-06-19', page('p9', null, '副刊')))
    await model.approve(printed('c', '2023-06-19', page('p4', 10)))
    await model.approve({ ...printed('a', '2023-06-19', page('p1', 2, '要闻')), pages: [page('p1', 2, '要闻'), page('p4', 10)] })
    const words = wordsOf((await get('/p/n1/2023-06-19')).body)
    expect(words).toMatch(/第2版 要闻.*标题a.*第10版.*标题c.*标题a.*副刊.*标题b/su)
  })

  it('leads to the one before and the one after', async () => {
    for (const day of ['2023-06-18', '2023-06-19', '2023-06-21']) await model.approve(printed(day, day, page(`p${day}`, 1)))
    const { body } = await get('/p/n1/2023-06-19')
    expect(body).toMatch(/href="\/p\/n1\/2023-06-18" rel="prev"/u)
    expect(body).toMatch(/href="\/p\/n1\/2023-06-21" rel="next"/u)
  })

  it('is found by its id when its date was corrected; the old date leads nowhere', async () => {
    await model.approve(printed('a', '2023-06-18', page('p1', 1), { issue: { id: 'i1', date: '2023-06-18', dateCertainty: 'inferred' } }))
    expect((await get('/p/n1/~i1')).headers.location).toBe('/p/n1/2023-06-18')
    await model.approve(printed('a', '2023-06-19', page('p1', 1), { issue: { id: 'i1', date: '2023-06-19', dateCertainty: 'printed' } }))
    expect((await get('/p/n1/~i1')).headers.location).toBe('/p/n1/2023-06-19')
    expect((await get('/p/n1/2023-06-18')).statusCode).toBe(404)
    expect((await get('/p/n1/~nothing')).statusCode).toBe(404)
  })

  it('stands together with another of the same day, pages of one number on one page', async () => {
    await model.approve(printed('a', '2023-06-19', page('pa', 1), { issue: { id: 'ia', date: '2023-06-19', dateCertainty: 'printed' } }))
    await model.approve(printed('b', '2023-06-19', page('pb', 1), { issue: { id: 'ib', date: '2023-06-19', dateCertainty: 'printed' } }))
    expect(wordsOf((await get('/p/n1/2023-06-19')).body)).toMatch(/标题a.*标题b/su)
    expect(wordsOf((await get('/p/n1/2023-06-19/1')).body)).toMatch(/标题a.*标题b/su)
  })
})

describe('a page', () => {
  it('has its articles with their first words, and the pictures of which the captions are approved', async () => {
    await model.approve(printed('a', '2023-06-19', page('p1', 1, '要闻')))
    const { body: _, photos: __, source: ___, type: ____, ...place } = printed('x', '2023-06-19', page('p1', 1, '要闻'))
    const caption = { ...place, format: 1, type: 'caption', id: 'c1', photo: 'f1', text: '麦收现场。', credit: '张三 摄', image: { id: 'm1', file: 'm.jpg', mimeType: 'image/jpeg', width: 900, height: 600 } }
    await model.approve(caption as CaptionDocument)
    const { body } = await get('/p/n1/2023-06-19/1')
    expect(wordsOf(body)).toMatch(/标题a.*编者按：本报今起刊发系列报道。.*麦收现场。张三 摄/su)
    expect(body).toContain('/iiif/3/m1/full/!1200,1200/0/default.jpg')
    await model.withdraw('c1', '有误')
    expect(wordsOf((await get('/p/n1/2023-06-19/1')).body)).not.toContain('麦收现场')
  })

  it('puts an ellipsis behind first words that go on, and none where the paragraph ends', async () => {
    const saying = (text: string) => ({ body: [{ kind: 'paragraph' as const, text }, { kind: 'paragraph' as const, text: '第二段。' }] })
    const whole = `${'\u{20000}'.repeat(89)}。`
    await model.approve(printed('a', '2023-06-19', page('p1', 1), saying(whole)))
    await model.approve(printed('b', '2023-06-19', page('p1', 1), saying('长'.repeat(91))))
    const { body } = await get('/p/n1/2023-06-19/1')
    expect([...body.matchAll(/<p class="opening"[^>]*>([^<]*)</gu)].map(([, text]) => text)).toEqual([whole, `${'长'.repeat(90)}……`])
  })

  it('without a number has an address by its id, which leads on when it gets a number', async () => {
    await model.approve(printed('a', '2023-06-19', page('p1', null)))
    expect((await get('/p/n1/2023-06-19/~p1')).statusCode).toBe(200)
    await model.approve(printed('a', '2023-06-19', page('p1', 4)))
    const answer = await get('/p/n1/2023-06-19/~p1')
    expect([answer.statusCode, answer.headers.location]).toEqual([301, '/p/n1/2023-06-19/4'])
    expect((await get('/p/n1/2023-06-19/5')).statusCode).toBe(404)
  })

  it('shows its facsimile only while no text on it is withdrawn or erased', async () => {
    const shown = { ...page('p1', 1), facsimile: { id: 'fac', file: 'f.jpg', mimeType: 'image/jpeg', width: 3000, height: 4000 } }
    for (const id of ['a', 'b', 'c']) await model.approve(printed(id, '2023-06-19', shown))
    const hasFacsimile = async () => Promise.all(['/p/n1/2023-06-19/1', '/a/a'].map(async (url) => (await get(url)).body.includes('/iiif/3/fac/')))
    expect(await hasFacsimile()).toEqual([true, true])
    await model.withdraw('b', '有误')
    expect(await hasFacsimile()).toEqual([false, false])
    await model.restore('b')
    expect(await hasFacsimile()).toEqual([true, true])
  })
})

it('every link of every page leads to a page', async () => {
  await model.approve(printed('a1', '2023-06-18', page('p1', 1), { issue: { id: 'i-2023-06-19', date: '2023-06-18', dateCertainty: 'inferred' } }))
  await model.approve(printed('a1', '2023-06-19', page('p1', 1), { authors: [{ name: '胡 "磊"', role: null }] }))
  await model.approve(printed('a/b?c#d', '2023-06-19', page('p/2', null), { issue: { id: 'i/2', date: '2023-06-19', dateCertainty: 'inferred' }, publication: { id: 'n/1', name: '大众/日报' } }))
  await model.approve(printed('a2', '2021-06-20', page('p3', 3)))
  const ours = /^\/(?:$|\?|a\/|p\/|search)/u
  const [seen, left] = [new Set<string>(), ['/', '/?lang=en&layout=vertical']]
  for (let url = left.pop(); url !== undefined && seen.size < 400; url = left.pop()) {
    if (seen.has(url)) continue
    seen.add(url)
    const { body, headers, statusCode } = await get(url)
    expect([url, statusCode < 400]).toEqual([url, true])
    left.push(...(headers.location ? [String(headers.location)] : linksOf(body)).filter((href) => ours.test(href)))
  }
  expect(left).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
}, 120_000)
