import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, type Person, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('images', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const upload = (as: Person | undefined, data: Uint8Array, name: string, type = 'image/jpeg'): Promise<Answer> =>
    app.rest('POST', '/media', { as, file: { data, name, type } })
  const file = (name: string, as?: Person): Promise<Answer> => app.rest('GET', `/media/file/${name}`, { as })
  const filesOf = (doc: { filename: string; sizes: Record<string, { filename?: string | null }> }): string[] =>
    [doc.filename, ...Object.values(doc.sizes).map(({ filename }) => filename)].filter((name): name is string => Boolean(name))

  it('lose camera data and position on upload, in every stored file', async () => {
    const original = await picture('orange', { withPlace: true })
    expect((await sharp(original).metadata()).exif).toBeDefined()
    expect(original.includes('CameraCanary')).toBe(true)
    const { body, status } = await upload(news.proofreader, original, '张三 手机 36.45N.jpg')
    expect(status).toBe(201)
    const names = filesOf(body.doc)
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) {
      const bytes = fs.readFileSync(path.join(app.mediaDir, name))
      const { exif, iptc, xmp } = await sharp(bytes).metadata()
      expect([exif, iptc, xmp], name).toEqual([undefined, undefined, undefined])
      expect(bytes.includes('Canary'), name).toBe(false)
    }
  })

  it('stand upright as the camera held them, though the mark that said so is gone', async () => {
    const sideways = await sharp(await picture('purple')).withMetadata({ orientation: 6 }).toBuffer()
    const { doc } = (await upload(news.editor, sideways, 'sideways.jpg')).body
    expect([doc.width, doc.height]).toEqual([600, 800])
  })

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const noImages: [what: string, make: () => Promise<Uint8Array> | string | Uint8Array, name: string, type: string][] = [
    ['SVG', () => svg, 'a.svg', 'image/svg+xml'],
    ['SVG that says it is a JPEG', () => svg, 'a.jpg', 'image/jpeg'],
    ['HTML that says it is a JPEG', () => '<!doctype html><script>alert(1)</script>', 'b.jpg', 'image/jpeg'],
    ['a PDF that says it is a JPEG', () => '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', 'c.jpg', 'image/jpeg'],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'd.gif', 'image/gif'],
    ['a GIF that says it is a JPEG', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'd.jpg', 'image/jpeg'],
    ['a JPEG cut off in the middle', async () => (await picture('teal')).subarray(0, 2_000), 'e.jpg', 'image/jpeg'],
    ['an empty file', () => '', 'f.jpg', 'image/jpeg'],
    ['text', () => '不是图片', 'g.png', 'image/png'],
  ]
  it.each(noImages)('%s is refused with a reason; neither row nor file is stored', async (_what, make, name, type) => {
    const before = [await countAll(app), fs.readdirSync(app.mediaDir).sort()]
    const answer = await upload(news.editor, Buffer.from((await make()) as string), name, type)
    expect(answer.status, JSON.stringify(answer.body)).toBe(400)
    expect(answer.body.errors[0].message).not.toBe('')
    expect([await countAll(app), fs.readdirSync(app.mediaDir).sort()]).toEqual(before)
  })

  it('are taken from staff only', async () => {
    const before = [await countAll(app), fs.readdirSync(app.mediaDir).sort()]
    expect((await upload(undefined, await picture('navy'), 'x.jpg')).status).toBe(403)
    expect([await countAll(app), fs.readdirSync(app.mediaDir).sort()]).toEqual(before)
  })

  it('become readable when a caption with them is approved, and unreadable when it is withdrawn', async () => {
    const image = (await upload(news.archivist, await picture('crimson'), 'm.jpg')).body.doc
    const caption = await news.caption('要批准的说明', { image: image.id })
    const statuses = async () => {
      const answers = [app.rest('GET', `/media/${image.id}`), ...filesOf(image).map((name) => file(name))]
      return [...new Set((await Promise.all(answers)).map(({ status }) => (status === 200 ? 'readable' : 'hidden')))]
    }
    expect(await statuses()).toEqual(['hidden'])
    expect((await file(image.filename, news.proofreader)).status).toBe(200)
    await news.publish('captions', caption.id)
    expect(await statuses()).toEqual(['readable'])
    expect((await app.rest('GET', '/media')).body.docs.map(({ id }: { id: string }) => id)).toEqual([image.id])
    await news.act(news.editor, 'captions', caption.id, 'withdraw', { reason: '误植' })
    expect(await statuses()).toEqual(['hidden'])
    await news.act(news.editor, 'captions', caption.id, 'restore')
    expect(await statuses()).toEqual(['readable'])
  })

  it('are hidden from strangers as if they were not there', async () => {
    const image = (await upload(news.archivist, await picture('olive'), 'n.jpg')).body.doc
    const missing = await file('0123456789abcdef01234567.jpg')
    for (const name of filesOf(image)) {
      const hidden = await file(name)
      expect([hidden.status, hidden.body]).toEqual([missing.status, missing.body])
    }
    for (const odd of ['../reissue.db', '..%2F..%2Fetc%2Fpasswd', `${image.filename}%00.png`, '.']) {
      expect((await file(odd)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('never change once they are there: neither bytes nor name, by anyone', async () => {
    const image = (await upload(news.archivist, await picture('gold'), 'o.jpg')).body.doc
    const other = (await upload(news.archivist, await picture('silver'), 'p.jpg')).body.doc
    const before = stored(app, 'media', image.id)
    const bytes = fs.readFileSync(path.join(app.mediaDir, image.filename))
    const folder = fs.readdirSync(app.mediaDir).sort()
    for (const as of [news.proofreader, news.editor, news.admin]) {
      for (const target of [`/media/${image.id}`, `/media?where[id][equals]=${image.id}`]) {
        const replaced = await app.rest('PATCH', target, { as, body: { revision: await revisionOf(app, 'media', image.id) }, file: { data: await picture('black'), name: 'q.jpg', type: 'image/jpeg' } })
        expect(replaced.status).toBe(403)
      }
      await app.rest('PATCH', `/media/${image.id}`, {
        as,
        body: {
          filename: other.filename, filesize: 1, isPublic: true, mimeType: 'text/html', originalName: 'r.jpg',
          revision: await revisionOf(app, 'media', image.id),
          sizes: { thumbnail: { filename: other.filename } }, thumbnailURL: 'https://example.com/', url: 'https://example.com/',
        },
      })
    }
    expect(await stored(app, 'media', image.id).then(without)).toEqual(without(await before))
    expect(fs.readFileSync(path.join(app.mediaDir, image.filename)).equals(bytes)).toBe(true)
    expect(fs.readdirSync(app.mediaDir).sort()).toEqual(folder)
  })

  it('are not deleted from under a photo', async () => {
    const image = (await upload(news.archivist, await picture('maroon'), 's.jpg')).body.doc
    await news.caption('有图的说明', { image: image.id })
    expect((await app.rest('DELETE', `/media/${image.id}`, { as: news.admin })).status).toBe(409)
    expect(fs.existsSync(path.join(app.mediaDir, image.filename))).toBe(true)
  })
})

/** A stored row without the time of its last save. */
const without = (text: string): unknown => {
  const { row } = JSON.parse(text)
  return { ...row, updatedAt: null }
}
