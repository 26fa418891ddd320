import { createHmac } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

/** Set before the app starts; tests/helpers/app.ts leaves what is there. */
const LIMITS = { RATE_LIMIT_KEY: '7', RATE_LIMIT_PERSON: '400', RATE_LIMIT_READS: '20', RATE_LIMIT_SEARCHES: '5' }

describe.skipIf(skipReason)('how often somebody may ask', () => {
  let app: App
  let news: Newsroom
  let host = 0

  beforeAll(async () => {
    Object.assign(process.env, LIMITS)
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const newAddress = (): string => `198.51.100.${++host}`
  const ask = (path: string, address: string, headers: Record<string, string> = {}) =>
    app.raw(path, { headers: { 'x-reissue-address': address, ...headers } })
  const times = async (count: number, once: () => Promise<{ status: number }>): Promise<number[]> => {
    const all: number[] = []
    for (let index = 0; index < count; index++) all.push((await once()).status)
    return all
  }

  it('one address reads so often a minute, then is told when to come again; another is not held up by it', async () => {
    const [address, other] = [newAddress(), newAddress()]
    expect(await times(20, () => ask('/articles/x', address))).toEqual(Array(20).fill(404))
    const { body, headers, status } = await ask('/articles/x', address)
    expect({ body, status }).toMatchObject({ body: { errors: [{ data: { code: 'too-many' }, message: expect.stringContaining('请求过于频繁') }] }, status: 429 })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await ask('/articles/x', other)).status).toBe(404)
  })

  it('filters, orders and GraphQL are counted by themselves too', async () => {
    for (const path of ['/articles?where[headline][like]=x', '/articles?sort=id', '/articles?where%5Bheadline%5D%5Blike%5D=x']) {
      const address = newAddress()
      expect(await times(6, () => ask(path, address))).toEqual([200, 200, 200, 200, 200, 429])
      expect((await ask('/articles', address)).status).toBe(200)
    }
    const address = newAddress()
    const query = () => app.raw('/graphql', { body: '{"query":"{ Articles { totalDocs } }"}', headers: { 'Content-Type': 'application/json', 'x-reissue-address': address }, method: 'POST' })
    expect(await times(6, query)).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('of IPv6 a whole network counts as one, since one machine has it', async () => {
    const statuses = await times(21, () => ask('/articles/x', `2001:db8:1:${host}::${(++host).toString(16)}`.replace(/1:\d+::/u, '1:2::')))
    expect(statuses.at(-1)).toBe(429)
  })

  it('an invented token does not make somebody a person: it counts for the address', async () => {
    const address = newAddress()
    const statuses = await times(21, () => ask('/articles/x', address, { Authorization: `JWT a.${Buffer.from(`{"id":"${++host}"}`).toString('base64url')}.c` }))
    expect(statuses.at(-1)).toBe(429)
  })

  it('a token that has ended makes nobody a person either, whoever it was of', async () => {
    const ended = (exp: unknown): string => {
      const [head = '', body = ''] = news.editor.token.split('.')
      const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString('utf8')), exp }
      const text = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`
      return `${text}.${createHmac('sha256', app.payload.secret).update(text).digest('base64url')}`
    }
    const now = Math.floor(Date.now() / 1000)
    for (const exp of [now - 1, undefined, null, `${now + 900}`]) {
      const address = newAddress()
      const shown: Record<string, string>[] = [{ Authorization: `JWT ${ended(exp)}` }, { Cookie: `payload-token=${ended(exp)}` }]
      for (const headers of shown) await times(10, () => ask('/articles/x', address, headers))
      expect((await ask('/articles/x', address, { Authorization: `JWT ${ended(exp)}` })).status, String(exp)).toBe(429)
    }
    const address = newAddress()
    expect(await times(21, () => ask('/articles/x', address, { Authorization: `JWT ${ended(now + 900)}` }))).toEqual(Array(21).fill(404))
  })

  it('who watches the server is answered however often, also where nobody else is any more, and takes nothing from them', async () => {
    const address = newAddress()
    for (const path of ['/health', '/health/ready', '/health/live']) expect(await times(30, () => ask(path, address))).toEqual(Array(30).fill(200))
    expect(await times(20, () => ask('/articles/x', address))).toEqual(Array(20).fill(404))
    expect((await ask('/articles/x', address)).status).toBe(429)
    expect((await ask('/health', address)).status).toBe(200)
    const other = newAddress()
    expect((await times(21, () => ask('/health/none', other))).at(-1)).toBe(429)
    expect((await app.raw('/health', { body: '{}', headers: { 'Content-Type': 'application/json', 'x-reissue-address': other }, method: 'POST' })).status).toBe(429)
  })

  it('an editor’s day is not in its way: 50 people behind one address, each saving and reading for a while', async () => {
    const address = newAddress()
    const { id } = await news.articleAt('proofing')
    const statuses: number[] = []
    for (let round = 0; round < 60; round++) {
      for (const person of [news.proofreader, news.editor, news.admin]) {
        statuses.push((await app.rest('GET', `/articles/${id}?draft=true&depth=0`, { as: person, headers: { 'x-reissue-address': address } })).status)
      }
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('one person is held to a limit of their own, wherever from', async () => {
    const person = await app.person('proofreader')
    const statuses = await times(401, () => app.rest('GET', '/users/me', { as: person, headers: { 'x-reissue-address': newAddress() } }))
    expect(statuses.slice(0, 400)).toEqual(Array(400).fill(200))
    expect(statuses[400]).toBe(429)
  })

  it('a republisher’s key is held to its own limit, and no address with it', async () => {
    const { doc } = (await app.rest('POST', '/republishers', { as: news.admin, body: { name: '转载站' } })).body
    const { key } = (await app.rest('POST', `/republishers/${doc.id}/key`, { as: news.admin, body: {} })).body
    const address = newAddress()
    expect(await times(8, () => ask('/articles', address, { Authorization: `Bearer ${key}` }))).toEqual([200, 200, 200, 200, 200, 200, 200, 429])
    expect((await ask('/articles', address)).status).toBe(200)
  })

  it('a limit that is no number stops the start with its name', async () => {
    const { readLimits } = await import('../../src/http/limits/readLimits')
    expect(() => readLimits({ RATE_LIMIT_READS: 'many' } as never)).toThrow(/RATE_LIMIT_READS/)
    expect(readLimits({} as never)).toMatchObject({ accountFailures: 10, key: 1_200, person: 1_800, reads: 600 })
  })
})
