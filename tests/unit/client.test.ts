import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { answered, type Article, type Change, type Client, createClient, ProblemError } from '../../src/client'
import { articleDocument } from '../helpers/delivery/articleDocument'
import { askApi, type Asking } from '../helpers/delivery/askApi'
import { type FilledReadModel, filledReadModel } from '../helpers/delivery/filledReadModel'

let model: FilledReadModel
let api: Asking
let asked: string[]
let client: Client

/** The application as a server is reached: by requests. */
const overInject = async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url)
  asked.push(`${pathname}${search}`)
  const { headers, rawPayload, statusCode } = await api.app.inject({ headers: Object.fromEntries(request.headers), method: 'GET', url: `${pathname}${search}` })
  return new Response(new Uint8Array(rawPayload), { headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]), status: statusCode })
}

const collect = async <T>(each: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of each) all.push(item)
  return all
}
const problemOf = async (work: Promise<unknown>): Promise<ProblemError> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProblemError)
  return error as ProblemError
}

beforeEach(async () => {
  model = await filledReadModel(Array.from({ length: 45 }, (_, i) => ({ document: articleDocument(`a${i}`) })))
  api = await askApi(model.context)
  asked = []
  client = createClient({ baseUrl: 'https://paper.example.org/', fetch: overInject })
})
afterEach(async () => {
  await api.close()
  model.close()
})

