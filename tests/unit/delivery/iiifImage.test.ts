import fs from 'node:fs'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PublicImage } from '../../../src/publishing/articleSnapshot'
import { type IiifDesk, iiifDesk, withPhoto } from '../../helpers/delivery/iiifDesk'

const SERVICE = '/iiif/3/m1'

let desk: IiifDesk
let photo: PublicImage

beforeAll(async () => {
  desk = await iiifDesk()
  photo = await desk.addImage('m1')
  await desk.approve(withPhoto('a1', photo))
  await desk.approve(withPhoto('a2', await desk.addImage('scan', { format: 'tiff', height: 300, width: 200 })))
  await desk.approve(withPhoto('a3', await desk.addImage('large', { height: 6000, width: 4000 })))
})

afterAll(() => desk.close())

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => desk.app.inject({ headers, method, url })

const imageAt = async (request: string) => {
  const answer = await get(`${SERVICE}/${request}`)
  expect([request, answer.statusCode]).toEqual([request, 200])
  const { data, info } = await sharp(answer.rawPayload).ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number): number[] => {
    const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels
    return [...data.subarray(at, at + info.channels)]
  }
  const { format } = await sharp(answer.rawPayload).metadata()
  return { answer, format, height: info.height, pixel, width: info.width }
}

const COLOURS: [name: string, rgb: number[]][] = [['red', [255, 0, 0]], ['green', [0, 255, 0]], ['blue', [0, 0, 255]], ['white', [255, 255, 255]]]

const colourOf = ([r = 0, g = 0, b = 0]: number[]): string =>
  COLOURS.map(([name, [x = 0, y = 0, z = 0]]): [string, number] => [name, Math.abs(r - x) + Math.abs(g - y) + Math.abs(b - z)]).sort((one, other) => one[1] - other[1])[0]![0]

/** The colours of the four quarters: left and right above, left and right below. */
const quarters = ({ pixel }: Awaited<ReturnType<typeof imageAt>>): string =>
  [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]].map(([x = 0, y = 0]) => colourOf(pixel(x, y))).join(' ')

