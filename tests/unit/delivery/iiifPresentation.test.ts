import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { PublicImage } from '../../../src/publishing/articleSnapshot'
import type { SourceReading } from '../../../src/publishing/sourceReading'
import { presentationFaults } from '../../helpers/delivery/presentationFaults'
import { caption, type IiifDesk, iiifDesk, PLACE, withPhoto } from '../../helpers/delivery/iiifDesk'

const BASE = 'https://paper.example.org'
const MANIFEST = '/iiif/3/issues/i1/manifest.json'
const ANNOTATIONS = '/iiif/3/pages/p1/annotations.json'

type Annotation = { body: { value?: string } & Record<string, unknown>; id: string; target: string }
type Canvas = { annotations: unknown[]; height: number; id: string; items: { items: { body: { id: string; service: { id: string }[] } }[] }[]; label: { zh: string[] }; thumbnail?: { id: string }[]; width: number }

let desk: IiifDesk

beforeEach(async () => {
  desk = await iiifDesk()
})

afterEach(() => desk.close())

const json = async <T>(url: string): Promise<T> => {
  const answer = await desk.app.inject(url)
  expect([url, answer.statusCode]).toEqual([url, 200])
  const found = answer.json<T & Record<string, unknown>>()
  expect(presentationFaults(found)).toEqual([])
  expect(found.id).toBe(`${BASE}${url}`)
  return found
}

const reading = (boxes: (null | [number, number, number, number])[], file = 'f1', page = 'p1'): SourceReading =>
  ({ page, file, role: 'body', lines: boxes.map((box, n) => ({ n: n + 1, text: '字', box, confidence: null })) })

const page = (facsimile: PublicImage | null, id = 'p1', number: number | null = 1, name: string | null = '要闻') => ({ id, number, name, facsimile })

const targets = async (): Promise<string[]> =>
  (await json<{ items: Annotation[] }>(ANNOTATIONS)).items.map(({ target }) => target.replace(`${BASE}/iiif/3/pages/p1/canvas`, ''))

describe('the manifest of an issue', () => {
  it('has a canvas for each public page, in the order of the paper, with its image and its texts', async () => {
    const scan = await desk.addImage('scan', { height: 900, width: 600 })
    await desk.approve(withPhoto('a2', null, { pages: [page(null, 'p9', null, null)] }))
    await desk.approve(withPhoto('a3', null, { pages: [page(null, 'p2', 2, null)] }))
    await desk.approve(withPhoto('a1', null, { pages: [page(scan)] }))
    const manifest = await json<{ items: Canvas[]; metadata: unknown[]; navDate: string; thumbnail: { id: string }[] } & Record<string, unknown>>(MANIFEST)
    expect(manifest.items.map(({ label }) => label.zh[0])).toEqual(['第 1 版 要闻', '第 2 版', '版次不详'])
    expect(manifest).toMatchObject({
      homepage: [{ id: `${BASE}/p/n1/2023-06-19` }], label: { zh: ['聊城日报 2023-06-19'] }, navDate: '2023-06-19T00:00:00Z',
      summary: { en: ['3 pages, 3 texts and captions'], zh: ['3 个版面，3 条正文与图片说明'] }, type: 'Manifest',
    })
    expect(manifest.metadata).toContainEqual({ label: { en: ['Date'], zh: ['日期'] }, value: { none: ['2023-06-19'] } })
    const [first, second] = manifest.items
    expect([first!.width, first!.height]).toEqual([600, 900])
    expect(first!.items[0]!.items[0]).toMatchObject({
      body: { height: 900, id: `${BASE}/iiif/3/scan/full/max/0/default.jpg`, service: [{ id: `${BASE}/iiif/3/scan`, profile: 'level2', type: 'ImageService3' }], width: 600 },
      motivation: 'painting', target: first!.id,
    })
    expect(first!.annotations).toEqual([{ id: `${BASE}${ANNOTATIONS}`, label: { en: ['Text'], zh: ['正文'] }, type: 'AnnotationPage' }])
    expect([second!.width, second!.height, second!.items]).toEqual([1000, 1400, []])
    for (const { id } of manifest.thumbnail) expect((await desk.app.inject(new URL(id).pathname)).statusCode).toBe(200)
  })

  it('knows a page without an image by a photo on it', async () => {
    await desk.approve(withPhoto('a1', await desk.addImage('m1')))
    const { items: [canvas] } = await json<{ items: Canvas[] }>(MANIFEST)
    expect(canvas!.thumbnail![0]!.id).toBe(`${BASE}/iiif/3/m1/full/!400,400/0/default.jpg`)
    expect((await desk.app.inject(new URL(canvas!.thumbnail![0]!.id).pathname)).statusCode).toBe(200)
  })

  it('has no date for a time line when the date is in no calendar', async () => {
    await desk.approve(withPhoto('a1', null, { issue: { date: '2023-02-30', dateCertainty: 'uncertain', id: 'i1' } }))
    expect(await json<object>(MANIFEST)).not.toHaveProperty('navDate')
  })

  it('has the addresses of the request when the site has not been told its own', async () => {
    const own = await iiifDesk('')
    try {
      await own.approve(withPhoto('a1', null))
      const answer = await own.app.inject({ headers: { host: 'papers.example.net:8080' }, url: MANIFEST })
      expect(answer.json<{ id: string }>().id).toBe(`http://papers.example.net:8080${MANIFEST}`)
      const other = await own.app.inject({ headers: { 'host': 'other.example.net', 'if-none-match': String(answer.headers.etag) }, url: MANIFEST })
      expect(other.statusCode).toBe(200)
    } finally {
      own.close()
    }
  })
})

