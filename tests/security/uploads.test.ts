import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

const filesBelow = (folder: string): string[] => fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => !name.startsWith('.probe')).sort()

/** Width and height of a PNG are what its head says; the rest need not be there to be believed. */
const pngThatClaims = async (width: number, height: number): Promise<Buffer> => {
  const png = await sharp({ create: { background: 'black', channels: 3, height: 8, width: 8 } }).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

describe.skipIf(skipReason)('what is uploaded', () => {
  let app: App
  let news: Newsroom
  let listener: Server
  let heard: string[]
  let secret: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    heard = []
    listener = createServer((request, response) => {
      heard.push(request.url ?? '')
      response.end('heard')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => listener.once('listening', resolve))
    secret = path.join(app.mediaDir, '..', `secret-${path.basename(app.mediaDir)}.txt`)
    fs.writeFileSync(secret, 'SECRET-OF-THE-DISK')
  })
  afterAll(async () => {
    fs.rmSync(secret, { force: true })
    listener?.close()
    await app?.close()
  })

  const address = (): string => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
  const upload = (data: Uint8Array, name: string, type = 'image/jpeg', body: unknown = {}): Promise<Answer> =>
    app.rest('POST', '/media', { as: news.editor, body, file: { data, name, type } })
  const page = (text: string, name = 'page.xml'): Promise<Answer> => news.importPage(text, { name })

  it('lies nowhere but in its folder, under a name of ours, whatever it was called', async () => {
    const names = ['../../../tmp/evil.jpg', '..\\..\\evil.jpg', '/etc/cron.d/evil', '....//evil.jpg', 'a/../../evil.jpg', '%2e%2e%2fevil.jpg', '.htaccess', 'evil.php.jpg', 'a\u202egpj.exe', `${'长'.repeat(300)}.jpg`]
    for (const name of names) {
      const { body, status } = await upload(await picture('red'), name)
      expect(status, name).toBe(201)
      expect(body.doc.filename, name).toMatch(/^[\da-f-]{36}\.jpg$/)
      expect(body.doc.originalName, name).not.toMatch(/[/\\\u202e]/)
    }
    expect(filesBelow(app.mediaDir).filter((name) => !/^[\w-]+(?:-\d+x\d+)?\.jpg$/.test(name))).toEqual([])
    expect(fs.existsSync('/tmp/evil.jpg')).toBe(false)
  })

  it('is the only thing read back: no path leads out of the folder', async () => {
    for (const name of [`..%2F${path.basename(secret)}`, `%2e%2e/${path.basename(secret)}`, `..%5C${path.basename(secret)}`, '%2Fetc%2Fpasswd', '..%2F..%2F..%2F..%2Fetc%2Fpasswd', `.%2F..%2F${path.basename(secret)}`]) {
      for (const as of [undefined, news.admin]) {
        const { body, status } = await app.rest('GET', `/media/file/${name}`, { as })
        expect(status, name).toBeGreaterThanOrEqual(400)
        expect(status, name).toBeLessThan(500)
        expect(JSON.stringify(body)).not.toMatch(/SECRET-OF-THE-DISK|root:/)
      }
    }
  })

  it('is never fetched from an address: nobody is asked, and nothing is stored', async () => {
    const before = [await countAll(app), filesBelow(app.mediaDir)]
    const image = (await upload(await picture('blue'), 'a.jpg')).body.doc
    const kept = await stored(app, 'media', image.id)
    for (const url of [`${address()}/a.jpg`, 'http://localhost:1/a.jpg', 'http://169.254.169.254/latest/meta-data/', `/api/media/file/${image.filename}`, `file://${secret}`]) {
      for (const filename of ['a.jpg', path.basename(secret), `../${path.basename(secret)}`]) {
        const content = { filename, url, uploadEdits: { crop: { height: 1, width: 1, x: 0, y: 0 } } }
        expect((await app.rest('POST', '/media', { as: news.editor, body: content })).status).toBe(400)
        expect((await app.rest('POST', '/media', { as: news.editor, body: { externalUploadSource: content, ...content } })).status).toBe(400)
        await app.rest('PATCH', `/media/${image.id}`, { as: news.editor, body: { ...content, focalX: 3, focalY: 4, mimeType: 'text/html', revision: await revisionOf(app, 'media', image.id) } })
        const { body } = await app.graphql(`mutation { createMedia(data: { url: ${JSON.stringify(url)}, filename: ${JSON.stringify(filename)} }) { id } }`, { as: news.editor })
        expect(body.data?.createMedia ?? null).toBeNull()
      }
    }
    for (const route of ['/media/paste-url', `/media/paste-url/${image.id}`]) {
      expect((await app.rest('GET', `${route}?src=${encodeURIComponent(address())}`, { as: news.editor })).status).toBeGreaterThanOrEqual(400)
    }
    expect(heard).toEqual([])
    const same = (text: string): unknown => ({ ...JSON.parse(text).row, revision: null, updatedAt: null })
    expect(same(await stored(app, 'media', image.id))).toEqual(same(kept))
    await app.rest('DELETE', `/media/${image.id}`, { as: news.admin })
    expect([await countAll(app), filesBelow(app.mediaDir)]).toEqual(before)
  })

  it('is not cut or turned afterwards: what was approved with it would change', async () => {
    const image = (await upload(await picture('green'), 'a.jpg')).body.doc
    const file = path.join(app.mediaDir, image.filename)
    const bytes = fs.readFileSync(file)
    const edits = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[focalPoint][x]=1&uploadEdits[focalPoint][y]=1'
    expect((await app.rest('PATCH', `/media/${image.id}?${edits}`, { as: news.editor, body: { alt: 'x', revision: 1 } })).status).toBe(403)
    expect(fs.readFileSync(file).equals(bytes)).toBe(true)
  })

  it('is a picture all through: what hides behind or in one is left out', async () => {
    const jpeg = await picture('orange')
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\u0003\u0004<?php evil(); ?>')])
    const comment = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 27]), Buffer.from('<script>alert(1)</script>'), jpeg.subarray(2)])
    for (const data of [polyglot, comment]) {
      const { body, status } = await upload(data, 'a.html', 'text/html')
      expect(status).toBe(201)
      expect(body.doc).toMatchObject({ filename: expect.stringMatching(/\.jpg$/) as string, mimeType: 'image/jpeg' })
      expect(fs.readFileSync(path.join(app.mediaDir, body.doc.filename)).includes('script')).toBe(false)
      const { headers } = await app.rest('GET', `/media/file/${body.doc.filename}`, { as: news.editor })
      expect(headers.get('content-type')).toBe('image/jpeg')
    }
  })

  const BOMBS: [what: string, make: () => Promise<Buffer>][] = [
    ['a PNG that claims 60,000 × 60,000', () => pngThatClaims(60_000, 60_000)],
    ['a PNG that claims 2,147,483,647 × 1', () => pngThatClaims(2_147_483_647, 1)],
    ['a file of 31 MB', () => Promise.resolve(Buffer.alloc(31 * 1024 * 1024))],
    ['SVG with a million rectangles', () => Promise.resolve(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999">${'<rect/>'.repeat(100_000)}</svg>`))],
    ['SVG that names a file', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file:///etc/passwd"/></svg>'))],
    ['a packed SVG', () => Promise.resolve(zlib.gzipSync(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))],
  ]
  it.each(BOMBS)('%s is refused, and nothing is kept', async (_what, make) => {
    const before = [await countAll(app), filesBelow(app.mediaDir)]
    const { status } = await upload(await make(), 'a.png', 'image/png')
    expect([400, 413]).toContain(status)
    expect([await countAll(app), filesBelow(app.mediaDir)]).toEqual(before)
  })

  const line = '<TextLine><String CONTENT="今年以来我县把春耕生产作为头等大事来抓 &b; &file; &remote;"/></TextLine>'
  const alto = (head: string, inside = line): string => `<?xml version="1.0"?>${head}<alto><Layout><Page><PrintSpace><TextBlock>${inside}</TextBlock></PrintSpace></Page></Layout></alto>`

  it('as a page loads no file and no address, and expands nothing', async () => {
    const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY b${index + 1} "${`&b${index};`.repeat(20)}">`).join('')
    const head = `<!DOCTYPE alto [<!ENTITY b0 "ha">${laughs}<!ENTITY b "&b30;"><!ENTITY file SYSTEM "file://${secret}"><!ENTITY remote SYSTEM "${address()}/x"><!ENTITY % p SYSTEM "${address()}/x.dtd">%p;]>`
    const { body, status } = await page(alto(head))
    expect(status).toBe(201)
    const { docs } = (await app.rest('GET', `/page-sources?where[page][equals]=${body.doc.id}`, { as: news.editor })).body
    expect(JSON.stringify(docs)).not.toMatch(/SECRET-OF-THE-DISK|haha/)
    expect(JSON.stringify(docs).length).toBeLessThan(20_000)
    expect(heard).toEqual([])
  })

  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), zlib.gzipSync(Buffer.alloc(50 * 1024 * 1024))])
  const NO_PAGES: [what: string, data: Uint8Array, name: string][] = [
    ['a zip', zip, 'a.zip'], ['a zip that says it is a text', zip, 'a.txt'], ['gzip', zlib.gzipSync('标题\n\n正文'), 'a.txt'],
    ['XML a thousand deep', Buffer.from(alto('', '<ComposedBlock>'.repeat(2_000))), 'a.xml'],
    ['an attribute of 20 MB', Buffer.from(alto('', `<TextLine><String CONTENT="${'a'.repeat(20 * 1024 * 1024)}"/></TextLine>`)), 'a.xml'],
    ['a picture', zlib.deflateSync('x'), 'a.png'],
  ]
  it.each(NO_PAGES)('%s is no page: it is refused with the reason, and nothing is kept', async (_what, data, name) => {
    const before = await countAll(app)
    const { body, status } = await news.importPage(data, { name })
    expect({ body, status }).toMatchObject({ body: { errors: [{ message: expect.stringMatching(/.{8,}/) }] }, status: expect.toSatisfy((code: number) => code >= 400 && code < 500) })
    expect(await countAll(app)).toEqual(before)
  })
})
