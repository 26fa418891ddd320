import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { canonicalJson } from '../../src/publishing/canonicalJson'
import { sha256 } from '../../src/publishing/sha256'
import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { wholeLog } from '../helpers/wholeLog'

describe.skipIf(skipReason)('the log', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  it('has one entry for every action, with who, what, from and to which revision, and why', async () => {
    const { id } = await news.article({ headline: '记账' })
    const { archivist, editor, proofreader } = news
    await news.edit(proofreader, 'articles', id, { headline: '记账，改' })
    await news.act(proofreader, 'articles', id, 'flag', { reason: '  缺字  ' })
    await news.act(proofreader, 'articles', id, 'unflag')
    await news.act(proofreader, 'articles', id, 'submit')
    await news.act(editor, 'articles', id, 'return', { reason: '再核' })
    await news.act(proofreader, 'articles', id, 'submit')
    const first = (await news.act(editor, 'articles', id, 'approve')).body.doc.snapshot as string
    await news.act(editor, 'articles', id, 'correct')
    await news.act(editor, 'articles', id, 'withdraw', { reason: '失实' })
    await news.act(editor, 'articles', id, 'restore')
    const refused = await news.act(proofreader, 'articles', id, 'withdraw', { reason: '越权' })
    expect(refused.status).toBe(403)

    const { entries, faults } = await wholeLog(app)
    expect(faults).toEqual([])
    const own = entries.filter(({ document }) => document === `articles:${id}`)
    const line = (person: Person, action: string, to: number, reason: string | null = null, snapshot: string | null = null) => ({
      action, actor: person.id, actorName: person.name, fromRevision: to === 1 ? null : to - 1, reason, snapshot, toRevision: to,
    })
    expect(own.map(({ action, actor, actorName, fromRevision, reason, snapshot, toRevision }) => ({
      action, actor, actorName, fromRevision: fromRevision ?? null, reason: reason ?? null, snapshot: snapshot ?? null, toRevision,
    }))).toEqual([
      line(archivist, 'create', 1), line(proofreader, 'edit', 2), line(proofreader, 'flag', 3, '缺字'),
      line(proofreader, 'unflag', 4), line(proofreader, 'submit', 5), line(editor, 'return', 6, '再核'),
      line(proofreader, 'submit', 7), line(editor, 'approve', 8, null, first), line(editor, 'correct', 9, null, first),
      line(editor, 'withdraw', 10, '失实', first), line(editor, 'restore', 11, null, first),
    ])
    expect(own.map(({ key }) => key)).toEqual(own.map(({ toRevision }) => `articles:${id}@${toRevision}`))
    const times = own.map(({ at }) => at)
    expect(times).toEqual([...times].sort())
    expect(new Set(times).size).toBe(times.length)
  })

  it('keeps with each approval the public document under its own hash, and the article names it', async () => {
    const doc = await news.articleAt('approved', { headline: '存照', kicker: '引题', body: undefined })
    const entry = (await wholeLog(app)).entries.find(({ action, document }) => action === 'approve' && document === `articles:${doc.id}`)
    const { json, sha256: name } = (await app.rest('GET', `/snapshots?where[sha256][equals]=${doc.snapshot}`, { as: news.editor })).body.docs[0]
    expect(sha256(json)).toBe(name)
    expect([entry?.snapshot, doc.snapshot]).toEqual([name, name])
    const document = JSON.parse(json)
    expect(canonicalJson(document)).toBe(json)
    expect(document).toMatchObject({ headline: '存照', id: doc.id, kicker: '引题', publication: { id: news.publication.id, name: '聊城日报' } })
    expect(json).not.toMatch(/stage|assignee|revision|sourceLines|编辑甲|校对甲/)
  })

  it('gives the same snapshot for the same text and another for another', async () => {
    const doc = await news.articleAt('approved', { headline: '同一文' })
    const again = async (): Promise<string> => {
      await news.act(news.otherEditor, 'articles', doc.id, 'submit')
      return (await news.act(news.editor, 'articles', doc.id, 'approve')).body.doc.snapshot as string
    }
    await news.act(news.otherEditor, 'articles', doc.id, 'correct')
    expect(await again()).toBe(doc.snapshot)
    await news.act(news.otherEditor, 'articles', doc.id, 'correct')
    await news.edit(news.otherEditor, 'articles', doc.id, { headline: '另一文' })
    expect(await again()).not.toBe(doc.snapshot)
  })

  it('notes that the public document changed when the date or the page number is set right', async () => {
    const issue = (await app.rest('POST', '/issues', { as: news.archivist, body: { publication: news.publication.id, date: '2024-01-01', dateCertainty: 'inferred' } })).body.doc
    const page = (await news.importPage('另一期\n\n正文一段，写得长一些，以便成稿。\n', { issue: issue.id })).body.doc
    const doc = await news.articleAt('approved', { pages: [page.id] })
    const corrected = await app.rest('PATCH', `/issues/${issue.id}`, { as: news.editor, body: { date: '2024-01-02', dateCertainty: 'printed', revision: 1 } })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    const { snapshot } = (await app.rest('GET', `/articles/${doc.id}`)).body
    expect(snapshot).not.toBe(doc.snapshot)
    const { entries, faults } = await wholeLog(app)
    expect(faults).toEqual([])
    expect(entries.at(-1)).toMatchObject({ action: 'renew', actor: news.editor.id, document: `articles:${doc.id}`, snapshot })
    expect((await app.rest('GET', `/articles/${doc.id}`)).body.headline).toBe(doc.headline)
  })

  describe.each(['log', 'snapshots', 'page-sources'] as const)('%s', (slug) => {
    it('cannot be added to, changed or deleted by anyone', async () => {
      await news.articleAt('approved')
      const everything = async () => JSON.stringify((await app.payload.db.find({ collection: slug, pagination: false, sort: 'id' })).docs)
      const before = await everything()
      const [row] = (await app.payload.db.find({ collection: slug, limit: 1 })).docs
      for (const as of [undefined, news.proofreader, news.editor, news.admin]) {
        const attempts = [
          app.rest('POST', `/${slug}`, { as, body: { ...row, id: undefined, seq: 9_999, key: 'x@1' } }),
          app.rest('PATCH', `/${slug}/${row?.id}`, { as, body: { action: 'forged', json: '{}', reason: 'forged', fileName: 'forged' } }),
          app.rest('PATCH', `/${slug}?where[id][exists]=true`, { as, body: { action: 'forged', json: '{}', fileName: 'forged' } }),
          app.rest('DELETE', `/${slug}/${row?.id}`, { as }),
          app.rest('DELETE', `/${slug}?where[id][exists]=true`, { as }),
          app.rest('POST', `/${slug}/${row?.id}/duplicate`, { as, body: {} }),
        ]
        for (const { status } of await Promise.all(attempts)) expect([400, 401, 403, 404]).toContain(status)
      }
      expect(await everything()).toBe(before)
    })

    it('is in no GraphQL type', async () => {
      const { body } = await app.graphql('{ __schema { types { name fields { name } } } }', { as: news.admin })
      const names = JSON.stringify(body.data)
      expect(names).toContain('"Article"')
      expect(names).not.toMatch(/Snapshots?"|PageSources?"|"Logs?"|allLogs/)
    })
  })

  it('is read by editors, and by no proofreader', async () => {
    expect((await app.rest('GET', '/log', { as: news.editor })).status).toBe(200)
    expect((await app.rest('GET', '/log', { as: news.proofreader })).status).toBe(403)
    expect((await app.rest('GET', '/log')).status).toBe(403)
  })
})