describe('the annotations of a page', () => {
  it('are its articles as they were read, then its captions, as plain text', async () => {
    await desk.approve(caption('c1', await desk.addImage('m1')))
    await desk.approve(withPhoto('late', null, { source: [{ ...reading([null]), lines: [{ n: 30, text: '字', box: null, confidence: null }] }] }))
    await desk.approve(withPhoto('early', null, { source: [reading([null])] }))
    const { items } = await json<{ items: Annotation[] }>(ANNOTATIONS)
    expect(items.map(({ id }) => id.split('#')[1])).toEqual(['articles-early', 'articles-late', 'captions-c1'])
    expect(items[0]!.body).toMatchObject({ format: 'text/plain', language: 'zh', type: 'TextualBody' })
    expect(items[0]!.body.value).toContain('全市重点项目观摩会召开\n拓思路 促发展（early）\n一季度开工率达98%\n本报记者 林金彦\n\n编者按：本报今起刊发系列报道。\n\n')
    expect(items[2]!.body).toEqual([
      { format: 'text/plain', language: 'zh', type: 'TextualBody', value: '图为现场。\n王宁 摄' },
      expect.objectContaining({ id: `${BASE}/iiif/3/m1/full/max/0/default.jpg`, type: 'Image' }),
    ])
  })

  it('stand where their lines stand, when the boxes are pixels of the image', async () => {
    const pages = [page(await desk.addImage('scan', { height: 900, width: 600 }))]
    await desk.approve(withPhoto('a1', null, { pages, source: [reading([[10, 20, 100, 30], [10.5, 60.2, 200.1, 30]])] }))
    await desk.approve(withPhoto('a2', null, { pages, source: [reading([[300, 500, 280, 380], null])] }))
    await desk.approve(withPhoto('a3', null, { pages, source: null }))
    expect(await targets()).toEqual(['#xywh=10,20,201,71', '#xywh=300,500,280,380', ''])
  })

  it.each([
    ['reach beyond the image', [[10, 10, 100, 100], [500, 850, 200, 20]]],
    ['end before half of it, in other units', [[10, 10, 100, 100], [100, 100, 100, 100]]],
  ] as [string, [number, number, number, number][]][])('stand on the whole page when the boxes %s', async (_, boxes) => {
    const pages = [page(await desk.addImage('scan', { height: 900, width: 600 }))]
    await desk.approve(withPhoto('a1', null, { pages, source: [reading(boxes)] }))
    expect(await targets()).toEqual([''])
  })

  it('are told apart by the file they were read from', async () => {
    const pages = [page(await desk.addImage('scan', { height: 900, width: 600 }))]
    await desk.approve(withPhoto('a1', null, { pages, source: [reading([[10, 10, 500, 800]], 'pixels'), reading([[0, 0, 6000, 9000]], 'tenths')] }))
    expect(await targets()).toEqual(['#xywh=10,10,500,800'])
  })

  it('stand on the whole page without an image of it, and only for the lines of this page', async () => {
    const scan = await desk.addImage('scan', { height: 900, width: 600 })
    await desk.approve(withPhoto('a1', null, { pages: [page(null), page(scan, 'p2', 2)], source: [reading([[10, 10, 500, 800]]), reading([[50, 50, 500, 800]], 'f2', 'p2')] }))
    expect(await targets()).toEqual([''])
    const { items } = await json<{ items: Annotation[] }>('/iiif/3/pages/p2/annotations.json')
    expect(items.map(({ target }) => target)).toEqual([`${BASE}/iiif/3/pages/p2/canvas#xywh=50,50,500,800`])
  })
})

describe('the collection of a newspaper', () => {
  it('has its years, and these the manifests of their issues, which are there', async () => {
    const issue = (id: string, date: string) => ({ issue: { ...PLACE.issue, date, id }, pages: [page(null, `p-${id}`)] })
    for (const [id, date] of [['i3', '2024-01-01'], ['i1', '2023-06-19'], ['i2', '2023-12-31']] as const) await desk.approve(withPhoto(`a-${id}`, null, issue(id, date)))
    const { items: years } = await json<{ items: { id: string; label: { none: string[] } }[] }>('/iiif/3/publications/n1/collection.json')
    expect(years.map(({ label }) => label.none[0])).toEqual(['2023', '2024'])
    const { items } = await json<{ items: { id: string; navDate: string }[] }>(new URL(years[0]!.id).pathname)
    expect(items.map(({ id, navDate }) => [id, navDate])).toEqual([[`${BASE}/iiif/3/issues/i1/manifest.json`, '2023-06-19T00:00:00Z'], [`${BASE}/iiif/3/issues/i2/manifest.json`, '2023-12-31T00:00:00Z']])
    for (const { id } of items) await json(new URL(id).pathname)
  })

  it('has no year without an issue', async () => {
    await desk.approve(withPhoto('a1', null))
    expect((await desk.app.inject('/iiif/3/publications/n1/1999/collection.json')).statusCode).toBe(404)
    expect((await desk.app.inject('/iiif/3/publications/n1/all/collection.json')).statusCode).toBe(400)
  })
})
