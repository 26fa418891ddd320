import type { Endpoint } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

const OWN = 'http://localhost'

/** CSRF and CORS: what a page of another site can make the browser of somebody who is signed in here do. */
describe.skipIf(skipReason)('a page of another site', () => {
  let app: App
  let news: Newsroom
  let article: string
  let before: unknown

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    article = (await news.article()).id
    before = [await countAll(app), await stored(app, 'articles', article), await stored(app, 'users', news.admin.id)]
  })
  afterAll(() => {
    delete process.env.CORS_ORIGINS
    return app?.close()
  })

  const cookie = () => ({ Cookie: `payload-token=${news.admin.token}`, Host: 'localhost' })
  const ask = (method: string, path: string, headers: Record<string, string>, body: string | undefined = '{"revision":1,"headline":"x","name":"x"}'): Promise<Answer> =>
    app.raw(path, { body: method === 'GET' || method === 'OPTIONS' ? undefined : body, headers: { 'Content-Type': 'application/json', ...headers }, method })

  const mutations = (): [method: string, path: string][] => {
    const list = (endpoints: Endpoint[] | false, base: string): [string, string][] =>
      (endpoints || []).filter(({ method }) => !['get', 'head', 'options'].includes(method)).map(({ method, path }) => [method.toUpperCase(), `${base}${path}`])
    return [...app.config.collections.flatMap(({ endpoints, slug }) => list(endpoints, `/${slug}`)), ...list(app.config.endpoints, ''), ['POST', '/graphql']]
      .map(([method, path]) => [method ?? '', (path ?? '').replace(/:(\w+)\??/gu, article)])
  }
  /** Not there at all, whoever asks: refused before anybody is looked at. */
  const isUnserved = (path: string): boolean =>
    /^\/(?:payload-(?:jobs|kv|migrations))\b|^\/payload-preferences\/./u.test(path) || /\/verify\/|api-key/u.test(path) || /\/versions\//u.test(path)

  it('changes nothing with the session of who is signed in, whatever it asks for', async () => {
    const all = mutations()
    expect(all.length).toBeGreaterThan(100)
    const passed: string[] = []
    for (const [method, path] of all) {
      for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:1', undefined]) {
        const { body, status } = await ask(method, path, { ...cookie(), ...(origin ? { Origin: origin } : {}) })
        const code = body?.errors?.[0]?.data?.code
        if (!(status === 403 && (code === 'foreign-origin' || code === 'no-origin')) && !(status === 404 && isUnserved(path))) passed.push(`${method} ${path} from ${origin}: ${status}`)
      }
    }
    expect(passed).toEqual([])
    expect([await countAll(app), await stored(app, 'articles', article), await stored(app, 'users', news.admin.id)]).toEqual(before)
  })

  it('our own pages, and programs with a token, are not held up', async () => {
    expect((await ask('POST', '/publications', { ...cookie(), Origin: OWN })).status).toBe(201)
    expect((await ask('POST', '/publications', { Authorization: `JWT ${news.admin.token}` }, '{"name":"y"}')).status).toBe(201)
    expect((await ask('POST', '/publications', { Authorization: `JWT ${news.admin.token}`, Origin: 'https://tool.example' }, '{"name":"z"}')).status).toBe(201)
  })

  it('cannot log somebody in, or read as who is signed in', async () => {
    expect((await ask('POST', '/users/login', { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask('GET', '/users/me', { ...cookie(), Origin: OWN })).body.user).toMatchObject({ id: news.admin.id })
    expect((await ask('GET', '/users/me', { ...cookie(), Origin: 'https://evil.example' })).body.user).toBeNull()
  })

  it('reads what is public when it is named in CORS_ORIGINS, without a session, and else gets no leave', async () => {
    const headersOf = async (origin: string, method = 'GET') => {
      const { headers } = await ask(method, '/articles', { ...cookie(), Origin: origin })
      return Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')))
    }
    expect(await headersOf('https://paper.example')).toEqual({})
    process.env.CORS_ORIGINS = 'https://paper.example, https://other.example'
    const given = await headersOf('https://paper.example')
    expect(given).toMatchObject({ 'access-control-allow-origin': 'https://paper.example', 'access-control-allow-methods': 'GET, HEAD, OPTIONS' })
    expect(given).not.toHaveProperty('access-control-allow-credentials')
    expect(await headersOf('https://paper.example', 'OPTIONS')).toEqual(given)
    expect(await headersOf('https://evil.example')).toEqual({})
    expect((await ask('GET', '/articles?draft=true', { ...cookie(), Origin: 'https://paper.example' })).body.docs).toEqual([])
    process.env.CORS_ORIGINS = '*'
    expect(await headersOf('https://any.example')).toMatchObject({ 'access-control-allow-origin': '*' })
  })
})
