import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('what was approved', () => {
  let app: App
  let news: Newsroom
  let article: Doc
  let caption: Doc
  let image: Doc
  let page: Doc

  const upload = async (colour: string): Promise<Doc> =>
    (await app.rest('POST', '/media', { as: news.editor, file: { data: await picture(colour), name: 'a.jpg', type: 'image/jpeg' } })).body.doc as Doc
  const everyone = () => [undefined, news.proofreader, news.editor, news.admin]

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    page = (await news.importPage('批准了就不能删的一版\n\n本报讯 正文写得长一些，好让它成为一篇稿件。\n')).body.doc as Doc
    const { docs } = await app.payload.db.find<Doc>({ collection: 'articles', where: { cutFrom: { in: [page.id] } } })
    await news.publish('articles', String(docs[0]?.id))
    article = await news.now('articles', String(docs[0]?.id))
    image = await upload('red')
    caption = await news.caption('说明', { article: article.id, image: image.id, page: page.id })
    await news.publish('captions', caption.id)
    caption = await news.now('captions', caption.id)
  })
  afterAll(() => app?.close())

  it('is deleted by nobody, on any path', async () => {
    for (const [slug, name, { id }] of [['articles', 'Article', article], ['captions', 'Caption', caption]] as const) {
      const before = await stored(app, slug, id)
      for (const as of everyone()) {
        const answers = [
          await app.rest('DELETE', `/${slug}/${id}`, { as }),
          await app.rest('DELETE', `/${slug}?where[id][equals]=${id}`, { as }),
          await app.rest('POST', `/${slug}/${id}?_method=DELETE`, { as, body: {} }),
        ]
        for (const { status } of answers) expect([400, 403, 404, 405]).toContain(status)
        const { body } = await app.graphql(`mutation { delete${name}(id: "${id}") { id } }`, { as })
        expect(JSON.stringify(body.errors)).toBeTruthy()
      }
      // Neither the program's own way, without access control, nor the adapter.
      await expect(app.payload.delete({ collection: slug, id, overrideAccess: true })).rejects.toThrow()
      await expect(app.payload.delete({ collection: slug, overrideAccess: true, where: { id: { equals: id } } })).resolves.toMatchObject({ docs: [] })
      await expect(app.payload.db.deleteOne({ collection: slug, where: { id: { equals: id } } })).rejects.toThrow(/workflow/u)
      await expect(app.payload.db.deleteMany({ collection: slug, where: { id: { equals: id } } })).rejects.toThrow(/workflow/u)
      await expect(app.payload.db.deleteVersions({ collection: slug, where: { parent: { equals: id } } })).rejects.toThrow(/workflow/u)
      expect(await stored(app, slug, id)).toBe(before)
    }
  })

  it('keeps what it stands on: page, issue, newspaper, photo', async () => {
    const under = [['pages', page.id], ['issues', news.issue.id], ['publications', news.publication.id], ['photos', String(caption.photo)]] as const
    for (const [slug, id] of under) {
      const before = await stored(app, slug, id)
      for (const as of everyone()) {
        const { status } = await app.rest('DELETE', `/${slug}/${id}`, { as })
        expect([slug, [403, 404, 409].includes(status)]).toEqual([slug, true])
      }
      expect(await stored(app, slug, id)).toBe(before)
    }
  })

  it('keeps its image, even when a later approval shows another', async () => {
    const other = await upload('blue')
    await app.rest('PATCH', `/photos/${String(caption.photo)}`, { as: news.otherEditor, body: { image: other.id, revision: 1 } })
    await news.act(news.editor, 'captions', caption.id, 'correct')
    await news.act(news.editor, 'captions', caption.id, 'release')
    await news.publish('captions', caption.id)
    expect((await news.now('captions', caption.id)).image).toBe(other.id)
    for (const id of [image.id, other.id]) {
      const before = await stored(app, 'media', id)
      const { body, status } = await app.rest('DELETE', `/media/${id}`, { as: news.admin })
      expect([status, body.errors[0].data.code]).toEqual([409, 'was-approved'])
      expect(await stored(app, 'media', id)).toBe(before)
    }
    const unused = await upload('green')
    expect((await app.rest('DELETE', `/media/${unused.id}`, { as: news.admin })).status).toBe(200)
  })

  it('is withdrawn with a reason instead, and its public document is kept', async () => {
    expect((await news.act(news.editor, 'articles', article.id, 'withdraw', { reason: '失实' })).status).toBe(200)
    const gone = await app.rest('GET', `/articles/${article.id}`)
    expect([gone.status, gone.body.errors[0].data]).toEqual([410, { code: 'withdrawn', reason: '失实' }])
    expect((await app.payload.db.count({ collection: 'snapshots', where: { sha256: { equals: article.snapshot } } })).totalDocs).toBe(1)
  })
})
