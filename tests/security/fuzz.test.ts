import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { graphqlRequests, schemaOf } from '../helpers/fuzz/graphqlRequests'
import { type FuzzRequest, restRequests, routesOf } from '../helpers/fuzz/restRequests'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

const RUNS = Number(process.env.REISSUE_FUZZ_RUNS ?? 120)
const SEED = Number(process.env.REISSUE_FUZZ_SEED ?? Date.now() % 2 ** 31)
/** A hang; far above anything that is merely slow. */
const HANG_MS = 60_000
const LONG = 4 * 3_600_000

/** Whatever comes in, from anybody or from a proofreader: an answer, and never a failure of the program. */
describe.skipIf(skipReason)(`any request at all (REISSUE_FUZZ_SEED=${SEED})`, () => {
  let app: App
  let news: Newsroom
  let ids: string[]

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    const { id } = await news.articleAt('approved')
    const open = await news.articleAt('proofing')
    const { id: caption, photo } = await news.caption('说明')
    ids = [id, open.id, caption, photo, news.page.id, news.issue.id, news.publication.id, news.proofreader.id, news.admin.id].map(String)
    console.log(`fuzzing with REISSUE_FUZZ_SEED=${SEED} REISSUE_FUZZ_RUNS=${RUNS}`)
  })
  afterAll(() => app?.close())

  const inTime = <T>(answer: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const hang = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer: it hangs')), HANG_MS)
    })
    return Promise.race([answer, hang]).finally(() => clearTimeout(timer))
  }
  const send = ({ body, contentType, method, path }: FuzzRequest, as?: Person): Promise<Answer> =>
    inTime(app.raw(path, {
      body, method, headers: { ...(as ? { Authorization: `JWT ${as.token}` } : {}), ...(contentType ? { 'Content-Type': contentType } : {}) },
    }))
  const expectNoFailure = ({ body, status }: Answer): void => {
    if (status >= 500) throw new Error(`${status}: ${JSON.stringify(body).slice(0, 300)}`)
    const failed = ((body?.errors ?? []) as { extensions?: { statusCode?: number } }[]).filter(({ extensions }) => (extensions?.statusCode ?? 0) >= 500)
    if (failed.length > 0) throw new Error(JSON.stringify(failed).slice(0, 500))
  }
  const settings = (runs: number) => ({ endOnFailure: true, numRuns: runs, seed: SEED })
  // A session that the fuzz has ended asks as anybody; each round takes a new one.
  const people: [string, () => Promise<Person | undefined>][] = [['anybody', () => Promise.resolve(undefined)], ['a proofreader', () => app.person('proofreader')]]

  it.each(people)('of %s by REST gets an answer that is no failure', async (_who, person) => {
    const as = await person()
    // Those that end the session have tests of their own.
    const routes = routesOf(app.config).filter(({ path }) => !/logout|sign-out|login/u.test(path))
    expect(routes.length).toBeGreaterThan(150)
    await fc.assert(fc.asyncProperty(restRequests(routes, ids), async (request) => expectNoFailure(await send(request, as))), settings(RUNS))
  }, LONG)

  it.each(people)('of %s by GraphQL gets an answer that is no failure', async (_who, person) => {
    const as = await person()
    const requests = graphqlRequests(await schemaOf(app), ids).filter((query) => !/logout|login/u.test(query))
    await fc.assert(fc.asyncProperty(requests, async (query) => expectNoFailure(await inTime(app.graphql(query, { as })))), settings(Math.ceil(RUNS / 2)))
  }, LONG)

  it('what was approved stands as it stood', async () => {
    expect((await app.rest('GET', `/articles/${ids[0]}`)).body).toMatchObject({ headline: '题目' })
    expect((await app.rest('GET', '/health')).status).toBe(200)
  })
})
