import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { completeActions } from '../../src/completeActions'
import { canonicalJson } from '../../src/publishing/canonicalJson'
import { inFirstFormat } from '../../src/publishing/inFirstFormat'
import type { ArticleDocument } from '../../src/publishing/PublicDocument'
import { sha256 } from '../../src/publishing/sha256'
import { owed } from '../../src/store/owed'
import { verify } from '../../src/verify/verify'
import { renew } from '../../src/workflow/renew'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { first, openCutting } from '../helpers/openCutting'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { wholeLog } from '../helpers/wholeLog'

const MOST_WRITES = 40

describe.skipIf(skipReason)('the lines and the facsimile in a public document', () => {
  let app: App
  let news: Newsroom
  const { newPage, show } = openCutting(() => ({ app, news }))
  let article: string
  let page: string
  let image: { filename: string; id: string }

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    page = await newPage()
    article = first(await show(page)).id
    await news.publish('articles', article)
    image = (await app.rest('POST', '/media', { as: news.archivist, file: { data: await picture('navy'), name: 'page.jpg', type: 'image/jpeg' } })).body.doc
  })
  afterAll(() => app?.close())

  const rowOf = (id: string) => app.payload.db.findOne<{ id: string; revision: number; snapshot: string; sourceLines: { lines: number[]; page: string; source: string }[] }>({ collection: 'articles', where: { id: { equals: id } } })
  const documentOf = async (id = article): Promise<ArticleDocument> => {
    const kept = await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: (await rowOf(id))?.snapshot } } })
    return JSON.parse(kept?.json ?? '{}') as ArticleDocument
  }
  const shown = async () => (await documentOf()).pages[0]?.facsimile?.id ?? null
  const save = async (collection: 'pages' | 'publications', id: string, body: object, as = news.admin) =>
    app.rest('PATCH', `/${collection}/${id}?depth=0`, { as, body: { ...body, revision: await revisionOf(app, collection, id) } })
  const problems = async (): Promise<unknown[]> => {
    const found: unknown[] = []
    await verify(app.payload, (problem) => found.push(problem))
    return found
  }

  it('has the lines as the machine read them, and none of another text', async () => {
    const { format, source } = await documentOf()
    const row = await rowOf(article)
    expect(format).toBe(2)
    expect(source?.map(({ file, lines, page: on }) => ({ lines: lines.map(({ n }) => n), page: on, source: file })))
      .toEqual(row?.sourceLines.map(({ lines, page: on, source: file }) => ({ lines, page: on, source: file })))
    const kept = await app.payload.db.findOne<{ id: string; lines: { n: number; text: string }[] }>({ collection: 'page-sources', where: { page: { equals: page } } })
    const printed = new Map(kept?.lines.map(({ n, text }) => [n, text]))
    const lines = (source ?? []).flatMap((part) => part.lines)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(printed.size)
    for (const { n, text } of lines) expect(text).toBe(printed.get(n))
  })

  it('leaves out what the approved text took out, and has none for a text that was typed', async () => {
    const id = first(await show(await newPage())).id
    const now = await news.now('articles', id)
    const headline = String(now.headline)
    await news.act(news.proofreader, 'articles', id, 'claim')
    await news.edit(news.proofreader, 'articles', id, { headline: headline.slice(0, -5) })
    await news.act(news.proofreader, 'articles', id, 'submit')
    expect((await news.act(news.editor, 'articles', id, 'approve')).status).toBe(200)
    const { source } = await documentOf(id)
    const title = source?.filter(({ role }) => role === 'headline').flatMap(({ lines }) => lines)
    expect(title?.reduce((sum, { withheld }) => sum + (withheld ?? 0), 0)).toBe(5)
    expect(JSON.stringify(title)).not.toContain(headline.slice(-5))
    expect((await documentOf((await news.articleAt('approved')).id)).source).toBeNull()
  })

  it('shows a facsimile only when an admin has opened them for the newspaper, and renews what is public with each change', async () => {
    expect((await save('pages', page, { facsimile: image.id }, news.archivist)).status).toBe(200)
    expect(await shown()).toBeNull()
    // Others are not asked.
    await save('publications', news.publication.id, { facsimilesArePublic: true }, news.editor)
    expect(await shown()).toBeNull()

    const { entries: before } = await wholeLog(app)
    expect((await save('publications', news.publication.id, { facsimilesArePublic: true })).status).toBe(200)
    expect((await documentOf()).pages[0]?.facsimile).toMatchObject({ file: image.filename, height: 600, id: image.id, mimeType: 'image/jpeg', width: 800 })
    const { entries } = await wholeLog(app)
    expect(entries.slice(before.length).filter(({ action }) => action === 'change').map(({ reason }) => reason)).toEqual(['facsimilesArePublic: false → true'])
    expect(await problems()).toEqual([])

    // Payload itself gives it to nobody else than before.
    expect((await app.rest('GET', `/media/file/${image.filename}`)).status).not.toBe(200)
    expect((await app.rest('GET', `/media/${image.id}`)).status).toBe(404)
    expect((await app.rest('GET', `/pages/${page}`)).body.facsimile).toBeUndefined()
    expect((await app.rest('GET', `/publications/${news.publication.id}`)).body.facsimilesArePublic).toBeUndefined()

    expect((await save('pages', page, { facsimile: null }, news.archivist)).status).toBe(200)
    expect(await shown()).toBeNull()
    expect((await save('pages', page, { facsimile: image.id }, news.archivist)).status).toBe(200)
    expect(await shown()).toBe(image.id)
    expect((await save('publications', news.publication.id, { facsimilesArePublic: false })).status).toBe(200)
    expect(await shown()).toBeNull()
    expect(await problems()).toEqual([])
  })

  it.each([['opened for a newspaper', 'publications', (isOn: boolean) => ({ facsimilesArePublic: isOn })], ['put on a page', 'pages', (isOn: boolean) => ({ facsimile: isOn ? image.id : null })]] as const)(
    'reaches every public document wherever the process dies when facsimiles are %s', async (_, collection, change) => {
      await save('publications', news.publication.id, { facsimilesArePublic: collection === 'pages' })
      await save('pages', page, { facsimile: collection === 'pages' ? null : image.id })
      const id = collection === 'pages' ? page : news.publication.id
      let deaths = 0
      for (let nth = 1; nth < MOST_WRITES; nth += 1) {
        const revision = await revisionOf(app, collection, id)
        const wasShown = (await shown()) !== null
        const heal = dyingWrites(app, nth)
        await app.rest('PATCH', `/${collection}/${id}?depth=0`, { as: news.admin, body: { ...change(!wasShown), revision } }).catch(() => null)
        const hasDied = heal()
        await completeActions(app.payload)
        const newspaper = await app.payload.db.findOne<{ facsimilesArePublic?: boolean; id: string }>({ collection: 'publications', where: { id: { equals: news.publication.id } } })
        const onPage = await app.payload.db.findOne<{ facsimile?: string | null; id: string }>({ collection: 'pages', where: { id: { equals: page } } })
        expect(await shown(), `died at write ${nth}`).toBe(newspaper?.facsimilesArePublic ? (onPage?.facsimile ?? null) : null)
        if (!hasDied) break
        deaths += 1
      }
      expect(deaths).toBeGreaterThan(1)
      expect(await problems()).toEqual([])
      expect(await owed.leftOver(app.payload)).toEqual([])
    }, 300_000,
  )

  it('leaves a document of the first format as it is while it says the same, and replaces it when it does not', async () => {
    await save('publications', news.publication.id, { facsimilesArePublic: false })
    const json = canonicalJson(inFirstFormat(await documentOf()) ?? {})
    const hash = sha256(json)
    const req = await createLocalReq({}, app.payload)
    // As an archive has it that was approved by an earlier program; its log is no part of this test.
    await app.payload.db.create({ collection: 'snapshots', data: { json, sha256: hash }, req })
    const { writesOf } = await import('../../src/store/guardWrites')
    await writesOf(app.payload.db).updateOne({ collection: 'articles', data: { snapshot: hash, updatedAt: null }, options: { atomic: true }, req, where: { id: { equals: article } } })
    const isOfPublic = (problem: unknown): boolean => (problem as { check: string }).check === 'public'
    expect((await problems()).filter(isOfPublic)).toEqual([])

    const { revision } = (await rowOf(article)) ?? {}
    await renew(req, 'articles', article, 'asked again')
    expect(await rowOf(article)).toMatchObject({ revision, snapshot: hash })
    expect((await save('pages', page, { number: 77 }, news.archivist)).status).toBe(200)
    expect(await documentOf()).toMatchObject({ format: 2, pages: [{ facsimile: null, number: 77 }] })

    // One of the first format cannot say that there is a facsimile.
    await save('pages', page, { facsimile: image.id }, news.archivist)
    await save('publications', news.publication.id, { facsimilesArePublic: true })
    expect(await documentOf()).toMatchObject({ format: 2, pages: [{ facsimile: { id: image.id } }] })
  })

  it('tells of a facsimile that is shown past the program', async () => {
    await app.payload.db.updateOne({ collection: 'publications', data: { facsimilesArePublic: false }, options: { atomic: true }, req: await createLocalReq({}, app.payload), where: { id: { equals: news.publication.id } } })
    expect(await problems()).toContainEqual(expect.objectContaining({ check: 'public', where: `pages:${page}` }))
  })

  it('can be deleted once it is off its page, though older public documents show it; a picture that was approved cannot', async () => {
    const remove = (id: string) => app.rest('DELETE', `/media/${id}`, { as: news.admin })
    expect((await remove(image.id)).status).toBe(409)
    await save('pages', page, { facsimile: null }, news.archivist)
    expect(await shown()).toBeNull()
    const photo = (await app.rest('POST', '/media', { as: news.archivist, file: { data: await picture('teal'), name: 'b.jpg', type: 'image/jpeg' } })).body.doc
    const caption = await news.caption('说明', { image: photo.id })
    await news.publish('captions', caption.id)
    expect((await remove(photo.id)).body.errors[0].data.code).toBe('was-approved')
    expect((await remove(image.id)).status).toBe(200)
    expect(await problems()).toEqual([])
  })
})
