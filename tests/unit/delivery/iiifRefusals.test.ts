import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { registerIiif } from '../../../src/delivery/iiif/registerIiif'
import type { PublicImage } from '../../../src/publishing/articleSnapshot'
import { caption, type IiifDesk, iiifDesk, PLACE, withPhoto } from '../../helpers/delivery/iiifDesk'
import { roomApp } from '../../helpers/delivery/roomApp'

let desk: IiifDesk

beforeEach(async () => {
  desk = await iiifDesk()
})

afterEach(() => desk.close())

const addresses = (id: string): string[] => [
  `/api/v1/images/${id}`, `/iiif/3/${id}`, `/iiif/3/${id}/info.json`, `/iiif/3/${id}/full/max/0/default.jpg`, `/iiif/3/${id}/full/!400,400/0/default.png`,
  // What cannot be read tells no more than what can.
  `/iiif/3/${id}/full/nonsense/0/default.jpg`, `/iiif/3/${id}/full/max/0/default.gif`,
]

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => desk.app.inject({ headers, method, url })

/** However it is asked, with whatever was known of it before: the same answer, and nothing of the image. */
const expectRefused = async (id: string, status: number, known: Record<string, string> = {}): Promise<void> => {
  for (const url of addresses(id)) {
    const asked: Record<string, string>[] = [{}, { range: 'bytes=0-9' }, { 'if-none-match': '*' }, { 'if-modified-since': new Date().toUTCString() }, { 'if-none-match': known[url] ?? '"none"' }]
    for (const headers of asked) {
      for (const method of ['GET', 'HEAD'] as const) {
        const answer = await get(url, headers, method)
        expect([url, headers, method, answer.statusCode]).toEqual([url, headers, method, status])
        expect([answer.headers.etag, answer.headers['last-modified'], answer.headers.link, answer.headers.location, answer.headers['content-disposition']]).toEqual(Array.from({ length: 5 }))
        if (method === 'GET') expect(answer.headers['content-type']).toContain('application/problem+json')
      }
    }
  }
}

/** The tags of an image that is public. */
const tagsOf = async (id: string): Promise<Record<string, string>> => {
  const tags: Record<string, string> = {}
  for (const url of addresses(id)) {
    const { headers, statusCode } = await get(url)
    expect([url, statusCode]).toEqual([url, url.includes('nonsense') ? 400 : url.endsWith('.gif') ? 501 : url === `/iiif/3/${id}` ? 303 : 200])
    if (headers.etag) tags[url] = String(headers.etag)
  }
  expect(Object.keys(tags)).toHaveLength(4)
  return tags
}

const onPage = (facsimile: PublicImage | null) => ({ pages: [{ id: 'p1', number: 1, name: '要闻', facsimile }] })

describe('an image that no public text shows', () => {
  it('is not there, like one that does not exist', async () => {
    await desk.addImage('secret')
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    await expectRefused('secret', 404)
    const [never, none] = [await get('/api/v1/images/secret'), await get('/api/v1/images/nothing')]
    expect({ ...never.json<object>(), instance: '' }).toEqual({ ...none.json<object>(), instance: '' })
  })

  it('is gone with the article that showed it, and back with it', async () => {
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    const tags = await tagsOf('m1')
    await desk.withdraw('a1', '来源有误')
    await expectRefused('m1', 410, tags)
    expect((await get('/api/v1/images/m1')).json()).toMatchObject({ code: 'withdrawn', reason: '来源有误' })
    await desk.restore('a1')
    expect(await tagsOf('m1')).toEqual(tags)
  })

  it('is gone with its caption, and stays while another text shows it', async () => {
    const image = await desk.addImage('m1')
    await desk.approve(caption('c1', image))
    await desk.approve(withPhoto('a1', image))
    await desk.withdraw('a1', '来源有误')
    const tags = await tagsOf('m1')
    await desk.withdraw('c1', '图文不符')
    await expectRefused('m1', 410, tags)
  })

  it('is gone when the newest version has another', async () => {
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    const tags = await tagsOf('m1')
    await desk.approve(withPhoto('a1', await desk.addImage('m2')))
    await expectRefused('m1', 410, tags)
    await tagsOf('m2')
  })

  it('is unknown once it was erased', async () => {
    await desk.approve(caption('c1', await desk.addImage('m1')))
    const tags = await tagsOf('m1')
    await desk.erase('c1')
    await expectRefused('m1', 404, tags)
    expect((await get('/api/v1/images/m1')).body).not.toContain('c1')
  })

  it('is not sent when it is withdrawn while it is made', async () => {
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    let asked = 0
    const readModel = () => {
      asked += 1
      if (asked === 2) desk.db.prepare("UPDATE texts SET state = 'withdrawn', reason = '来源有误'").run()
      return desk.db
    }
    const app = await roomApp({ ...desk.context, readModel }, registerIiif)
    const answer = await app.inject('/iiif/3/m1/full/max/0/default.png')
    expect([asked, answer.statusCode, answer.headers.etag, answer.headers.link]).toEqual([2, 410, undefined, undefined])
  })
})

