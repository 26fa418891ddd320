import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { TypedApp } from '../../../src/delivery/app/TypedApp'
import { FEED } from '../../../src/delivery/feeds/FEED'
import { registerFeeds } from '../../../src/delivery/feeds/registerFeeds'
import { Problem } from '../../../src/delivery/Problem'
import { articleDocument, bareDocument } from '../../helpers/delivery/articleDocument'
import { filledReadModel, type FilledReadModel } from '../../helpers/delivery/filledReadModel'
import { roomApp } from '../../helpers/delivery/roomApp'
import { jsonErrors, xmlErrors } from '../../helpers/delivery/schemaErrors'

type JsonFeed = {
  _reissue: { withdrawn: { id: string; reason?: string }[] }
  feed_url: string
  home_page_url: string
  items: { authors?: { name: string }[]; content_html: string; date_modified: string; date_published: string; id: string; title: string }[]
  title: string
}

const API = 'https://paper.example.org/api/v1/articles'
const other = { publication: { id: 'n2', name: '德州日报' }, issue: { id: 'i2', date: '2023-06-20', dateCertainty: 'printed' }, pages: [{ id: 'p9', number: 2, name: null }] }

let model: FilledReadModel
let app: TypedApp

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ headers, method: 'GET', url })
const feed = async (url: string): Promise<JsonFeed> => (await get(url)).json<JsonFeed>()
const ids = ({ items }: JsonFeed): string[] => items.map(({ id }) => id.replace(`${API}/`, ''))

beforeEach(async () => {
  model = await filledReadModel([{ document: articleDocument('a1') }, { document: articleDocument('b1', other) }, { document: bareDocument('a2') }])
  model.setClock(new Date(Date.now() - 3_600_000).toISOString())
  app = await roomApp(model.context, registerFeeds)
})

afterEach(async () => {
  await app.close()
  model.close()
})

