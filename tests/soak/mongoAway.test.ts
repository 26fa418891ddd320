import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { ask, type Told } from '../helpers/soak/ask'
import { isSoak } from '../helpers/soak/isSoak'
import { importPage, type Office, openOffice } from '../helpers/soak/office'
import { type OwnMongo, startOwnMongo } from '../helpers/soak/ownMongo'
import { openRig, type Rig, type Serving } from '../helpers/soak/rig'
import { startTcpProxy, type TcpProxy } from '../helpers/tcpProxy'

const reason = process.env.MONGODB_URI ? null : 'no MongoDB: set MONGODB_URI'
/** Two commands one after the other (who asks, what is asked), each with the patience of src/db.ts, and some for the machine. */
const LONGEST_MS = 40_000

describe.skipIf(reason)(`a MongoDB that goes away${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let mongo: OwnMongo
  let proxy: TcpProxy
  let rig: Rig
  let serving: Serving
  let office: Office
  let cookie: string
  let article: string
  let revision: number
  let acknowledged = ''
  let written = 0

  beforeAll(async () => {
    const started = startOwnMongo()
    if (!started) throw new Error('No MongoDB of the test’s own could be started; its messages are above.')
    mongo = started
    proxy = await startTcpProxy(mongo.port)
    const uri = new URL(mongo.uri)
    uri.port = String(proxy.port)
    uri.searchParams.delete('replicaSet')
    uri.searchParams.set('directConnection', 'true')
    rig = openRig('mongodb', { mongo: uri.toString() })
    serving = await rig.start()
    office = await openOffice(serving.url)
    article = (await importPage(office, 1, '甲')).articles[0] ?? ''
    await office.as('proofreader', 'POST', `/articles/${article}/claim`, { body: { revision: 1 } })
    await readAgain()
    const { body } = await ask(serving.url, 'POST', '/users/login', { body: { email: 'editor@example.com', password: 'correct-horse-battery' } })
    cookie = `payload-token=${body.token}`
  })
  // Also after one that failed: the next must not wait for a database that is still away.
  afterEach(() => {
    proxy.mend()
    process.kill(mongo.pid, 'SIGCONT')
  })
  afterAll(async () => {
    await rig?.close()
    await proxy?.close()
    mongo?.stop()
  })

  const readAgain = async (): Promise<Record<string, unknown>> => {
    const { body, status, text } = await office.as('proofreader', 'GET', `/articles/${article}?draft=true&depth=0`)
    expect(status, text).toBe(200)
    revision = body.revision
    return body
  }
  const edit = async (): Promise<Told> => {
    const headline = `第${++written}次的题目`
    const told = await office.as('proofreader', 'PATCH', `/articles/${article}`, { body: { headline, revision } })
    if (told.status === 200) acknowledged = headline
    return told
  }
  const openAdmin = async (): Promise<string> =>
    (await fetch(`${serving.url}/admin/collections/articles/${article}`, { headers: { cookie }, redirect: 'manual', signal: AbortSignal.timeout(LONGEST_MS) })).text()
  const statusOf = async (path: string): Promise<number> => (await ask(serving.url, 'GET', `/health/${path}`)).status
  const untilReady = async (): Promise<void> => {
    while ((await statusOf('ready')) !== 200) await new Promise((resolve) => setTimeout(resolve, 100))
  }

  /** What everybody is told while the database is away: not that they are signed out, nor that nothing is there. */
  const expectUnavailable = async (): Promise<void> => {
    const began = performance.now()
    const told = await Promise.all([
      edit(),
      office.as(null, 'GET', `/articles/${article}`),
      office.as('editor', 'GET', '/articles?draft=true&limit=1'),
      office.as('editor', 'POST', '/pages?depth=0', { body: { issue: office.issue, number: 9 }, file: { data: new TextEncoder().encode('题目\n\n正文。\n'), name: 'a.txt', type: 'text/plain' } }),
      ask(serving.url, 'POST', '/users/login', { body: { email: 'editor@example.com', password: 'correct-horse-battery' } }),
      office.as(null, 'GET', '/media/file/x.jpg'),
    ])
    expect(performance.now() - began).toBeLessThan(LONGEST_MS)
    for (const { body, headers, status, text } of told) {
      expect([status, body?.errors?.[0]?.data?.code], text).toEqual([503, 'database-unreachable'])
      expect(body.errors[0].message).toMatch(/数据库没有回答/u)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(text).not.toMatch(/127\.0\.0\.1|ECONN|Mongo/u)
    }
    const graphql = await ask(serving.url, 'POST', '/graphql', { body: { query: '{ Articles { totalDocs } }' } })
    expect(graphql.body.errors?.[0].extensions, graphql.text).toMatchObject({ data: { code: 'database-unreachable' }, statusCode: 503 })
    expect([await statusOf('ready'), await statusOf('live')]).toEqual([503, 200])
    const html = await openAdmin()
    // The address with the number of its error, by which the page shows what happened; not the way to the login form.
    expect(html).not.toMatch(/admin\/login/u)
    expect(html).toMatch(/digest/u)
  }

  /** Without a restart; what was acknowledged is there, and of what was not, all or nothing. */
  const expectBack = async (): Promise<void> => {
    await untilReady()
    const sent = `第${written}次的题目`
    const before = revision
    const { headline } = await readAgain()
    expect(revision === before ? [acknowledged] : [sent]).toContain(headline ?? '')
    const told = await edit()
    expect(told.status, told.text).toBe(200)
    await readAgain()
    expect(await openAdmin()).toMatch(/第\d+次的题目/u)
  }
  const expectClean = async (): Promise<void> => {
    const verified = await rig.verify()
    expect(verified.code, verified.stdout + verified.stderr).toBe(0)
  }

  it('by a connection that is cut: requests are told so, and all goes on when it is back', async () => {
    expect((await edit()).status).toBe(200)
    await readAgain()
    proxy.cut()
    await expectUnavailable()
    proxy.mend()
    await expectBack()
  })

  it('by freezing while connections stay open: no request hangs, and all goes on when it thaws', async () => {
    process.kill(mongo.pid, 'SIGSTOP')
    await expectUnavailable()
    process.kill(mongo.pid, 'SIGCONT')
    await expectBack()
    await expectClean()
  })

  it.runIf(isSoak)('is waited for when it is merely slow', async () => {
    proxy.slow(150)
    expect((await edit()).status).toBe(200)
    await readAgain()
    expect(await statusOf('live')).toBe(200)
    proxy.mend()
    await expectBack()
    await expectClean()
  })

  it.runIf(isSoak)('again and again, at any moment of a write', async () => {
    for (let round = 1; round <= 10; round++) {
      const writing = edit()
      await new Promise((resolve) => setTimeout(resolve, round * 7))
      proxy.cut()
      const told = await writing
      if (told.status !== 200) expect([told.status, told.body.errors[0].data.code], told.text).toEqual([503, 'database-unreachable'])
      proxy.mend()
      await untilReady()
      const { headline } = await readAgain()
      expect([acknowledged, `第${written}次的题目`]).toContain(headline)
      acknowledged = String(headline)
    }
    await expectBack()
    await expectClean()
  })
})