describe('the IIIF Image API', () => {
  it.each([
    ['full/max/0/default.png', 600, 400, 'red green blue white'],
    ['full/^1200,/0/default.png', 1200, 800, 'red green blue white'],
    ['full/!100,100/0/default.jpg', 100, 67, 'red green blue white'],
    ['full/200,300/0/default.webp', 200, 300, 'red green blue white'],
    ['square/max/0/default.png', 400, 400, 'red green blue white'],
    ['0,0,300,200/max/0/default.png', 300, 200, 'red red red red'],
    ['300,0,999,999/max/0/default.png', 300, 400, 'green green white white'],
    ['pct:50,50,50,50/pct:50/0/default.png', 150, 100, 'white white white white'],
    ['full/max/90/default.png', 400, 600, 'blue red white green'],
    ['full/max/180/default.png', 600, 400, 'white blue green red'],
    ['full/max/270/default.png', 400, 600, 'green white red blue'],
    ['full/max/360/default.png', 600, 400, 'red green blue white'],
    ['full/max/!0/default.png', 600, 400, 'green red white blue'],
    ['full/max/!90/default.png', 400, 600, 'white green blue red'],
    ['full/max/!180/default.png', 600, 400, 'blue white red green'],
    ['0,0,300,400/100,50/90/default.png', 50, 100, 'blue red blue red'],
  ])('makes %s', async (request, width, height, colours) => {
    const image = await imageAt(request)
    expect([image.width, image.height]).toEqual([width, height])
    expect(quarters(image)).toBe(colours)
  })

  it.each(['jpg', 'png', 'webp'])('makes %s and says so', async (format) => {
    const image = await imageAt(`full/60,/0/default.${format}`)
    const name = format === 'jpg' ? 'jpeg' : format
    expect([image.format, image.answer.headers['content-type']]).toEqual([name, `image/${name}`])
  })

  it('turns by any degrees, on nothing where the format can say nothing, else on white', async () => {
    const [png, jpg] = [await imageAt('full/200,200/45/default.png'), await imageAt('full/200,200/45/default.jpg')]
    // A square on its corner is as wide as its diagonal.
    expect(png.width).toBeGreaterThanOrEqual(282)
    expect(png.width).toBeLessThanOrEqual(285)
    expect(png.pixel(0, 0)[3]).toBe(0)
    expect([colourOf(png.pixel(0.5, 0.2)), colourOf(png.pixel(0.8, 0.5)), colourOf(png.pixel(0.2, 0.5))]).toEqual(['red', 'green', 'blue'])
    expect(colourOf(jpg.pixel(0, 0))).toBe('white')
  })

  it('makes gray and bitonal images', async () => {
    const gray = await imageAt('full/max/0/gray.png')
    const grays = [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75]].map(([x = 0, y = 0]) => gray.pixel(x, y))
    for (const [r, g, b] of grays) expect([g, b]).toEqual([r, r])
    expect(new Set(grays.map(([r]) => r)).size).toBe(3)
    const bitonal = await imageAt('full/max/0/bitonal.png')
    for (const [x = 0, y = 0] of [[0.25, 0.25], [0.25, 0.75], [0.75, 0.75]]) expect([0, 255]).toContain(bitonal.pixel(x, y)[0])
    expect(bitonal.pixel(0.25, 0.75).slice(0, 3)).toEqual([0, 0, 0])
    expect(bitonal.pixel(0.75, 0.75).slice(0, 3)).toEqual([255, 255, 255])
  })

  it('reads TIFF', async () => {
    const answer = await get('/iiif/3/scan/full/100,/0/default.jpg')
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ format: 'jpeg', height: 150, width: 100 })
  })

  it('makes a large image as large as it says it does, and any part of it at its full size', async () => {
    const info = (await get('/iiif/3/large/info.json')).json<{ maxArea: number; sizes: { height: number; width: number }[] }>()
    const { height = 0, width = 0 } = await sharp((await get('/iiif/3/large/full/max/0/default.jpg')).rawPayload).metadata()
    expect(width * height).toBeLessThanOrEqual(info.maxArea)
    expect(width * height).toBeGreaterThan(info.maxArea * 0.99)
    expect(await sharp((await get('/iiif/3/large/1900,2900,512,512/512,512/0/default.jpg')).rawPayload).metadata()).toMatchObject({ height: 512, width: 512 })
    const refused = await get('/iiif/3/large/full/4000,6000/0/default.jpg')
    expect([refused.statusCode, refused.json<{ parameter: string }>().parameter]).toEqual([400, 'size'])
  })

  it('names the canonical address, which gives the same bytes under the same tag', async () => {
    const asked = await get(`${SERVICE}/0,0,600,400/300,/0.0/color.jpg`)
    const canonical = `https://paper.example.org${SERVICE}/full/300,200/0/default.jpg`
    expect(asked.headers.link).toBe(`<${canonical}>;rel="canonical", <http://iiif.io/api/image/3/level2.json>;rel="profile"`)
    const other = await get(new URL(canonical).pathname)
    expect(other.rawPayload.equals(asked.rawPayload)).toBe(true)
    expect(other.headers.etag).toBe(asked.headers.etag)
    expect((await get(`${SERVICE}/full/300,200/0/gray.jpg`)).headers.etag).not.toBe(asked.headers.etag)
  })

  it('says 304 without making the image, and HEAD without making it either', async () => {
    const { headers } = await get(`${SERVICE}/full/max/0/default.jpg`)
    const file = path.join(desk.mediaDir, photo.file)
    fs.renameSync(file, `${file}.away`)
    try {
      expect((await get(`${SERVICE}/full/max/0/default.jpg`, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
      const head = await get(`${SERVICE}/full/max/0/default.jpg`, {}, 'HEAD')
      expect([head.statusCode, head.headers['content-type'], head.headers.etag, head.rawPayload.length]).toEqual([200, 'image/jpeg', headers.etag, 0])
      const broken = await get(`${SERVICE}/full/max/0/default.jpg`)
      expect([broken.statusCode, broken.json<{ code: string }>().code, broken.headers.etag]).toEqual([503, 'image-file', undefined])
    } finally {
      fs.renameSync(`${file}.away`, file)
    }
  })

  it('leads from the service to its info.json, which a viewer can read', async () => {
    const redirect = await get(SERVICE)
    expect([redirect.statusCode, redirect.headers.location]).toEqual([303, `https://paper.example.org${SERVICE}/info.json`])
    const info = await get(`${SERVICE}/info.json`)
    expect(info.headers['content-type']).toMatch(/^application\/ld\+json; ?profile="http:\/\/iiif\.io\/api\/image\/3\/context\.json"/u)
    expect(info.json()).toMatchObject({
      '@context': 'http://iiif.io/api/image/3/context.json', height: 400, id: `https://paper.example.org${SERVICE}`, profile: 'level2',
      protocol: 'http://iiif.io/api/image', type: 'ImageService3', width: 600,
    })
    expect((await get(`${SERVICE}/info.json`, { 'if-none-match': String(info.headers.etag) })).statusCode).toBe(304)
    expect((await get(`${SERVICE}/info.json`, { accept: 'text/html,*/*' })).headers['content-type']).toBe('application/json; charset=utf-8')
    expect((await get(`${SERVICE}/info.json`, { accept: 'application/ld+json, application/json' })).headers['content-type']).toContain('application/ld+json')
  })

  it('gives every tile and size that info.json names', async () => {
    const { sizes, tiles: [tile] } = (await get(`${SERVICE}/info.json`)).json<{ sizes: { height: number; width: number }[]; tiles: { scaleFactors: number[]; width: number }[] }>()
    for (const { height, width } of sizes) expect(await imageAt(`full/${width},${height}/0/default.jpg`)).toMatchObject({ height, width })
    for (const factor of tile!.scaleFactors) {
      const side = tile!.width * factor
      for (let x = 0; x < 600; x += side) {
        const [w, h] = [Math.min(side, 600 - x), Math.min(side, 400)]
        const [width, height] = [Math.ceil(w / factor), Math.ceil(h / factor)]
        expect(await imageAt(`${x},0,${w},${h}/${width},${height}/0/default.jpg`)).toMatchObject({ height, width })
      }
    }
  })

  it('says what is wrong with a request, as a problem', async () => {
    const answer = await get(`${SERVICE}/full/9000,/0/default.jpg`)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'image', parameter: 'size' })
    expect((await get(`${SERVICE}/full/max/0/default.gif`)).statusCode).toBe(501)
    expect((await get(`${SERVICE}/full/max/0/default`)).statusCode).toBe(404)
  })

  it('takes addresses with escaped characters', async () => {
    expect((await get(`${SERVICE}/${encodeURIComponent('pct:0,0,50,50')}/${encodeURIComponent('^!900,900')}/${encodeURIComponent('!0')}/default.png`)).statusCode).toBe(200)
  })
})