describe('the image of a page', () => {
  it('is there while its newspaper shows such images', async () => {
    const image = await desk.addImage('scan')
    await desk.approve(withPhoto('a1', null, onPage(image)))
    const tags = await tagsOf('scan')
    await desk.approve(withPhoto('a1', null, onPage(null)))
    await expectRefused('scan', 410, tags)
  })

  it('is withheld while a text on the page is withdrawn, since it shows that text', async () => {
    const image = await desk.addImage('scan')
    await desk.approve(withPhoto('a1', null, onPage(image)))
    await desk.approve(withPhoto('a2', null, onPage(image)))
    const tags = await tagsOf('scan')
    await desk.withdraw('a2', '来源有误')
    await expectRefused('scan', 410, tags)
    // What is told of the page says nothing of the text.
    expect((await get('/api/v1/images/scan')).body).not.toContain('来源有误')
    await desk.restore('a2')
    expect(await tagsOf('scan')).toEqual(tags)
  })

  it('is withheld when any page it shows has such a text', async () => {
    const image = await desk.addImage('spread')
    const pages = (...ids: string[]) => ({ pages: ids.map((id) => ({ id, number: null, name: null, facsimile: image })) })
    await desk.approve(withPhoto('a1', null, pages('p1')))
    await desk.approve(withPhoto('a2', null, pages('p2')))
    await desk.approve(withPhoto('a3', null, pages('p2')))
    const tags = await tagsOf('spread')
    await desk.withdraw('a2', '来源有误')
    await expectRefused('spread', 410, tags)
  })

  it('is withheld for good when a text on the page was erased, though other texts stand there', async () => {
    const image = await desk.addImage('scan')
    const source = [{ page: 'p1', file: 'f'.repeat(64), role: 'body' as const, lines: [{ n: 1, text: '全文', box: null, confidence: null }] }]
    await desk.approve(withPhoto('a1', null, { ...onPage(image), source }))
    await desk.approve(withPhoto('a2', null, { ...onPage(image), source: null }))
    const tags = await tagsOf('scan')
    desk.db.prepare('INSERT INTO erasedFiles (sha256) VALUES (?)').run('f'.repeat(64))
    await expectRefused('scan', 451, tags)
    expect((await get(`/iiif/3/issues/${PLACE.issue.id}/manifest.json`)).body).not.toContain('scan')
  })
})

describe('documents of IIIF', () => {
  const documents = ['/iiif/3/issues/i1/manifest.json', '/iiif/3/pages/p1/annotations.json', '/iiif/3/publications/n1/collection.json', '/iiif/3/publications/n1/2023/collection.json']

  it('are not there before and after something of theirs is public', async () => {
    for (const url of documents) expect([url, (await get(url)).statusCode]).toEqual([url, 404])
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    const tags = new Map<string, string>()
    for (const url of documents) {
      const { headers, statusCode } = await get(url)
      expect([url, statusCode]).toEqual([url, 200])
      tags.set(url, String(headers.etag))
      expect((await get(url, { 'if-none-match': tags.get(url)! })).statusCode).toBe(304)
    }
    await desk.withdraw('a1', '来源有误')
    for (const url of documents) expect([url, (await get(url, { 'if-none-match': tags.get(url)! })).statusCode]).toEqual([url, 404])
  })

  it('forget a text, its photo and the image of its page as soon as it is withdrawn', async () => {
    const scan = await desk.addImage('scan')
    await desk.approve(withPhoto('a1', null, onPage(scan)))
    await desk.approve(withPhoto('a2', await desk.addImage('m2'), onPage(scan)))
    const all = async (): Promise<string> => (await Promise.all(documents.map(async (url) => (await get(url)).body))).join('\n')
    const before = await all()
    for (const word of ['articles-a2', '/iiif/3/scan']) expect(before).toContain(word)
    await desk.withdraw('a2', '来源有误')
    const after = await all()
    for (const word of ['articles-a2', '（a2）', '/iiif/3/scan', 'm2', '来源有误']) expect(after).not.toContain(word)
    expect(after).toContain('articles-a1')
  })
})
