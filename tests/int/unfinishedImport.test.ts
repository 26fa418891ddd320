import { hostname } from 'node:os'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { databaseKind, skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

/** Of another start of this process's pid: nobody is importing it any more. */
const DEAD_OWNER = `${hostname()}:${process.pid}:another-start`

describe.skipIf(skipReason)('an import that a crash cut off', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
  afterAll(() => app?.close())

  const text = '未完成的版面\n\n本报讯 正文一段，写得长一些，以便成稿。\n'
  const leaveUnfinished = async (owner: string, seenAt = new Date().toISOString()): Promise<string> => {
    const { id } = (await news.importPage(text, { number: 90 })).body.doc
    const [article] = (await app.payload.db.find<{ cutBy: string; id: string }>({ collection: 'articles', where: { pages: { in: [id] } } })).docs
    await app.payload.db.updateOne({
      collection: 'pages', data: { importOwner: owner, importRun: article?.cutBy, importSeenAt: seenAt, importState: 'importing' }, options: { atomic: true }, where: { id: { equals: id } },
    })
    return id
  }
  const recover = async (): Promise<void> => (await import('../../src/recover')).recover(app.payload)

  // With transactions (SQLite here) an unfinished page cannot be in the database for others to see.
  it.runIf(databaseKind === 'mongodb')('is seen by nobody, neither page nor articles nor lines', async () => {
    const id = await leaveUnfinished(DEAD_OWNER)
    const [article] = (await app.payload.db.find<{ id: string }>({ collection: 'articles', where: { pages: { in: [id] } } })).docs
    for (const as of [undefined, news.proofreader, news.editor, news.admin]) {
      for (const draft of ['', '&draft=true']) {
        expect((await app.rest('GET', `/pages?where[id][equals]=${id}${draft}`, { as })).body.totalDocs).toBe(0)
        expect((await app.rest('GET', `/articles?where[id][equals]=${article?.id}${draft}`, { as })).body.totalDocs).toBe(0)
        expect((await app.rest('GET', `/articles/${article?.id}?${draft}`, { as })).status).toBe(404)
      }
      const sources = await app.rest('GET', `/page-sources?where[page][equals]=${id}`, { as })
      expect(sources.body.docs ?? []).toEqual([])
    }
    await recover()
  })

  it('is cleared at the next start, and the file can be imported again', async () => {
    const before = await countAll(app)
    await leaveUnfinished(DEAD_OWNER)
    await recover()
    const after = await countAll(app)
    expect({ ...after, log: 0 }).toEqual({ ...before, log: 0 })
    const again = await news.importPage(text, { number: 90 })
    expect(again.status).toBe(201)
    expect((await app.rest('DELETE', `/pages/${again.body.doc.id}`, { as: news.editor })).status).toBe(200)
  })

  it('is cleared by importing the same file again, without a restart', async () => {
    const id = await leaveUnfinished(DEAD_OWNER)
    const again = await news.importPage(text, { number: 90 })
    expect(again.status, JSON.stringify(again.body)).toBe(201)
    expect(again.body.doc.id).not.toBe(id)
    await app.rest('DELETE', `/pages/${again.body.doc.id}`, { as: news.editor })
  })

  it('is cleared when its number is another program’s now, which has given no sign for long', async () => {
    const owner = `${hostname()}:${process.ppid}:before`
    const id = await leaveUnfinished(owner)
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).not.toBeNull()
    await app.payload.db.updateOne({ collection: 'pages', data: { importSeenAt: '2020-01-01T00:00:00.000Z' }, options: { atomic: true }, where: { id: { equals: id } } })
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).toBeNull()
  })

  it('is left alone while its importer on another host gives signs, and cleared when it gives none', async () => {
    const id = await leaveUnfinished('another-host:1:start')
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).not.toBeNull()
    await app.payload.db.updateOne({ collection: 'pages', data: { importSeenAt: '2020-01-01T00:00:00.000Z' }, options: { atomic: true }, where: { id: { equals: id } } })
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).toBeNull()
  })

  // With transactions nobody sees the page before it is whole, and nobody clears it.
  it.runIf(databaseKind === 'mongodb')('of a process that was only taken for dead fails, and leaves nothing', async () => {
    const before = await countAll(app)
    const { updateOne } = app.payload.db
    vi.spyOn(app.payload.db, 'updateOne').mockImplementation(async (args) => {
      if (args.collection === 'pages' && args.data.importState === 'whole') {
        vi.restoreAllMocks()
        await app.payload.db.updateOne({
          collection: 'pages', data: { importOwner: 'another-host:1:start', importSeenAt: '2020-01-01T00:00:00.000Z' }, options: { atomic: true }, where: { importState: { equals: 'importing' } },
        })
        await recover()
      }
      return updateOne.call(app.payload.db, args) as never
    })
    const answer = await news.importPage(text, { number: 90 })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'page-changed'])
    expect(await countAll(app)).toEqual(before)
  })

  it.runIf(databaseKind === 'mongodb')('that takes long gives signs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const seen = async (): Promise<string | null | undefined> =>
      (await app.payload.db.findOne<{ id: string; importSeenAt?: string | null }>({ collection: 'pages', where: { importState: { equals: 'importing' } } }))?.importSeenAt
    const { updateOne } = app.payload.db
    vi.spyOn(app.payload.db, 'updateOne').mockImplementation(async (args) => {
      if (args.collection === 'pages' && args.data.importState === 'whole') {
        const begun = await seen()
        vi.advanceTimersByTime(20_000)
        await vi.waitFor(async () => expect(await seen()).not.toBe(begun), { timeout: 20_000 })
      }
      return updateOne.call(app.payload.db, args) as never
    })
    const answer = await news.importPage(text, { number: 90 })
    vi.useRealTimers()
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    vi.restoreAllMocks()
    await app.rest('DELETE', `/pages/${answer.body.doc.id}`, { as: news.editor })
  })

  it('is left alone while its importer lives', async () => {
    const { thisProcess } = await import('../../src/store/owner')
    const id = await leaveUnfinished(thisProcess())
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).not.toBeNull()
    const again = await news.importPage(text, { number: 90 })
    expect(again.status).toBe(409)
    expect(again.body.errors[0].data.code).toBe('already-imported')
  })
})
