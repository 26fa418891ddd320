import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { databaseKind, skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

/** Of another start of this process's pid: nobody is importing it any more. */
const DEAD_OWNER = `${(await import('node:os')).hostname()}:${process.pid}:another-start`

describe.skipIf(skipReason)('an import that a crash cut off', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const text = '未完成的版面\n\n本报讯 正文一段，写得长一些，以便成稿。\n'
  const leaveUnfinished = async (owner: string): Promise<string> => {
    const { id } = (await news.importPage(text, { number: 90 })).body.doc
    const [article] = (await app.payload.db.find<{ cutBy: string; id: string }>({ collection: 'articles', where: { pages: { in: [id] } } })).docs
    await app.payload.db.updateOne({
      collection: 'pages', data: { importOwner: owner, importRun: article?.cutBy, importState: 'importing' }, options: { atomic: true }, where: { id: { equals: id } },
    })
    return id
  }
  const recover = async (): Promise<void> => (await import('../../src/workflow/recover')).recover(app.payload)

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

  it('is left alone while its importer lives', async () => {
    const { importOwner } = await import('../../src/import/owner')
    const id = await leaveUnfinished(importOwner())
    await recover()
    expect(await app.payload.db.findOne({ collection: 'pages', where: { id: { equals: id } } })).not.toBeNull()
    const again = await news.importPage(text, { number: 90 })
    expect(again.status).toBe(409)
    expect(again.body.errors[0].data.code).toBe('already-imported')
  })
})