describe('The client', () => {
  it('goes through every article in parts, in the order of the first approval', async () => {
    const ids = (await collect(client.everyArticle({ limit: 20 }))).map(({ id }) => id)
    expect(ids).toEqual(Array.from({ length: 45 }, (_, i) => `a${i}`))
    expect(asked).toHaveLength(3)
    expect(await collect(client.everyArticle({ from: '2100-01-01' }))).toEqual([])
  })

  it('unpacks an export to the same, and goes on after the last article of one that broke off', async () => {
    const { articles, next } = await client.exportArticles()
    const whole = await collect(articles)
    expect(whole).toEqual(await collect(client.everyArticle()))
    expect(await collect(client.changesSince(next))).toEqual([])
    const rest = await client.exportArticles({ after: 'a41' })
    expect(await collect(rest.articles)).toEqual(whole.slice(42))

    const cut = createClient({ baseUrl: 'https://paper.example.org', fetch: async (request) => {
      const response = await overInject(request)
      return new Response((await response.arrayBuffer()).slice(0, -20), response)
    } })
    const broken = await cut.exportArticles()
    await expect(collect(broken.articles)).rejects.toThrow()
  })

  it('says what the server says is wrong, for programs and for people', async () => {
    await model.withdraw('a1', '来源有误')
    await model.erase('a2')
    const get = (id: string): Promise<unknown> => answered(client.http.GET('/api/v1/articles/{id}', { params: { path: { id } } }))
    expect(await problemOf(get('a1'))).toMatchObject({ code: 'withdrawn', message: 'Withdrawn: 来源有误', reason: '来源有误', status: 410 })
    expect(await problemOf(get('a2'))).toMatchObject({ code: 'erased', reason: null, status: 451 })
    expect(await problemOf(get('never'))).toMatchObject({ code: 'not-found', problem: { instance: '/api/v1/articles/never' }, status: 404 })
    expect(await problemOf(collect(client.changesSince('not a cursor')))).toMatchObject({ code: 'cursor', problem: { parameter: 'since' }, status: 400 })
    const proxied = createClient({ baseUrl: 'https://paper.example.org', fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }) })
    expect(await problemOf(collect(proxied.everyArticle()))).toMatchObject({ code: 'http', problem: null, status: 502 })
  })

  it('tells a mirror each change once, with the text of that version, and goes on where it was', async () => {
    await model.approve(articleDocument('a0', { headline: '改好的' }))
    await model.withdraw('a3', '失实')
    await model.withdraw('a4', '失实')
    await model.restore('a4')
    const told: [kind: string, id: string, version: number, headline: string | null][] = []
    const cursors: string[] = []
    const wanted = {
      limit: 10,
      onArticle: (article: Article, { kind }: Change) => { told.push([kind, article.id, article.version, article.headline]) },
      onCursor: (cursor: string) => { cursors.push(cursor) },
      onGone: ({ document, kind, version }: Change) => { told.push([kind, document.id, version, null]) },
    }
    const since = await client.mirror(wanted)
    const headline = articleDocument('a0').headline
    // a3 was not there any more when its approval was read.
    expect(told.map(([kind, id, version]) => `${kind} ${id} ${version}`)).toEqual([
      ...Array.from({ length: 45 }, (_, i) => `created a${i} 1`).filter((line) => line !== 'created a3 1'),
      'corrected a0 2', 'withdrawn a3 1', 'withdrawn a4 1', 'restored a4 1',
    ])
    expect(told.filter(([, id]) => id === 'a0')).toEqual([['created', 'a0', 1, headline], ['corrected', 'a0', 2, '改好的']])
    expect(cursors).toHaveLength(5)
    expect(cursors.at(-1)).toBe(since)

    told.length = 0
    expect(await client.mirror({ ...wanted, since })).toBe(since)
    expect(told).toEqual([])
    await model.erase('a5')
    await client.mirror({ ...wanted, since })
    expect(told).toEqual([['erased', 'a5', 1, null]])
  })

  const PAPERS = ['n1', 'n2']
  const inPaper = (id: string, paper: string, headline: string) =>
    articleDocument(id, { headline, issue: { date: '2023-06-19', dateCertainty: 'printed', id: `i-${paper}` }, pages: [{ id: `p-${paper}`, name: null, number: 1 }], publication: { id: paper, name: `${paper}报` } })
  /** A copy of one newspaper, begun with an export of it and kept by what the export says comes next. */
  const copyOfPaper = async (publication: string) => {
    const copy = new Map<string, string>()
    const { articles, next } = await client.exportArticles({ publication })
    for await (const { id, snapshot } of articles) copy.set(id, snapshot)
    let since = next
    const follow = async (): Promise<void> => {
      since = await client.mirror({ limit: 2, publication, since, onArticle: ({ id, snapshot }) => void copy.set(id, snapshot), onGone: ({ document }) => void copy.delete(document.id) })
    }
    return { copy, follow }
  }

  it('keeps a copy of one newspaper equal to what stands in it, also when texts move from one to another', async () => {
    const deed = fc.record({
      do: fc.constantFrom('approve', 'approve', 'approve', 'late', 'withdraw', 'restore', 'erase'), follows: fc.boolean(), id: fc.constantFrom('x', 'y', 'z'), paper: fc.constantFrom(...PAPERS),
    })
    let [count, run] = [0, 0]
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 25 }), fc.nat(10), async (deeds, begins) => {
      // One archive for all runs: each with newspapers and texts of its own.
      const own = `r${++run}-`
      const papers = PAPERS.map((paper) => `${own}${paper}`)
      const copies = await Promise.all(papers.map(copyOfPaper))
      const late: (() => Promise<void>)[] = []
      for (const [at, { do: what, follows, id: short, paper }] of deeds.entries()) {
        const id = `${own}${short}`
        const document = inPaper(id, `${own}${paper}`, `题${++count}`)
        if (what === 'approve') await model.approve(document)
        else if (what === 'late') late.push(await model.approveWithout(document))
        else if (what === 'withdraw') await model.withdraw(id, '失实')
        else await model[what](id)
        if (follows) for (const { follow } of copies) await follow()
        if (at === begins) copies.push(...await Promise.all(papers.map(copyOfPaper)))
      }
      for (const putBack of late) await putBack()
      for (const [at, { copy, follow }] of copies.entries()) {
        await follow()
        const stands = await collect(client.everyArticle({ publication: papers[at % 2] as string }))
        expect([...copy].sort()).toEqual(stands.map(({ id, snapshot }) => [id, snapshot]).sort())
      }
    }), { numRuns: 20 })
  }, 60_000)

  it('tells the newspaper that a text has left where it stands now, and no newspaper of another’s texts', async () => {
    await model.approve(articleDocument('a7', { publication: { id: 'n2', name: '东营日报' } }))
    await model.approve(articleDocument('a8', { headline: '改好的' }))
    await model.approve(inPaper('b1', 'n2', '从来是乙报的'))
    await model.withdraw('a7', '失实')
    const told = async (publication: string) => (await collect(client.changesSince('45', { publication }))).map(({ document, kind, publication: paper }) => `${kind} ${document.id} ${paper}`)
    expect(await told('n1')).toEqual(['corrected a7 n2', 'corrected a8 n1', 'withdrawn a7 n2'])
    expect(await told('n2')).toEqual(['corrected a7 n2', 'created b1 n2', 'withdrawn a7 n2'])
    expect(await told('n3')).toEqual([])
    const { body } = await api.ask('/api/v1/graphql', { 'content-type': 'application/json' }, 'POST', { query: '{ changes(since: "45", first: 4) { changes { document { id } publication } } }' })
    expect(body.data.changes.changes.map((change: { document: { id: string }; publication: string }) => [change.document.id, change.publication])).toEqual([['a7', 'n2'], ['a8', 'n1'], ['b1', 'n2'], ['a7', 'n2']])
    // Who begins with an export of one newspaper is led on to its changes alone.
    expect((await api.ask('/api/v1/export.jsonl.gz?publication=n1')).headers.link).toMatch(/^<\/api\/v1\/changes\?since=49-[0-9a-f]{8}&publication=n1>; rel="next"$/u)
  })

  it('does not move its cursor past a batch that could not be kept', async () => {
    const cursors: string[] = []
    const onArticle = ({ id }: Article): void => {
      if (id === 'a15') throw new Error('The disk is full.')
    }
    const onCursor = (cursor: string): void => { cursors.push(cursor) }
    await expect(client.mirror({ limit: 10, onArticle, onCursor, onGone: () => undefined })).rejects.toThrow('The disk is full.')
    expect(cursors).toHaveLength(1)
    expect((await collect(client.changesSince(cursors[0])))[0]).toEqual((await collect(client.changesSince()))[10])
  })

  it('asks again when it was told to wait, and gives up when that is more than it has patience for', async () => {
    const busy = (times: number, retryAfter: string) => {
      let asks = 0
      const fetch = (request: Request): Promise<Response> => (++asks > times
        ? overInject(request)
        : Promise.resolve(new Response(JSON.stringify({ code: 'too-many', detail: 'Too many requests.' }), { headers: { 'Content-Type': 'application/problem+json', 'Retry-After': retryAfter }, status: 429 })))
      return { asks: () => asks, client: createClient({ baseUrl: 'https://paper.example.org', fetch, patience: 1 }) }
    }
    const soon = busy(2, '0')
    expect(await collect(soon.client.everyArticle())).toHaveLength(45)
    expect(soon.asks()).toBe(3)
    const late = busy(1, '60')
    expect(await problemOf(collect(late.client.everyArticle()))).toMatchObject({ code: 'too-many', retryAfter: 60, status: 429 })
    expect(late.asks()).toBe(1)
    const passed = busy(2, new Date(0).toUTCString())
    expect(await collect(passed.client.everyArticle())).toHaveLength(45)
    expect(passed.asks()).toBe(3)
    const dated = busy(1, new Date(Date.now() + 3_600_000).toUTCString())
    expect((await problemOf(collect(dated.client.everyArticle()))).retryAfter).toBeGreaterThan(3_000)
    expect(dated.asks()).toBe(1)
    const forever = busy(Number.POSITIVE_INFINITY, '0')
    expect(await problemOf(collect(forever.client.everyArticle()))).toMatchObject({ retryAfter: 0, status: 429 })
  })
})
