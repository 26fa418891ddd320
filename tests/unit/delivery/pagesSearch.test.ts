import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { registerPages } from '../../../src/delivery/pages/registerPages'
import { Problem } from '../../../src/delivery/Problem'
import type { SearchAnswer } from '../../../src/delivery/search/SearchAnswer'
import type { SearchQuestion } from '../../../src/delivery/search/SearchQuestion'
import { articleDocument } from '../../helpers/delivery/articleDocument'
import { type FilledReadModel, filledReadModel } from '../../helpers/delivery/filledReadModel'
import { htmlFaults, linksOf, wordsOf } from '../../helpers/delivery/htmlFaults'
import { roomApp } from '../../helpers/delivery/roomApp'

/** What the page has no use for: it shows each article from the read model. */
const JSON_OF_API = { article: '{}', etag: '""' }

const found = (over: Partial<SearchAnswer> = {}): SearchAnswer => ({
  hits: [{ ...JSON_OF_API, id: 'a1', score: 1, headline: '一', snippets: ['观摩会在<mark>聊城</mark>召开 &amp; 结束<img src=x onerror=alert(1)>'] }, { ...JSON_OF_API, id: 'gone', score: 1, headline: '已撤', snippets: ['撤回的字'] }],
  total: 21, next: 'NEXT',
  facets: {
    author: [{ value: '林 & 金', count: 3 }], page: [{ value: '4', count: 2 }], publication: [{ value: 'n1', label: '聊城日报', count: 21 }],
    year: [{ value: '2021', count: 1 }, { value: '2023', count: 20 }],
  },
  ...over,
})

let model: FilledReadModel
let app: TypedApp
let asked: SearchQuestion[]
let answer: SearchAnswer | Problem

const get = (url: string) => app.inject({ url, headers: { 'accept-language': 'zh' } })

beforeEach(async () => {
  asked = []
  answer = found()
  const search = {
    ask: async (question: SearchQuestion) => {
      asked.push(question)
      if (answer instanceof Problem) throw answer
      return answer
    },
    close: async () => undefined,
  }
  model = await filledReadModel([
    { document: articleDocument('a1') }, { document: articleDocument('gone', { headline: '已撤' }), state: 'withdrawn' },
  ], { search })
  app = await roomApp(model.context, registerPages)
})

afterEach(async () => {
  await app.close()
  model.close()
})

