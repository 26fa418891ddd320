import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createVersionOnce } from '../../src/store/createVersionOnce'
import { writesOf } from '../../src/store/guardWrites'
import type { WorkDocument } from '../../src/workflow/document'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { wholeLog } from '../helpers/wholeLog'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

describe.skipIf(skipReason)('many people at once', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  it.each(['articles', 'captions'] as const)('of 20 claims of one of the %s exactly one wins, and the others are told', async (slug) => {
    const doc = slug === 'articles' ? await news.article() : await news.caption('说明')
    const people = [news.proofreader, news.otherProofreader, news.editor, news.otherEditor]
    const answers = await Promise.all(
      numbers(20).map((index) => news.act(people[index % people.length], slug, doc.id, 'claim', { revision: 1 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...numbers(19).map(() => 409)])
    const winner = answers.find(({ status }) => status === 200)?.body.doc
    expect(await news.now(slug, doc.id)).toMatchObject({ assignee: winner.assignee, revision: 2, stage: 'proofing' })
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.errors[0].data).toMatchObject({ current: { revision: 2, stage: 'proofing' }, named: 1 })
    }
    const { entries } = await wholeLog(app)
    expect(entries.filter(({ document }) => document === `${slug}:${doc.id}`).map(({ action }) => action)).toEqual(['create', 'claim'])
  })

  it('of 20 saves on one revision exactly one wins, and no loser leaves a trace', async () => {
    const doc = await news.articleAt('proofing')
    const answers = await Promise.all(
      numbers(20).map((index) => news.edit(news.proofreader, 'articles', doc.id, { headline: `第${index}人的题`, byline: `署名${index}` }, 2)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...numbers(19).map(() => 409)])
    const won = answers.findIndex(({ status }) => status === 200)
    expect(await news.now('articles', doc.id)).toMatchObject({ byline: `署名${won}`, headline: `第${won}人的题`, revision: 3 })
    const row = await app.payload.db.findOne({ collection: 'articles', where: { id: { equals: doc.id } } })
    const { docs: versions } = await app.payload.db.findVersions({ collection: 'articles', pagination: false, where: { parent: { equals: doc.id } } })
    const everything = JSON.stringify([row, versions])
    for (const index of numbers(20)) expect(everything.includes(`第${index}人的题`), `text ${index}`).toBe(index === won)
    expect(versions).toHaveLength(2)
    expect(answers.filter(({ body }) => body.errors?.[0].data.current.headline === `第${won}人的题`)).toHaveLength(19)
  })

  // On SQLite what follows from an action is in its transaction.
  it.runIf(databaseKind === 'mongodb')('an action completed by several at once, and by one that comes late, has made one version', async () => {
    const doc = await news.articleAt('proofing')
    const own = { headline: '改后的题' }
    await news.edit(news.proofreader, 'articles', doc.id, own, 2)
    const req = await createLocalReq({}, app.payload)
    const versions = async () => {
      const { docs } = await app.payload.db.findVersions<WorkDocument>({ collection: 'articles', pagination: false, where: { parent: { equals: doc.id } } })
      return docs.map((row) => ({ id: row.id, isLatest: (row as { latest?: boolean }).latest === true, revision: row.version.revision }))
        .sort((one, other) => one.revision - other.revision)
    }
    const [, third] = await versions()
    if (!third) throw new Error('The save has made no version.')
    // As if all who complete the save had looked before any of them wrote.
    await writesOf(app.payload.db).deleteVersions({ collection: 'articles', where: { id: { equals: third.id } } })
    const decided = (await app.payload.db.findOne({ collection: 'articles', req, where: { id: { equals: doc.id } } })) as unknown as WorkDocument
    const write = () => createVersionOnce(req, {
      autosave: false, collectionSlug: 'articles', createdAt: decided.updatedAt, parent: doc.id, req, updatedAt: decided.updatedAt,
      versionData: { ...decided, ...own } as never,
    })
    await Promise.all([write(), write(), write()])
    expect(await versions()).toMatchObject([{ isLatest: false, revision: 2 }, { isLatest: true, revision: 3 }])
    // The next action carries that version on; one that comes now must not write it again.
    expect((await news.act(news.proofreader, 'articles', doc.id, 'release', { revision: 3 })).status).toBe(200)
    await write()
    expect(await versions()).toMatchObject([{ isLatest: false, revision: 2 }, { isLatest: true, revision: 4 }])
  })

  it('a save and an action on one revision do not both happen', async () => {
    for (const round of numbers(10)) {
      const doc = await news.articleAt('proofing')
      const [saved, submitted] = await Promise.all([
        news.edit(news.proofreader, 'articles', doc.id, { headline: `存 ${round}` }, 2),
        news.act(news.proofreader, 'articles', doc.id, 'submit', { revision: 2 }),
      ])
      expect([saved.status, submitted.status].sort()).toEqual([200, 409])
      expect((await news.now('articles', doc.id)).stage).toBe(saved.status === 200 ? 'proofing' : 'proofed')
    }
  })

  it('30 actions on different documents all succeed, and the log has each once, without a gap, in one chain', async () => {
    const docs = await Promise.all(numbers(30).map(() => news.article()))
    const before = (await wholeLog(app)).entries.length
    const answers = await Promise.all(docs.map(({ id }) => news.act(news.proofreader, 'articles', id, 'claim', { revision: 1 })))
    expect(answers.map(({ status }) => status)).toEqual(docs.map(() => 200))
    const { entries, faults } = await wholeLog(app)
    expect(faults).toEqual([])
    const added = entries.slice(before)
    expect(added.map(({ document }) => document).sort()).toEqual(docs.map(({ id }) => `articles:${id}`).sort())
    expect(added.every(({ action, actor }) => action === 'claim' && actor === news.proofreader.id)).toBe(true)
  })

  it('approvals of one page at once make it public once and for all', async () => {
    const page = (await news.importPage('同一版的稿件\n\n正文一段，写得长一些，以便成稿。\n')).body.doc
    const docs = []
    for (const _ of numbers(8)) docs.push(await news.articleAt('proofed', { pages: [page.id] }))
    const approved = await Promise.all(docs.map(({ id }) => news.act(news.editor, 'articles', id, 'approve')))
    expect(approved.map(({ status }) => status)).toEqual(docs.map(() => 200))
    expect((await app.rest('GET', `/pages/${page.id}`)).status).toBe(200)
    const withdrawn = await Promise.all(docs.map(({ id }) => news.act(news.editor, 'articles', id, 'withdraw', { reason: '全撤' })))
    expect(withdrawn.map(({ status }) => status)).toEqual(docs.map(() => 200))
    expect((await app.rest('GET', `/pages/${page.id}`)).status).toBe(404)
  })

  it('of 5 imports of one file at once one page comes, and the others hear that it is there', async () => {
    const text = '同时导入的版面\n\n本报讯 正文一段，写得长一些，以便成稿。\n'
    const before = (await app.payload.db.count({ collection: 'articles' })).totalDocs
    const answers = await Promise.all(numbers(5).map((index) => news.importPage(text, { number: 800 + index })))
    expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers.map(({ body }) => body.errors))).toEqual([201, 409, 409, 409, 409])
    const made = (await app.payload.db.count({ collection: 'articles' })).totalDocs - before
    expect(made).toBe(answers.find(({ status }) => status === 201)?.body.doc.report.articles)
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it('of 5 different files for one page at once one comes, whole', async () => {
    const answers = await Promise.all(numbers(5).map((index) => news.importPage(`第${index}个文件\n\n正文一段，写得长一些，以便成稿。\n`, { number: 900 })))
    expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers.map(({ body }) => body.errors))).toEqual([201, 409, 409, 409, 409])
    const sources = await app.payload.db.find({ collection: 'page-sources', pagination: false })
    const pages = await app.payload.db.find({ collection: 'pages', pagination: false })
    expect(sources.docs).toHaveLength(pages.docs.length)
    expect(pages.docs.filter((page) => (page as unknown as { importState: string }).importState !== 'whole')).toEqual([])
  })
})
