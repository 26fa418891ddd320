import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { completeActions } from '../../src/completeActions'
import type { LogEntry } from '../../src/log/entryHash'
import { verify } from '../../src/verify/verify'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { revisionOf } from '../helpers/revisionOf'
import { wholeLog } from '../helpers/wholeLog'

const SECRET = 'quite-another-horse-2'
const MOST_WRITES = 40

describe.skipIf(skipReason)('the log of people and publications', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const of = async (document: string): Promise<LogEntry[]> => (await wholeLog(app)).entries.filter((entry) => entry.document === document)
  const said = async (document: string): Promise<unknown[]> => (await of(document)).map(({ action, actor, reason }) => [action, actor ?? null, reason])
  const patch = async (as: keyof Newsroom, slug: 'publications' | 'users', id: string, data: Record<string, unknown>) =>
    app.rest('PATCH', `/${slug}/${id}`, {
      as: news[as] as never, body: slug === 'users' ? data : { ...data, revision: await revisionOf(app, 'publications', id) },
    })
  const leftOver = async (): Promise<string[]> => (await app.payload.kv.keys()).filter((key) => key.startsWith('entry:'))

  it('tells that one pair of eyes was made enough, who approved their own by it, and that it was taken back', async () => {
    const { id: paper } = news.publication
    const { id } = await news.article()
    await news.edit(news.admin, 'articles', id, { headline: '自己改的题' })
    await news.act(news.admin, 'articles', id, 'submit')
    expect((await news.act(news.admin, 'articles', id, 'approve')).status).toBe(403)
    expect((await patch('admin', 'publications', paper, { onePairIsEnough: true })).status).toBe(200)
    expect((await news.act(news.admin, 'articles', id, 'approve')).status).toBe(200)
    const others = await news.articleAt('approved')
    const reasoned = await news.article()
    await news.edit(news.editor, 'articles', reasoned.id, { headline: '改' })
    await news.act(news.editor, 'articles', reasoned.id, 'submit')
    expect((await news.act(news.editor, 'articles', reasoned.id, 'approve', { reason: '夜班' })).status).toBe(200)
    expect((await patch('admin', 'publications', paper, { onePairIsEnough: false })).status).toBe(200)
    const reasonsOf = async (article: string) => (await of(`articles:${article}`)).filter(({ action }) => action === 'approve').map(({ reason }) => reason ?? null)
    expect([await reasonsOf(id), await reasonsOf(others.id), await reasonsOf(reasoned.id)]).toEqual([['one-pair:'], [null], ['one-pair: 夜班']])
    expect((await said(`publications:${paper}`)).slice(-2)).toEqual([
      ['change', news.admin.id, 'onePairIsEnough: false → true'], ['change', news.admin.id, 'onePairIsEnough: true → false'],
    ])
  })

  it('tells of a publication’s name and place from what to what, at its revision; nothing of what was not changed or was refused', async () => {
    const { body: { doc } } = await app.rest('POST', '/publications', { as: news.editor, body: { name: '日报', onePairIsEnough: true } })
    expect((await patch('editor', 'publications', doc.id, { name: '晨报', place: '聊城\n名: "甲"' })).status).toBe(200)
    expect((await patch('editor', 'publications', doc.id, { name: '晨报' })).status).toBe(200)
    expect((await patch('editor', 'publications', doc.id, { onePairIsEnough: true })).status).toBe(200)
    expect((await patch('proofreader', 'publications', doc.id, { place: '北京' })).status).toBe(403)
    expect((await app.rest('PATCH', `/publications/${doc.id}`, { as: news.editor, body: { place: '北京', revision: 99 } })).status).toBe(409)
    const { revision } = (await app.payload.db.findOne<{ id: string; revision: number }>({ collection: 'publications', where: { id: { equals: doc.id } } })) ?? {}
    expect((await of(`publications:${doc.id}`)).map(({ fromRevision, toRevision }) => [fromRevision ?? null, toRevision])).toEqual([[null, 1], [1, 2]])
    expect(revision).toBe(2)
    expect((await app.rest('DELETE', `/publications/${doc.id}`, { as: news.admin })).status).toBe(200)
    expect(await said(`publications:${doc.id}`)).toEqual([
      ['create', news.editor.id, 'name: "日报"'],
      ['change', news.editor.id, 'name: "日报" → "晨报"\nplace: null → "聊城\\n名: \\"甲\\""'],
      ['delete', news.admin.id, 'name: "晨报"\nplace: "聊城\\n名: \\"甲\\""'],
    ])
  })

  it('tells of people that are new, changed by whom, and deleted, and never of a password or an e-mail what it is', async () => {
    const { body: { doc }, status } = await app.rest('POST', '/users', { as: news.admin, body: { email: 'new@example.com', name: '新人', password: SECRET, role: 'proofreader' } })
    expect(status).toBe(201)
    expect((await patch('admin', 'users', doc.id, { role: 'editor' })).status).toBe(200)
    expect((await patch('admin', 'users', doc.id, { email: 'newer@example.com', password: `${SECRET}-3` })).status).toBe(200)
    const { token } = (await app.rest('POST', '/users/login', { body: { email: 'newer@example.com', password: `${SECRET}-3` } })).body
    const own = { email: '', id: doc.id, name: '', role: 'editor' as const, token }
    expect((await app.rest('PATCH', `/users/${doc.id}`, { as: own, body: { password: `${SECRET}-4` } })).status).toBe(200)
    expect((await patch('proofreader', 'users', doc.id, { role: 'admin' })).status).toBe(403)
    await patch('proofreader', 'users', news.proofreader.id, { role: 'admin' })
    expect((await app.rest('DELETE', `/users/${doc.id}`, { as: news.admin })).status).toBe(200)
    expect(await said(`users:${doc.id}`)).toEqual([
      ['create', news.admin.id, 'name: "新人"\nrole: "proofreader"'],
      ['change', news.admin.id, 'role: "proofreader" → "editor"'],
      ['change', news.admin.id, 'email\npassword'],
      ['delete', news.admin.id, 'name: "新人"\nrole: "editor"'],
    ])
    expect((await said(`users:${news.proofreader.id}`)).length).toBe(1)
    expect(JSON.stringify((await wholeLog(app)).entries)).not.toMatch(/another-horse|@example/u)
    expect((await wholeLog(app)).faults).toEqual([])
    expect(await leftOver()).toEqual([])
  })

  it('keeps all entries when several change one person at once', async () => {
    const { id } = await app.person('proofreader', '抢手')
    const answers = await Promise.all(Array.from({ length: 5 }, async (_, n) => patch('admin', 'users', id, { name: `抢手${n}` })))
    const done = answers.filter(({ status }) => status === 200).length
    const entries = (await of(`users:${id}`)).map(({ toRevision }) => toRevision)
    expect(done).toBeGreaterThan(0)
    expect(entries).toEqual(Array.from({ length: done + 1 }, (_, n) => n + 1))
  })

  type Row = Record<string, unknown> & { id: string }
  const rowOf = (collection: 'publications' | 'users', id: string) => app.payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
  let made = 0
  const person = async (): Promise<string> => (await app.person('proofreader', `人${++made}`)).id
  const paper = async (): Promise<string> => (await app.rest('POST', '/publications', { as: news.editor, body: { name: `报${++made}` } })).body.doc.id

  const DEEDS = {
    'changes a publication’s place': { collection: 'publications', make: paper, deed: (id: string) => patch('editor', 'publications', id, { place: '上海' }), is: (row: Row | null) => row?.place === '上海' },
    'makes one pair of eyes enough': { collection: 'publications', make: paper, deed: (id: string) => patch('admin', 'publications', id, { onePairIsEnough: true }), is: (row: Row | null) => row?.onePairIsEnough === true },
    'changes a role': { collection: 'users', make: person, deed: (id: string) => patch('admin', 'users', id, { role: 'admin' }), is: (row: Row | null) => row?.role === 'admin' },
    'sets a password': { collection: 'users', make: person, deed: (id: string) => patch('admin', 'users', id, { password: SECRET }), is: (row: Row | null, before: Row | null) => row?.salt !== before?.salt },
    'deletes a person': { collection: 'users', make: person, deed: (id: string) => app.rest('DELETE', `/users/${id}`, { as: news.admin }), is: (row: Row | null) => row === null },
  } as const

  for (const [what, { collection, deed, is, make }] of Object.entries(DEEDS)) {
    it(`has the entry exactly when the row was written, wherever the process dies that ${what}`, async () => {
      let deaths = 0
      for (let nth = 1; nth < MOST_WRITES; nth += 1) {
        const id = await make()
        const before = await rowOf(collection, id)
        await revisionOf(app, 'publications', news.publication.id)
        const heal = dyingWrites(app, nth)
        await deed(id).catch(() => null)
        const hasDied = heal()
        await completeActions(app.payload)
        await completeActions(app.payload)
        const entries = (await of(`${collection}:${id}`)).filter(({ action }) => action !== 'create')
        expect(entries.length, `died at write ${nth}`).toBe(is(await rowOf(collection, id), before) ? 1 : 0)
        if (!hasDied) break
        deaths += 1
      }
      expect(deaths).toBeGreaterThan(0)
      expect(await leftOver()).toEqual([])
    }, 300_000)
  }

  it('has the entry exactly when there is a new person, wherever the process dies', async () => {
    for (let nth = 1; nth < MOST_WRITES; nth += 1) {
      const email = `born-${nth}@example.com`
      const heal = dyingWrites(app, nth)
      await app.rest('POST', '/users', { as: news.admin, body: { email, name: '新人', password: SECRET, role: 'editor' } }).catch(() => null)
      const hasDied = heal()
      await completeActions(app.payload)
      const row = await app.payload.db.findOne<Row>({ collection: 'users', where: { email: { equals: email } } })
      const entries = (await wholeLog(app)).entries.filter(({ document }) => document === `users:${row?.id}`)
      expect(entries.length, `died at write ${nth}`).toBe(row ? 1 : 0)
      if (!hasDied) break
    }
    expect(await leftOver()).toEqual([])
    const problems: unknown[] = []
    await verify(app.payload, (problem) => problems.push(problem))
    expect(problems).toEqual([])
  }, 300_000)
})
