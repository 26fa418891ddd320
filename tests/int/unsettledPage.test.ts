import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { pendingEntry } from '../../src/recut/page/logPage'
import { madePage } from '../helpers/crash/madePage'
import { type Answer, type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { onPageWrite } from '../helpers/onPageWrite'
import { first, lastLine, mustBe, openCutting } from '../helpers/openCutting'
import { wholeLog } from '../helpers/wholeLog'

// On a MongoDB without transactions a process may die between a decision over a page and its entry in the log.
describe.skipIf(skipReason)('a page whose last action was decided and is not in the log yet', () => {
  let app: App
  let news: Newsroom
  const { cut, newPage, seed, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  /** A save of the page as it stands when the one write that decides has been made, and nothing after it. */
  const decideSave = async (page: string): Promise<number> => {
    const row = await app.payload.db.findOne<{ id: string; revision: number }>({ collection: 'pages', where: { id: { equals: page } } })
    const revision = (row?.revision ?? 1) + 1
    const req = { payload: app.payload, user: { ...news.editor, collection: 'users' } } as never
    await app.payload.db.updateOne({
      collection: 'pages', data: { name: '要闻', ...pendingEntry(req, page, 'edit', revision) }, options: { atomic: true }, where: { id: { equals: page } },
    })
    return revision
  }
  const logged = async (page: string): Promise<[string, number][]> =>
    (await wholeLog(app)).entries.filter(({ document }) => document === `pages:${page}`).map(({ action, toRevision }) => [action, toRevision])
  const corrected = (): Buffer => Buffer.from(`${madePage(seed(), { articles: 3, paragraphs: 2, photos: 1 })}\n补一行文字。\n`)
  const reimport = (page: string): Promise<Answer> =>
    app.rest('POST', `/pages/${page}/reimport`, { as: news.editor, body: {}, file: { data: corrected(), name: 'corrected.txt' } })

  it('is logged before the page is cut, and before a cut is undone', async () => {
    const page = await newPage()
    const units = await show(page)
    const saved = await decideSave(page)
    const done = mustBe(200, await cut({ ...units, page: { ...units.page, revision: saved } }, [{ op: 'split', before: lastLine(first(units)) }]))
    await decideSave(page)
    mustBe(200, await undo(page, news.editor, { undo: done.undo }))
    expect(await logged(page)).toEqual([['import', 1], ['edit', 2], ['recut', 3], ['edit', 4], ['uncut', 5]])
  })

  it('is logged before the page is imported again', async () => {
    const page = await newPage()
    await decideSave(page)
    expect((await reimport(page)).status).toBe(200)
    expect(await logged(page)).toEqual([['import', 1], ['edit', 2], ['reimport', 3]])
  })

  it('is logged before the page is deleted', async () => {
    const page = await newPage()
    await decideSave(page)
    expect((await app.rest('DELETE', `/pages/${page}`, { as: news.editor })).status).toBe(200)
    expect(await logged(page)).toEqual([['import', 1], ['edit', 2], ['delete', 3]])
  })

  // SQLite has one writer: nobody else decides in the middle of a cut.
  it.skipIf(databaseKind === 'sqlite').each(['cut', 'reimport'] as const)('is kept when it is decided at the moment of a %s, which comes too late then', async (what) => {
    const page = await newPage()
    const units = await show(page)
    const putBack = onPageWrite(app, 'reimporting', 'before', async () => void (await decideSave(page)))
    try {
      const answer = await (what === 'cut' ? cut(units, [{ op: 'split', before: lastLine(first(units)) }]) : reimport(page))
      expect([answer.status, answer.body.errors?.[0].data.code]).toEqual([409, 'page-changed'])
    } finally {
      putBack()
    }
    expect((await show(page)).page.revision).toBe(2)
    expect(await logged(page)).toEqual([['import', 1], ['edit', 2]])
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it.skipIf(databaseKind === 'sqlite').each(['undo', 'reimport'] as const)('is logged when it is decided as somebody who comes with a %s has just looked whether there is any', async (what) => {
    const page = await newPage()
    const units = await show(page)
    const done = what === 'undo' ? mustBe(200, await cut(units, [{ op: 'split', before: lastLine(first(units)) }])) : null
    const db = app.payload.db as unknown as { findOne: (args: { collection: string; select?: object }) => Promise<unknown> }
    const own = db.findOne
    let isDone = false
    db.findOne = async (args) => {
      const found = await own.call(db, args)
      if (!isDone && args.collection === 'pages' && Object.keys(args.select ?? {}).sort().join() === 'isPending,pending,revision') {
        isDone = true
        await decideSave(page)
      }
      return found
    }
    let answer: Answer
    try {
      answer = await (done ? undo(page, news.editor, { undo: done.undo }) : reimport(page))
    } finally {
      db.findOne = own
    }
    expect(isDone).toBe(true)
    // Either it comes after the save, or too late; the save has its entry.
    expect([200, 409]).toContain(answer.status)
    await show(page)
    expect(await logged(page)).toContainEqual(['edit', done ? 3 : 2])
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
