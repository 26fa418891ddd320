import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

describe.skipIf(skipReason)('a republisher’s key', () => {
  let app: App
  let news: Newsroom
  let article: string
  let draft: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    article = (await news.articleAt('approved')).id
    draft = (await news.articleAt('proofing')).id
  })
  afterAll(() => app?.close())

  const make = async (scopes?: string[]): Promise<{ id: string; key: string }> => {
    const { doc } = (await app.rest('POST', '/republishers', { as: news.admin, body: { contact: 'x@example.com', name: '转载站', ...(scopes ? { scopes } : {}) } })).body
    const { key } = (await app.rest('POST', `/republishers/${doc.id}/key`, { as: news.admin, body: {} })).body
    return { id: doc.id, key }
  }
  const ask = (key: string, path: string, init: RequestInit = {}): Promise<Answer> =>
    app.raw(path, { ...init, headers: { Authorization: `Bearer ${key}`, ...init.headers } })

  it('is shown once, and stands nowhere as it is', async () => {
    const { id, key } = await make()
    expect(key).toMatch(/^reissue_[\w-]{43}$/)
    const row = await app.payload.db.findOne({ collection: 'republishers', where: { id: { equals: id } } })
    expect(JSON.stringify(row)).not.toContain(key)
    expect(JSON.stringify((await app.rest('GET', `/republishers/${id}`, { as: news.admin })).body)).not.toMatch(new RegExp(`${key}|keyHash`))
    expect(JSON.stringify((await wholeLog(app)).entries)).not.toContain(key)
  })

  it('reads what is public, and only that', async () => {
    const { key } = await make()
    expect((await ask(key, `/articles/${article}`)).body).toMatchObject({ headline: '题目' })
    for (const path of [`/articles/${draft}`, `/articles/${draft}?draft=true`, '/users', '/log', '/republishers', '/page-sources', `/articles/versions`]) {
      expect([403, 404], path).toContain((await ask(key, path)).status)
    }
    expect((await ask(key, '/articles?draft=true&limit=100')).body.docs.map(({ id }: { id: string }) => id)).toEqual([article])
    const { body } = await ask(key, '/graphql', { body: '{"query":"{ Articles(draft: true) { totalDocs } }"}', headers: { 'Content-Type': 'application/json' }, method: 'POST' })
    expect(body.data.Articles.totalDocs).toBe(1)
  })

  it('makes nobody a person by a cookie beside it: the answer is what everybody gets', async () => {
    const { key } = await make()
    const signedIn = { Cookie: `payload-token=${news.admin.token}`, Host: 'localhost', Origin: 'http://localhost' }
    expect((await app.raw('/users/me', { headers: signedIn })).body.user.id).toBe(news.admin.id)
    expect((await ask(key, '/users/me', { headers: signedIn })).body.user).toBeNull()
    for (const path of [`/articles/${draft}?draft=true`, `/articles/${article}?draft=true&depth=2`, '/articles?draft=true&limit=100', '/log', '/users', '/page-sources']) {
      const [withCookie, without] = [await ask(key, path, { headers: signedIn }), await ask(key, path)]
      expect({ body: withCookie.body, status: withCookie.status }, path).toEqual({ body: without.body, status: without.status })
    }
    const question = { body: '{"query":"{ Articles(draft: true) { totalDocs } meUser { user { id } } }"}', method: 'POST' }
    const { body } = await ask(key, '/graphql', { ...question, headers: { 'Content-Type': 'application/json', ...signedIn } })
    expect(body.data.Articles.totalDocs).toBe(1)
    expect(body.data.meUser.user).toBeNull()
  })

  it('writes nothing', async () => {
    const { key } = await make()
    const before = await stored(app, 'articles', article)
    for (const [method, path] of [['POST', '/articles'], ['PATCH', `/articles/${article}`], ['DELETE', `/articles/${article}`], ['POST', '/users/login'], ['POST', `/articles/${article}/withdraw`]] as const) {
      const { body, status } = await ask(key, path, { body: '{"revision":1}', headers: { 'Content-Type': 'application/json' }, method })
      expect({ code: body.errors[0].data.code, status }).toEqual({ code: 'key-reads-only', status: 403 })
    }
    expect(await stored(app, 'articles', article)).toBe(before)
  })

  it('does what its scopes say', async () => {
    const image = (await app.rest('POST', '/media', { as: news.editor, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })).body.doc
    await news.publish('captions', (await news.caption('公开的说明', { image: image.id })).id)
    const [texts, images] = [await make(['read']), await make(['images'])]
    expect((await ask(texts.key, '/articles')).status).toBe(200)
    expect((await ask(texts.key, image.url.replace('/api', ''))).body.errors[0].data.code).toBe('key-scope')
    expect((await ask(images.key, '/articles')).status).toBe(403)
    expect((await ask(images.key, image.url.replace('/api', ''))).status).toBe(200)
    await app.rest('PATCH', `/republishers/${texts.id}`, { as: news.admin, body: { scopes: ['read', 'images'] } })
    expect((await ask(texts.key, image.url.replace('/api', ''))).status).toBe(403)
  })

  it('that was revoked, replaced or invented is refused, and told so', async () => {
    const { id, key } = await make()
    const again = (await app.rest('POST', `/republishers/${id}/key`, { as: news.admin, body: {} })).body.key
    expect((await ask(key, '/articles')).body.errors[0].data.code).toBe('key-unknown')
    expect((await app.rest('POST', `/republishers/${id}/revoke`, { as: news.admin, body: {} })).status).toBe(200)
    const { body, headers, status } = await ask(again, '/articles')
    expect({ code: body.errors[0].data.code, status }).toEqual({ code: 'key-revoked', status: 401 })
    expect(headers.get('www-authenticate')).toBe('Bearer')
    expect((await ask(`reissue_${'x'.repeat(43)}`, '/articles')).status).toBe(401)
    expect((await app.rest('POST', `/republishers/${id}/revoke`, { as: news.admin, body: {} })).status).toBe(409)
  })

  it('is issued and revoked by admins alone, and each is an entry of the log', async () => {
    const { id } = await make()
    const before = await stored(app, 'republishers', id)
    for (const as of [undefined, news.proofreader, news.editor]) {
      for (const path of ['key', 'revoke']) expect((await app.rest('POST', `/republishers/${id}/${path}`, { as, body: {} })).status).toBe(403)
      expect((await app.rest('GET', `/republishers/${id}`, { as })).status).toBe(403)
      expect((await app.rest('POST', '/republishers', { as, body: { name: 'x' } })).status).toBe(403)
    }
    const forged = { keyHash: 'x', keyShown: 'x', lastUsedDay: 'x', revision: 7, revokedAt: 'x' }
    await app.rest('PATCH', `/republishers/${id}`, { as: news.admin, body: forged })
    const { row } = JSON.parse(await stored(app, 'republishers', id))
    expect({ ...row, updatedAt: null }).toEqual({ ...JSON.parse(before).row, updatedAt: null })
    await app.rest('POST', `/republishers/${id}/revoke`, { as: news.admin, body: {} })
    const { entries, faults } = await wholeLog(app)
    const mine = entries.filter(({ document }) => document === `republishers:${id}`)
    expect(mine.map(({ action, actorName, toRevision }) => ({ action, actorName, toRevision }))).toEqual([
      { action: 'issue-key', actorName: '管理员甲', toRevision: 2 }, { action: 'revoke-key', actorName: '管理员甲', toRevision: 3 },
    ])
    expect(faults).toEqual([])
    expect((await app.rest('DELETE', `/republishers/${id}`, { as: news.admin })).status).toBe(403)
  })

  it('says on which day it was used last, and nothing closer', async () => {
    const { id, key } = await make()
    await ask(key, '/articles')
    expect((await app.rest('GET', `/republishers/${id}`, { as: news.admin })).body.lastUsedDay).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