describe('feeds', () => {
  it('have the newest first: of everything, and of one newspaper alone', async () => {
    expect(ids(await feed('/feeds/articles.json'))).toEqual(['a2', 'b1', 'a1'])
    const paper = await feed('/feeds/publications/n1.json')
    expect([ids(paper), paper.title, paper.feed_url]).toEqual([['a2', 'a1'], '聊城日报', 'https://paper.example.org/feeds/publications/n1.json'])
  })

  it('are as their schemas say, with articles, withdrawn ones, and without any', async () => {
    const empty = await filledReadModel()
    const bare = await roomApp(empty.context, registerFeeds)
    await model.withdraw('a1', '来源 <有误>')
    await model.erase('b1')
    const atoms = [await get('/feeds/articles.atom'), await get('/feeds/publications/n1.atom'), await get('/feeds/search.atom?q=%E5%85%A8%E6%96%87'), await bare.inject('/feeds/articles.atom')]
    expect(await xmlErrors('atom.rng', ...atoms.map(({ body }) => body))).toEqual([])
    for (const url of ['/feeds/articles.json', '/feeds/publications/n1.json', '/feeds/search.json?q=%E5%85%A8%E6%96%87']) expect(jsonErrors('json-feed-1.1.json', await feed(url))).toEqual([])
    expect(jsonErrors('json-feed-1.1.json', (await bare.inject('/feeds/articles.json')).json())).toEqual([])
    expect(atoms.map(({ headers }) => headers['content-type'])).toEqual(Array(4).fill('application/atom+xml; charset=utf-8'))
    await bare.close()
    empty.close()
  })

  it('have the full text, escaped, and the authors', async () => {
    const [, , first] = (await feed('/feeds/articles.json')).items
    expect(first).toMatchObject({ title: '拓思路 促发展（a1）', authors: [{ name: '林金彦' }, { name: '王宁' }] })
    expect(first?.content_html).toContain('A&amp;B &lt;公司&gt; 开工')
    const atom = (await get('/feeds/articles.atom')).body
    expect(atom).toContain('A&amp;amp;B &amp;lt;公司&amp;gt; 开工')
    expect(atom).toContain('<author><name>林金彦</name></author>')
  })

  it('call an article by the same id after a correction, and say when that was', async () => {
    const [before] = (await feed('/feeds/publications/n1.json')).items.filter(({ id }) => id === `${API}/a1`)
    await model.approve(articleDocument('a1', { headline: '改好的标题' }))
    const after = await feed('/feeds/publications/n1.json')
    expect(ids(after)).toEqual(['a1', 'a2'])
    expect(after.items[0]).toMatchObject({ date_published: before?.date_published, id: before?.id, title: '改好的标题' })
    expect((after.items[0]?.date_modified ?? '') > (before?.date_modified ?? '')).toBe(true)
  })

  it('tell of what was withdrawn with its reason, of what was erased without, and of neither once it is back', async () => {
    await model.withdraw('a1', '来源有误')
    await model.erase('b1')
    const gone = await feed('/feeds/articles.json')
    expect([ids(gone), gone._reissue.withdrawn]).toMatchObject([['a2'], [{ id: `${API}/b1` }, { id: `${API}/a1`, reason: '来源有误' }]])
    expect(gone._reissue.withdrawn[0]).not.toHaveProperty('reason')
    expect((await get('/feeds/articles.atom')).body).toMatch(/<at:deleted-entry ref="[^"]+\/a1" when="[^"]+"><at:comment type="text">来源有误<\/at:comment>/u)
    await model.restore('a1')
    const back = await feed('/feeds/articles.json')
    expect([ids(back), back._reissue.withdrawn.map(({ id }) => id)]).toEqual([['a1', 'a2'], [`${API}/b1`]])
  })

  it('of a newspaper tell of its own withdrawn articles alone', async () => {
    await model.withdraw('a1', '甲')
    await model.approve(articleDocument('b2', other))
    await model.withdraw('b1', '乙')
    expect((await feed('/feeds/publications/n1.json'))._reissue.withdrawn.map(({ reason }) => reason)).toEqual(['甲'])
    expect((await feed('/feeds/publications/n2.json'))._reissue.withdrawn.map(({ reason }) => reason)).toEqual(['乙'])
  })

  it(`tell of it for ${FEED.tombstoneDays} days`, async () => {
    const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
    model.setClock(daysAgo(FEED.tombstoneDays + 1))
    await model.withdraw('a1', '早先')
    model.setClock(daysAgo(FEED.tombstoneDays - 1))
    await model.withdraw('b1', '近日')
    expect((await feed('/feeds/articles.json'))._reissue.withdrawn.map(({ reason }) => reason)).toEqual(['近日'])
  })

  it(`have ${FEED.entries} articles at most`, async () => {
    for (let n = 0; n < FEED.entries; n += 1) await model.approve(bareDocument(`c${n}`))
    const found = ids(await feed('/feeds/articles.json'))
    expect([found.length, found[0]]).toEqual([FEED.entries, `c${FEED.entries - 1}`])
  })

  it('of a search have what it finds, and its words in their address', async () => {
    const found = await feed(`/feeds/search.json?q=${encodeURIComponent('抓落实')}&publication=n1`)
    expect([ids(found).sort(), found.title, found.feed_url]).toEqual([['a1', 'b1'], '报刊文献库: 抓落实', `https://paper.example.org/feeds/search.json?q=${encodeURIComponent('抓落实')}&publication=n1`])
    expect((await get('/feeds/search.atom')).statusCode).toBe(400)
  })

  it('lead to the page where people read the same: the first one, the newspaper, the search', async () => {
    const q = encodeURIComponent('抓落实')
    const homes = { articles: '/', 'publications/n1': '/p/n1', search: `/search?q=${q}&publication=n1&sort=-date` }
    for (const [name, home] of Object.entries(homes)) {
      const query = name === 'search' ? `?q=${q}&publication=n1` : ''
      expect((await feed(`/feeds/${name}.json${query}`)).home_page_url).toBe(`https://paper.example.org${home}`)
      expect((await get(`/feeds/${name}.atom${query}`)).body).toContain(`<link rel="alternate" type="text/html" href="https://paper.example.org${home.replaceAll('&', '&amp;')}"/>`)
    }
  })

  it('of a search that cannot be read have no entity tag of what was not answered', async () => {
    const ask = async (): Promise<never> => {
      throw new Problem(400, 'query', { zh: '不能读', en: 'cannot be read' })
    }
    const failing = await roomApp({ ...model.context, search: { ask, close: async () => undefined } }, registerFeeds)
    const { headers, statusCode } = await failing.inject('/feeds/search.atom?q=(')
    expect([statusCode, headers.etag, headers['last-modified']]).toEqual([400, undefined, undefined])
    await failing.close()
  })

  it('answer 304 until readers see a change', async () => {
    for (const url of ['/feeds/articles.atom', '/feeds/publications/n1.json', '/feeds/search.json?q=x']) {
      const { etag } = (await get(url)).headers
      const headers = { 'if-none-match': String(etag) }
      expect((await get(url, headers)).statusCode).toBe(304)
      await model.edit('a1')
      expect((await get(url, headers)).statusCode).toBe(304)
      await model.approve(articleDocument('a1', { kicker: url }))
      expect((await get(url, headers)).statusCode).toBe(200)
    }
  })

  it('are not there for a newspaper of which nothing is public, nor in other formats', async () => {
    for (const url of ['/feeds/publications/n3.atom', '/feeds/publications/n1', '/feeds/publications/n1.rss', '/feeds/publications/.atom']) expect((await get(url)).statusCode).toBe(404)
  })
})