describe('the file of an image', () => {
  const file = () => fs.readFileSync(path.join(desk.mediaDir, photo.file))
  const URL_OF_FILE = '/api/v1/images/m1'

  it('is as it was uploaded, under the hash of its bytes', async () => {
    const answer = await get(URL_OF_FILE)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(file())).toBe(true)
    expect(answer.headers).toMatchObject({
      'accept-ranges': 'bytes', 'content-disposition': 'inline; filename="m1.png"', 'content-length': String(file().length), 'content-type': 'image/png',
      'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
    })
    expect(answer.headers.etag).toMatch(/^"[0-9a-f]{64}"$/u)
    expect((await get(URL_OF_FILE, { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304)
    expect((await get(URL_OF_FILE, { 'if-none-match': '"another"' })).statusCode).toBe(200)
    expect((await get(URL_OF_FILE, { 'if-modified-since': String(answer.headers['last-modified']) })).statusCode).toBe(304)
  })

  it('comes in parts', async () => {
    const whole = file()
    const part = await get(URL_OF_FILE, { range: 'bytes=10-19' })
    expect([part.statusCode, part.headers['content-range'], part.headers['content-length']]).toEqual([206, `bytes 10-19/${whole.length}`, '10'])
    expect(part.rawPayload.equals(whole.subarray(10, 20))).toBe(true)
    const end = await get(URL_OF_FILE, { range: 'bytes=-7' })
    expect(end.rawPayload.equals(whole.subarray(-7))).toBe(true)
    const beyond = await get(URL_OF_FILE, { range: `bytes=${whole.length}-` })
    expect([beyond.statusCode, beyond.headers['content-range'], beyond.json<{ code: string }>().code]).toEqual([416, `bytes */${whole.length}`, 'range'])
  })

  it('comes whole when the part was asked of another file', async () => {
    const { headers } = await get(URL_OF_FILE)
    expect((await get(URL_OF_FILE, { 'if-range': String(headers.etag), range: 'bytes=0-4' })).statusCode).toBe(206)
    const whole = await get(URL_OF_FILE, { 'if-range': '"another"', range: 'bytes=0-4' })
    expect([whole.statusCode, whole.rawPayload.length]).toEqual([200, file().length])
  })

  it('is only told of by HEAD', async () => {
    const head = await get(URL_OF_FILE, { range: 'bytes=0-4' }, 'HEAD')
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, String(file().length), 0])
  })
})

describe('a name of a file that is none', () => {
  it.each(['../outside.png', '..', '.hidden', '/etc/passwd', 'a/b.png', 'a\\b.png', 'link.png', 'folder', 'missing.png'])('is not opened: %s', async (name) => {
    const own = await iiifDesk()
    try {
      const image = await own.addImage('m1')
      fs.copyFileSync(path.join(own.mediaDir, image.file), path.join(own.mediaDir, '..', 'outside.png'))
      fs.copyFileSync(path.join(own.mediaDir, image.file), path.join(own.mediaDir, '.hidden'))
      fs.symlinkSync(path.join(own.mediaDir, image.file), path.join(own.mediaDir, 'link.png'))
      fs.mkdirSync(path.join(own.mediaDir, 'folder'))
      await own.approve(withPhoto('a1', { ...image, file: name }))
      for (const url of ['/api/v1/images/m1', '/iiif/3/m1/full/max/0/default.jpg']) {
        const answer = await own.app.inject(url)
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'image-file'])
        expect(answer.body).not.toContain(name)
      }
    } finally {
      own.close()
    }
  })
})