describe('the search for readers', () => {
  it('asks nothing until words are given, and explains itself', async () => {
    for (const url of ['/search', '/search?q=', '/search?q=%20&author=x', '/search?utm_source=x']) {
      const { body, statusCode } = await get(url)
      expect(statusCode).toBe(200)
      expect(htmlFaults(body)).toEqual([])
      for (const word of ['字或词', '“连续词组”', 'author:作者', 'title:标题', 'date:2023-06', 'OR', '-不要的词', '(括号)']) expect(wordsOf(body)).toContain(word)
    }
    expect(asked).toEqual([])
  })

  it('asks with the filters of its address', async () => {
    await get('/search?q=%E8%81%8A%E5%9F%8E&publication=n1&author=%E6%9E%97&from=2023-01-01&to=2023-12-31&page=4&hasPhoto=true&sort=-date&cursor=C')
    expect(asked).toEqual([
      { q: '聊城', publication: 'n1', author: '林', from: '2023-01-01', to: '2023-12-31', page: 4, hasPhoto: true, sort: '-date', cursor: 'C', facets: true, limit: 20 },
    ])
  })

  it.each([
    ['from=gestern', '“from”'], ['from=2023-02-31', '“from”'], ['to=2023', '“to”'], ['to=2023-13-40', '“to”'], ['page=-4', '“page”'], ['page=1.5', '“page”'], ['hasPhoto=maybe', '“hasPhoto”'],
    ['sort=best', '“sort”'], ['author=a&author=b', '“author”'], [`publication=${'n'.repeat(65)}`, '“publication”'],
  ])('drops nothing silently: what is wrong with %s is told, and nothing is asked', async (filter, named) => {
    const { body, statusCode } = await get(`/search?q=x&${filter}`)
    expect([statusCode, asked]).toEqual([400, []])
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain(`条件${named}不能这样写`)
    expect(body).toContain('value="x"')
  })

  it('asks as many characters as the API, and tells of more instead of cutting a phrase in two', async () => {
    const longest = `“${'字'.repeat(998)}”`
    expect((await get(`/search?q=${encodeURIComponent(longest)}`)).statusCode).toBe(200)
    expect(asked.map(({ q }) => q)).toEqual([longest])
    const { body, statusCode } = await get(`/search?q=${encodeURIComponent(`${longest}字`)}`)
    expect([statusCode, asked.length]).toEqual([400, 1])
    expect(wordsOf(body)).toContain('最多 1000 字')
  })

  it('shows what was found with its marked words and nothing else of a snippet as markup', async () => {
    const { body } = await get('/search?q=x')
    expect(htmlFaults(body)).toEqual([])
    expect(body).toContain('观摩会在<mark>聊城</mark>召开 &amp; 结束&lt;img src=x onerror=alert(1)&gt;')
    expect(wordsOf(body)).toContain('找到 21 篇')
    expect(body).toContain('<meta content="noindex" name="robots"/>')
  })

  it('marks the words in the headline as the API does, and nothing else of it is markup', async () => {
    answer = found({ hits: [{ ...JSON_OF_API, id: 'a1', score: 1, headline: '在<mark>聊城</mark> &amp; <img src=x onerror=alert(1)>', snippets: [] }] })
    const { body } = await get('/search?q=x')
    expect(htmlFaults(body)).toEqual([])
    expect(body).toContain('href="/a/a1">在<mark>聊城</mark> &amp; &lt;img src=x onerror=alert(1)&gt;</a>')
    answer = found({ hits: [{ ...JSON_OF_API, id: 'a1', score: 1, headline: null, snippets: [] }] })
    expect((await get('/search?q=x')).body).toContain('href="/a/a1">拓思路 促发展（a1）</a>')
  })

  it('without words shows every article by date of print, to which the first page leads; never by relevance', async () => {
    expect(linksOf((await get('/')).body)).toContain('/search?sort=-date')
    const { body } = await get('/search?sort=-date')
    expect(asked).toEqual([{ q: '', sort: '-date', facets: true, limit: 20 }])
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain('全部文章')
    const links = linksOf(body)
    expect(links).toEqual(expect.arrayContaining(['/search?sort=date', '/search?sort=-date&cursor=NEXT', '/search?publication=n1&sort=-date']))
    expect(links).not.toContain('/search')
  })

  it('does not show what was withdrawn since the search has looked', async () => {
    expect((await get('/search?q=x')).body).not.toMatch(/已撤|撤回的字/u)
  })

  it('narrows down by links, each of which begins anew', async () => {
    const links = linksOf((await get('/search?q=x&sort=date&cursor=C&lang=en')).body)
    expect(links).toEqual(expect.arrayContaining([
      '/search?q=x&publication=n1&sort=date&lang=en',
      '/search?q=x&from=2023-01-01&to=2023-12-31&sort=date&lang=en',
      '/search?q=x&page=4&sort=date&lang=en',
      '/search?q=x&author=%E6%9E%97+%26+%E9%87%91&sort=date&lang=en',
      '/search?q=x&hasPhoto=true&sort=date&lang=en',
      '/search?q=x&sort=date&cursor=NEXT&lang=en',
      '/search?q=x&sort=date&lang=en',
    ]))
  })

  it('takes filters off one by one', async () => {
    const { body } = await get('/search?q=x&publication=n1&from=2023-01-01&to=2023-12-31&author=%E6%9E%97&page=4&hasPhoto=true')
    expect(body).toContain('aria-label="去掉 聊城日报" href="/search?q=x&amp;author=%E6%9E%97&amp;from=2023-01-01&amp;to=2023-12-31&amp;page=4&amp;hasPhoto=true"')
    expect(body).toContain('aria-label="去掉 2023" href="/search?q=x&amp;publication=n1&amp;author=%E6%9E%97&amp;page=4&amp;hasPhoto=true"')
    expect(htmlFaults(body)).toEqual([])
  })

  it('says when nothing was found', async () => {
    answer = found({ hits: [], total: 0, next: null, facets: { author: [], page: [], publication: [], year: [] } })
    const { body } = await get('/search?q=x')
    expect(wordsOf(body)).toContain('没有找到')
    expect(htmlFaults(body)).toEqual([])
  })

  it('tells on the page what is wrong with a search that cannot be read, with the box to mend it', async () => {
    answer = new Problem(400, 'query', { zh: '引号没有成对。', en: 'A quote is not closed.' })
    const { body, statusCode } = await get('/search?q=%22x')
    expect(statusCode).toBe(400)
    expect(htmlFaults(body)).toEqual([])
    expect(wordsOf(body)).toContain('引号没有成对。')
    expect(body).toContain('value="&quot;x"')
  })
})
