import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { noteFaults } from '../../src/store/faults/notedFaults'
import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { seedBytes } from '../helpers/seedPage'
import { stored } from '../helpers/stored'

/** As the driver of MongoDB throws it, where a connection ends while a command is being written. */
const lost = (): Error => Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' })

describe.skipIf(skipReason)('one read of the database that is lost, when the next goes through', () => {
  let app: App
  let news: Newsroom
  let article: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    const page = (await news.importPage(seedBytes().toString('utf8'))).body.doc
    article = (await app.rest('GET', `/articles?depth=0&draft=true&limit=1&where[pages][in]=${page.id}`, { as: news.editor })).body.docs[0].id
    expect((await news.act(news.proofreader, 'articles', article, 'claim')).status).toBe(200)
  })
  afterAll(() => app?.close())

  /** The next look for who is signed in is lost, and no other read. */
  const losing = async <T>(work: () => Promise<T>): Promise<T> => {
    const { db } = app.payload
    const { findOne } = db
    let toLose = 1
    const losingOne = async (args: Parameters<typeof findOne>[0]): Promise<unknown> => {
      if (args.collection === 'users' && toLose-- > 0) throw lost()
      return findOne.call(db, args)
    }
    db.findOne = (noteFaults({ findOne: losingOne } as never) as typeof db).findOne
    try {
      return await work()
    } finally {
      db.findOne = findOne
      expect(toLose).toBeLessThan(1)
    }
  }

  const ASKED: [string, () => Promise<Answer>][] = [
    ['who is signed in', () => app.rest('GET', '/users/me', { as: news.editor })],
    ['a list, which would lack every draft', () => app.rest('GET', '/articles?draft=true&depth=0', { as: news.editor })],
    ['a document', () => app.rest('GET', `/articles/${article}?draft=true&depth=0`, { as: news.editor })],
    ['a list whose query is in its body', () => app.raw('/articles', {
      body: 'draft=true', headers: { Authorization: `JWT ${news.editor.token}`, 'content-type': 'application/x-www-form-urlencoded', 'x-http-method-override': 'GET' }, method: 'POST',
    })],
    ['what only those who are signed in may ask of GraphQL', () => app.graphql('{ Users { totalDocs } }', { as: news.editor })],
    ['GraphQL', () => app.graphql('{ Articles(draft: true) { totalDocs } }', { as: news.editor })],
  ]
  it.each(ASKED)('does not make nobody of who asks for %s', async (_, asking) => {
    const told = await losing(asking)
    expect([told.status, told.body.errors?.[0]?.data?.code], JSON.stringify(told.body).slice(0, 300)).toEqual([503, 'database-unreachable'])
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(JSON.stringify(told.body)).not.toMatch(/EPIPE|socket/u)
    expect((await asking()).status).toBe(200)
  })

  // What lies between its words is no part of it.
  it.each([['a small one', 0], ['one that only those who are signed in may send', 70_000]])('does not refuse a save: %s', async (_, spaces) => {
    const before = await stored(app, 'articles', article)
    const { revision } = await news.now('articles', article)
    const body = JSON.stringify({ headline: `第${revision}版的题目`, revision }) + ' '.repeat(spaces)
    const headers = { Authorization: `JWT ${news.proofreader.token}`, 'content-length': String(Buffer.byteLength(body)), 'content-type': 'application/json' }
    const save = (): Promise<Answer> => app.raw(`/articles/${article}`, { body, headers, method: 'PATCH' })
    const told = await losing(save)
    expect([told.status, told.body.errors[0].data.code], JSON.stringify(told.body)).toEqual([503, 'database-unreachable'])
    expect(await stored(app, 'articles', article)).toBe(before)
    expect((await save()).status).toBe(200)
  })

  it('does not refuse who is signed in where the rest is closed to everybody else', async () => {
    process.env.PUBLIC_PAYLOAD_API = 'closed'
    try {
      const told = await losing(() => app.rest('GET', `/articles/${article}?draft=true`, { as: news.editor }))
      expect([told.status, told.body.errors[0].data.code]).toEqual([503, 'database-unreachable'])
      expect((await app.rest('GET', `/articles/${article}?draft=true`)).status).toBe(401)
    } finally {
      delete process.env.PUBLIC_PAYLOAD_API
    }
  })
})
