import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('Payload’s own API, closed to readers', () => {
  let app: App
  let news: Newsroom
  let article: string
  let file: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    article = (await news.articleAt('approved')).id
    const image = (await app.rest('POST', '/media', { as: news.editor, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })).body.doc
    file = `/media/file/${image.filename}`
    await news.publish('captions', (await news.caption('公开的说明', { image: image.id })).id)
    process.env.PUBLIC_PAYLOAD_API = 'closed'
  })
  afterAll(() => {
    delete process.env.PUBLIC_PAYLOAD_API
    return app?.close()
  })

  const seen = ({ body, status }: Answer) => ({ code: body?.errors?.[0]?.data?.code, status })
  const CLOSED = { code: 'payload-api-closed', status: 401 }

  it('answers nobody who is not signed in: no collection, by no method', async () => {
    const before = await stored(app, 'articles', article)
    for (const { slug } of app.config.collections) {
      for (const path of [`/${slug}`, `/${slug}/1`, `/${slug}/count`, `/${slug}/versions`, `/${slug}?where[id][exists]=true`]) {
        const { body, status } = await app.rest('GET', path)
        // What the program never serves is not there for anybody.
        expect([401, 404], path).toContain(status)
        if (status === 401) expect(body.errors[0].data.code, path).toBe('payload-api-closed')
        else expect(body.errors[0].data.code, path).toBe('not-found')
      }
      for (const method of ['POST', 'PATCH', 'DELETE'] as const) expect([401, 404], `${method} ${slug}`).toContain((await app.rest(method, `/${slug}`, { body: {} })).status)
    }
    expect(seen(await app.rest('GET', `/articles/${article}`))).toEqual(CLOSED)
    expect(seen(await app.rest('POST', `/articles/${article}/withdraw`, { body: { reason: 'x', revision: 1 } }))).toEqual(CLOSED)
    expect(await stored(app, 'articles', article)).toBe(before)
  })

  it('answers neither GraphQL nor /access, nor gives files, and says where to ask', async () => {
    expect(seen(await app.graphql('{ Articles { totalDocs } }'))).toEqual(CLOSED)
    expect(seen(await app.rest('GET', '/access'))).toEqual(CLOSED)
    expect(seen(await app.rest('GET', '/log'))).toEqual(CLOSED)
    const { body, headers } = await app.rest('GET', file)
    expect(body.errors[0].message).toContain('/api/v1')
    expect(headers.get('link')).toBe('</api/v1>; rel="alternate"')
  })

  it('takes no session that does not hold, nor a request that only looks like signing in', async () => {
    const forged = `${news.editor.token.slice(0, -4)}AAAA`
    expect(seen(await app.rest('GET', '/articles', { headers: { Authorization: `JWT ${forged}` } }))).toEqual(CLOSED)
    expect(seen(await app.rest('GET', '/articles', { headers: { Cookie: `payload-token=${forged}` } }))).toEqual(CLOSED)
    expect(seen(await app.rest('POST', '/users/login', { body: {}, headers: { 'X-Payload-HTTP-Method-Override': 'GET' } }))).toEqual(CLOSED)
    expect(seen(await app.rest('GET', '/users/login'))).toEqual(CLOSED)
    const elsewhere = { Cookie: `payload-token=${news.editor.token}`, Host: 'localhost', Origin: 'https://evil.example' }
    expect(seen(await app.raw('/articles', { headers: elsewhere }))).toEqual(CLOSED)
  })

  it('lets people sign in, and then work as always', async () => {
    expect((await app.rest('GET', '/users/me')).body).toMatchObject({ user: null })
    expect((await app.rest('GET', '/users/init')).body).toEqual({ initialized: true })
    expect((await app.rest('POST', '/users/first-register', { body: { email: 'x@example.com', password: 'correct-horse-battery' } })).status).toBe(403)
    expect((await app.rest('POST', '/users/login', { body: { email: news.editor.email, password: 'wrong' } })).status).toBe(401)
    const signedIn = await app.rest('POST', '/users/login', { body: { email: news.editor.email, password: 'correct-horse-battery' } })
    expect(signedIn.status).toBe(200)
    const as = { ...news.editor, token: signedIn.body.token as string }
    expect((await app.rest('GET', `/articles/${article}`, { as })).body).toMatchObject({ headline: '题目' })
    expect((await app.graphql('{ Articles { totalDocs } }', { as })).body.data.Articles.totalDocs).toBeGreaterThan(0)
    expect((await app.rest('GET', file, { as })).status).toBe(200)
    expect((await news.act(news.editor, 'articles', article, 'withdraw', { reason: '失实' })).status).toBe(200)
    expect((await news.act(news.editor, 'articles', article, 'restore')).status).toBe(200)
    expect((await app.rest('POST', '/users/logout', { as, body: {} })).status).toBe(200)
    expect(seen(await app.rest('GET', `/articles/${article}`, { as }))).toEqual(CLOSED)
  })

  it('says to everybody whether it is well, and reads on for a key that was promised to', async () => {
    expect((await app.rest('GET', '/health')).status).toBe(200)
    const { doc } = (await app.rest('POST', '/republishers', { as: news.admin, body: { contact: 'x@example.com', name: '转载站' } })).body
    const { key } = (await app.rest('POST', `/republishers/${doc.id}/key`, { as: news.admin, body: {} })).body
    const headers = { Authorization: `Bearer ${key}` }
    expect((await app.raw(`/articles/${article}`, { headers })).body).toMatchObject({ headline: '题目' })
    expect((await app.raw('/log', { headers })).status).toBe(403)
  })

  it('is as open as it was without the setting', async () => {
    delete process.env.PUBLIC_PAYLOAD_API
    expect((await app.rest('GET', `/articles/${article}`)).body).toMatchObject({ headline: '题目' })
    expect((await app.rest('GET', file)).status).toBe(200)
    process.env.PUBLIC_PAYLOAD_API = 'closed'
    expect(seen(await app.rest('GET', `/articles/${article}`))).toEqual(CLOSED)
  })
})
