import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { idOf } from '../../src/workflow/document'
import { type App, type Parsed, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { captionOf, codeOf, first, mustBe, openCutting, second } from '../helpers/openCutting'
import { revisionOf } from '../helpers/revisionOf'
import { wholeLog } from '../helpers/wholeLog'

/** A cut is undone though something that was named by what it took away has been deleted since; nothing names it any more. */
describe.skipIf(skipReason)('undoing a cut when', () => {
  let app: App
  let news: Newsroom
  const { cut, everything, newPage, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  let year = 2000
  const twoPages = async (): Promise<[string, string]> => {
    const { body } = await app.rest('POST', '/issues', {
      as: news.archivist, body: { date: `${++year}-01-02`, dateCertainty: 'printed', publication: news.publication.id },
    })
    return [await newPage({ issue: body.doc.id }), await newPage({ issue: body.doc.id })]
  }

  const remove = async (path: string): Promise<void> => {
    const { body, status } = await app.rest('DELETE', path, { as: news.admin })
    expect(status, JSON.stringify(body)).toBe(200)
  }

  /** All that is stored of a text, as the database has it: a read through the API leaves out what is gone. */
  const everywhere = async (collection: 'articles' | 'captions', id: string): Promise<string> => JSON.stringify([
    await app.payload.db.findOne({ collection, where: { id: { equals: id } } }),
    (await app.payload.db.findVersions({ collection, pagination: false, where: { parent: { equals: id } } })).docs,
  ])

  it('a user has been deleted who worked on what went and on what was cut', async () => {
    const page = await newPage()
    const leaver = await app.person('proofreader', '离职校对')
    const before = await show(page)
    const [kept, gone] = [first(before).id, second(before).id]
    for (const id of [kept, gone]) {
      expect((await news.edit(leaver, 'articles', id, { subheadline: '离职前改的' })).status).toBe(200)
      expect((await news.act(leaver, 'articles', id, 'release')).status).toBe(200)
    }
    expect((await app.rest('DELETE', `/users/${leaver.id}`, { as: news.admin })).status).toBe(409)
    const seen = await show(page)
    const done = mustBe(200, await cut(seen, [{ op: 'merge', into: kept, unit: gone }]))
    await remove(`/users/${leaver.id}`)
    expect((await show(page)).undo).toBe(done.undo)
    const undone = mustBe(200, await undo(page, news.editor, { undo: done.undo }))
    expect(undone.sheet).toEqual(seen.sheet)
    for (const id of [kept, gone]) expect(await news.now('articles', id)).toMatchObject({ correctedBy: null, subheadline: '离职前改的' })
    expect(await everywhere('articles', gone)).not.toContain(leaver.id)
    expect((await app.rest('GET', `/desk/${gone}`, { as: news.editor })).status).toBe(200)
  })

  it('the second page of an article has been deleted', async () => {
    const [page, other] = await twoPages()
    const id = second(await show(page)).id
    expect((await news.edit(news.editor, 'articles', id, { pages: [page, other] })).status).toBe(200)
    const seen = await show(page)
    const done = mustBe(200, await cut(seen, [{ op: 'merge', into: first(seen).id, unit: id }]))
    await remove(`/pages/${other}`)
    expect((await show(page)).undo).toBe(done.undo)
    mustBe(200, await undo(page, news.editor, { undo: done.undo }))
    expect((await news.now('articles', id)).pages).toEqual([page])
    expect(await everywhere('articles', id)).not.toContain(other)
  })

  it('the only page that a person had put an article on has been deleted: it says so, and nothing is changed', async () => {
    const [page, other] = await twoPages()
    const id = second(await show(page)).id
    expect((await news.edit(news.editor, 'articles', id, { pages: [other] })).status).toBe(200)
    const seen = await show(page)
    const done = mustBe(200, await cut(seen, [{ op: 'merge', into: first(seen).id, unit: id }]))
    await remove(`/pages/${other}`)
    const before = await everything(page)
    expect((await show(page)).undo).toBeNull()
    const answer = await undo(page, news.editor, { undo: done.undo })
    expect([answer.status, codeOf(answer)], JSON.stringify(answer.body)).toEqual([409, 'touched'])
    expect(answer.body.errors[0].message).toMatch(/deleted since|已被删除/u)
    expect(await everything(page)).toEqual(before)
  })

  it('the article of a photo has been deleted', async () => {
    for (const goes of [true, false]) {
      const [page, other] = await twoPages()
      const caption = captionOf(await show(page)).id
      const photo = idOf((await news.now('captions', caption)).photo) ?? ''
      const elsewhere = first(await show(other)).id
      expect((await app.rest('PATCH', `/photos/${photo}`, { as: news.editor, body: { article: elsewhere, revision: await revisionOf(app, 'photos', photo) } })).status).toBe(200)
      const seen = await show(page)
      const done = mustBe(200, await cut(seen, [
        goes ? { op: 'merge', into: first(seen).id, unit: caption } : { op: 'linkPhoto', article: first(seen).id, unit: caption },
      ]))
      await remove(`/pages/${other}`)
      mustBe(200, await undo(page, news.editor, { undo: done.undo }))
      const row: Parsed = await app.payload.db.findOne({ collection: 'photos', where: { id: { equals: photo } } })
      expect(row.article ?? null).toBeNull()
      expect((await news.now('captions', caption)).photo).toBe(photo)
    }
  })

  it('an article that was proposed as its continuation has been deleted', async () => {
    const [page, other] = await twoPages()
    const [units, others] = [await show(page), await show(other)]
    const id = second(units).id
    const proposed = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: id, to: first(others).id } })
    expect(proposed.status, JSON.stringify(proposed.body)).toBeLessThan(300)
    const done = mustBe(200, await cut(units, [{ op: 'merge', into: first(units).id, unit: id }]))
    await remove(`/pages/${other}`)
    mustBe(200, await undo(page, news.editor, { undo: done.undo }))
    expect((await app.payload.db.find({ collection: 'joins', pagination: false, where: { from: { equals: id } } })).docs).toEqual([])
    expect((await show(page)).sheet).toEqual(units.sheet)
  })

  it('leaves the log whole', async () => {
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
