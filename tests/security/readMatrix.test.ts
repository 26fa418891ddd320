import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { STAGES } from '../../src/editorial/stages'
import { type Answer, type App, type Parsed, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { routesOf } from '../helpers/fuzz/restRequests'
import { askAll } from '../helpers/leak/askAll'
import { type LeastReader, readerOf, readerOfField, readerOfRoute } from '../helpers/leak/readRules'
import { itemProbes, listProbes } from '../helpers/leak/restProbes'
import { fillWithSecrets, SECRET, type Secrets } from '../helpers/leak/secrets'
import { type AtStage, oneOfEachStage } from '../helpers/leak/stages'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

const LONG = 600_000
const ROLES = ['proofreader', 'editor', 'admin'] as const
type Reader = 'anybody' | (typeof ROLES)[number]
const RANK: Record<Reader, number> = { anybody: 0, proofreader: 1, editor: 2, admin: 3 }
const mayRead = (reader: Reader, least: LeastReader): boolean => least in RANK && RANK[reader] >= RANK[least as Reader]
const NOTHING = '0f0f0f0f0f0f0f0f0f0f0f0f'

type Route = { least: LeastReader | undefined; method: 'GET' | 'POST'; path: string; slug: string }

/** Who may read what, by every way the running configuration has: collection, field, endpoint, stage, person. */
describe.skipIf(skipReason)('what each kind of reader gets', () => {
  let app: App
  let news: Newsroom
  let secrets: Secrets
  let stages: AtStage[]
  let key: string
  let routes: Route[]
  let ids: Record<string, string>

  const as = (reader: Reader): Person | undefined => (reader === 'anybody' ? undefined : news[reader])
  const label = ({ method, path, slug }: Route): string => `${method} ${slug && `/${slug}`}${path}`
  const rowsOf = async (slug: string): Promise<{ id: string; parent?: unknown }[]> =>
    (await app.payload.db.find<{ id: string }>({ collection: slug as CollectionSlug, limit: 50, pagination: false })).docs
  /** The whole answer, headers too, but for the day and the hour of it. */
  const whole = ({ body, headers, status }: Answer): string =>
    JSON.stringify([status, body, Object.fromEntries([...headers].filter(([name]) => name !== 'date'))])
  const withKey = (path: string): Promise<Answer> => app.raw(path, { headers: { Authorization: `Bearer ${key}` } })

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    secrets = await fillWithSecrets(app, news)
    stages = await oneOfEachStage(app, news)
    const { doc } = (await app.rest('POST', '/republishers', { as: news.admin, body: { name: '转载站', scopes: ['read', 'images'] } })).body
    ;({ key } = (await app.rest('POST', `/republishers/${doc.id}/key`, { as: news.admin, body: {} })).body)
    ids = Object.fromEntries(await Promise.all(app.config.collections.map(async ({ slug }) => [slug, String((await rowsOf(slug))[0]?.id ?? NOTHING)])))
    Object.assign(ids, {
      articles: secrets.approved, captions: secrets.approvedCaption, issues: news.issue.id, media: secrets.image.id, pages: news.page.id, photos: secrets.photo,
      publications: news.publication.id,
    })
    routes = routesOf(app.config).filter(({ method, path }) => method === 'GET' || path === '/access/:id?').map(({ base, method, path }) => {
      const slug = base.slice(1)
      return { least: readerOfRoute(method, slug, path), method: method as Route['method'], path, slug }
    })
  }, LONG)
  afterAll(() => app?.close())

  it('every collection, field and way to read has a rule', () => {
    expect(app.config.globals.map(({ slug }) => slug)).toEqual([])
    expect(app.config.collections.map(({ slug }) => slug).filter((slug) => readerOf(slug) === undefined)).toEqual([])
    const fields = app.config.collections.flatMap(({ flattenedFields, slug }) => flattenedFields.map(({ name }): [string, string] => [slug, name]))
    expect(fields.filter(([slug, name]) => readerOfField(slug, name) === undefined)).toEqual([])
    expect(routes.filter(({ least }) => least === undefined).map(label)).toEqual([])
    expect([fields.length, routes.length].every((count) => count > 100)).toBe(true)
  })

  const fill = async ({ path, slug }: Route): Promise<string> => {
    const id = ids[slug] ?? secrets.approved
    const version = path.startsWith('/versions/')
      ? String((await app.payload.db.findVersions({ collection: slug as CollectionSlug, limit: 1, where: { parent: { equals: id } } }).catch(() => null))?.docs[0]?.id ?? NOTHING)
      : id
    const filled = path.replace(':articleId', secrets.approved).replace(':revision', '1').replace(':of', 'articles').replace(':filename', secrets.image.filename)
    return `${slug && `/${slug}`}${filled.replace('/about/articles/:id', `/about/articles/${secrets.approved}`).replace(/:id\??|:key/gu, version)}`
  }
  const send = async (route: Route, person: Person | undefined): Promise<Answer> =>
    app.rest(route.method, await fill(route), { as: person, ...(route.method === 'POST' ? { body: {} } : {}) })

  it.each(['anybody', ...ROLES] as const)('%s gets nothing by any way that is not theirs, and an answer by each that is', async (reader) => {
    for (const route of routes) {
      if (route.least === undefined || route.least === 'own') continue
      const answer = await send(route, as(reader))
      const told = `${label(route)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`
      if (mayRead(reader, route.least)) expect(answer.status, told).toBe(200)
      else expect([400, 401, 403, 404], told).toContain(answer.status)
      if (reader === 'anybody') expect(JSON.stringify(answer.body), told).not.toContain(SECRET)
    }
  }, LONG)

  /** What Payload leaves of a list that it has taken out. */
  const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
  const seen = async (slug: string, reader: Reader): Promise<Set<string>> => {
    const { body, status } = await app.rest('GET', `/${slug}?limit=100&depth=0&draft=true&showHiddenFields=true`, { as: as(reader) })
    return new Set(status === 200 ? (body.docs as Record<string, Parsed>[]).filter(({ id }) => slug !== 'users' || id !== as(reader)?.id).flatMap((doc) => Object.keys(doc).filter((name) => !isEmpty(doc[name]))) : [])
  }

  it.each(['anybody', ...ROLES] as const)('%s finds in no collection a field that is not theirs', async (reader) => {
    let count = 0
    for (const { slug } of app.config.collections) {
      const names = [...(await seen(slug, reader))]
      // Payload's own preferences are their owner's.
      if (readerOf(slug) === 'own') continue
      count += names.length
      expect(names.filter((name) => !mayRead(reader, readerOfField(slug, name) ?? 'nobody') && name !== 'collection'), slug).toEqual([])
    }
    expect(count).toBeGreaterThan(30)
  })

  it('a field that a person may not read tells nothing by a filter or an order either, nor through relations', async () => {
    const ways = (slug: string, path: string): string[] => [
      `/${slug}?where[${path}][exists]=true`, `/${slug}?where[${path}][like]=a`, `/${slug}?where[or][0][and][0][${path}][like]=a`, `/${slug}/count?where[${path}][like]=a`,
      `/${slug}?sort=${path}`, `/${slug}?sort=-${path}`, `/${slug}?sort=id,-${path}`,
    ]
    const through: [slug: string, field: string, target: string][] = app.config.collections.flatMap(({ flattenedFields, slug }) =>
      flattenedFields.flatMap((field): [string, string, string][] =>
        (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string' ? [[slug, field.name, field.relationTo]] : []))
    const inLists: [slug: string, list: string, target: string][] = app.config.collections.flatMap(({ joins, slug }) =>
      Object.entries(joins).flatMap(([target, lists]) => (lists ?? []).map(({ joinPath }): [string, string, string] => [slug, joinPath, target])))
    const joinWays = (slug: string, list: string, path: string): string[] => [`/${slug}`, `/${slug}/${ids[slug]}`].flatMap((route) => [
      `${route}?joins[${list}][where][${path}][exists]=true`, `${route}?joins[${list}][where][or][0][and][0][${path}][like]=a`, `${route}?joins[${list}][sort]=-${path}`,
    ])
    let asked = 0
    let inJoins = 0
    for (const reader of ROLES) {
      const own = app.config.collections.filter(({ slug }) => mayRead(reader, readerOf(slug) ?? 'nobody'))
      const denied = (slug: string): string[] =>
        app.config.collections.find((each) => each.slug === slug)?.flattenedFields.map(({ name }) => name)
          .filter((name) => !mayRead(reader, readerOfField(slug, name) ?? 'nobody')) ?? []
      const paths = own.flatMap(({ slug }) => [
        ...denied(slug).map((name) => [slug, name] as const),
        ...through.filter(([from]) => from === slug).flatMap(([, field, target]) => denied(target).map((name) => [slug, `${field}.${name}`] as const)),
      ])
      const listed = own.flatMap(({ slug }) => inLists.filter(([from]) => from === slug)).flatMap(([slug, list, target]) => [
        ...denied(target), ...through.filter(([from]) => from === target).flatMap(([, field, behind]) => denied(behind).map((name) => `${field}.${name}`)),
      ].flatMap((path) => joinWays(slug, list, path)))
      inJoins += listed.length
      for (const url of [...listed, ...paths.flatMap(([slug, path]) => ways(slug, path))]) {
        const { status } = await app.rest('GET', url, { as: news[reader] })
        expect([400, 403], `${reader}: ${url}: ${status}`).toContain(status)
        asked++
      }
    }
    expect(asked).toBeGreaterThan(500)
    expect(inJoins).toBeGreaterThan(100)
  }, LONG)

  it('an e-mail is its owner’s and the admins’: nobody else gets one, by no relation and no route of the desk', async () => {
    const emails = [news.admin, news.archivist, news.editor, news.otherEditor, news.otherProofreader, news.proofreader]
    for (const reader of ['proofreader', 'editor'] as const) {
      const others = emails.filter(({ id }) => id !== news[reader].id).map(({ email }) => email)
      const paths = [
        ...app.config.collections.flatMap(({ slug }) => [`/${slug}?depth=3&draft=true&limit=100`, `/${slug}/versions?depth=3&limit=100`]),
        ...(await Promise.all(routes.filter(({ method }) => method === 'GET').map(fill))),
        `/users?select[email]=true`, `/articles?depth=2&populate[users][email]=true`, `/users/${news.admin.id}?showHiddenFields=true`,
      ]
      for (const path of paths) {
        const text = JSON.stringify((await app.rest('GET', path, { as: news[reader] })).body)
        expect(others.filter((email) => text.includes(email)), path).toEqual([])
      }
      const { body } = await app.graphql('{ Users(limit: 100) { docs { id name email } } Articles(draft: true, limit: 100) { docs { assignee { email } } } }', { as: news[reader] })
      expect(others.filter((email) => JSON.stringify(body).includes(email))).toEqual([])
      expect((await app.rest('GET', `/users/${news[reader].id}`, { as: news[reader] })).body.email).toBe(news[reader].email)
      expect((await app.rest('GET', '/users/me', { as: news[reader] })).body.user.email).toBe(news[reader].email)
    }
    expect((await app.rest('GET', `/users/${news.editor.id}`, { as: news.admin })).body.email).toBe(news.editor.email)
    expect((await app.rest('GET', `/users?where[email][equals]=${news.editor.email}`, { as: news.admin })).body.totalDocs).toBe(1)
  }, LONG)

  const readings = ({ id }: AtStage): string[] => [
    `/articles/${id}`, `/articles/${id}?draft=true&depth=3`, `/articles?draft=true&where[id][equals]=${id}`, `/articles/count?where[id][equals]=${id}`,
    `/articles/versions?where[parent][equals]=${id}&limit=100`, `/articles/${id}/actions`, `/desk/${id}`, `/desk/${id}/approval`, `/desk/${id}/history`, `/desk/${id}/history/1`,
    `/joins/about/articles/${id}`, '/queue?limit=100', '/articles?limit=100&depth=2', `/pages/${news.page.id}/units`, `/issues/${news.issue.id}/board`,
  ]
  const graphs = ({ id }: AtStage): string[] => [
    `{ a: Article(id: "${id}", draft: true) { ...F } } fragment F on Article { id headline body problemNote }`,
    `{ Articles(draft: true, where: { id: { equals: "${id}" } }) { totalDocs docs { b: headline body } } }`,
    `{ versionsArticles(where: { parent: { equals: "${id}" } }) { totalDocs docs { version { headline } } } }`,
  ]

  it.each(STAGES)('a text that is %s shows its draft to the staff alone, by every way', async (stage) => {
    const mine = stages.filter((each) => each.stage === stage)
    expect(mine.length).toBeGreaterThan(0)
    for (const text of mine) {
      for (const reader of ['anybody', 'key', ...ROLES] as const) {
        let shown = false
        for (const path of readings(text)) {
          const answer = reader === 'key' ? await withKey(path) : await app.rest('GET', path, { as: as(reader) })
          expect(answer.status, `${reader}: ${path}`).toBeLessThan(500)
          shown ||= whole(answer).includes(text.canary)
          if (reader === 'key') expect(whole(answer), path).toBe(whole(await app.rest('GET', path)))
          if (path === `/articles/${text.id}` && !(reader in { admin: 1, editor: 1, proofreader: 1 })) expect(answer.status, path).toBe(text.toReaders)
        }
        for (const query of graphs(text)) {
          if (reader !== 'key') shown ||= JSON.stringify((await app.graphql(query, { as: as(reader) })).body).includes(text.canary)
        }
        const isStaff = reader !== 'anybody' && reader !== 'key'
        expect(shown, `${stage} ${text.id}: ${reader}`).toBe(isStaff && text.isKept)
      }
    }
  }, LONG)

  it('a republisher’s key gets the same answers as nobody’s, byte by byte', async () => {
    const probes = app.config.collections.flatMap(({ slug }) => listProbes(app.config, slug).slice(0, 40))
    const items = (await Promise.all(['articles', 'captions', 'media', 'pages', 'users', 'log', 'republishers'].map(async (slug) =>
      (await rowsOf(slug)).slice(0, 6).flatMap(({ id }) => itemProbes(slug, String(id)).slice(0, 6))))).flat()
    const all = [...probes, ...items, '/access', '/users/me', `/media/file/${secrets.image.filename}`]
    const [keys, nobodys] = [await askAll(all, async (path) => whole(await withKey(path))), await askAll(all, async (path) => whole(await app.rest('GET', path)))]
    expect(all.filter((path) => keys.get(path) !== nobodys.get(path))).toEqual([])
    expect(all.length).toBeGreaterThan(500)
    expect([...keys.values()].filter((answer) => answer.includes(SECRET))).toEqual([])
  }, LONG)
})
