import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { STANDING } from '../../src/editorial/stages'
import { type Answer, type App, type Person, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { schemaOf } from '../helpers/fuzz/graphqlRequests'
import { routesOf } from '../helpers/fuzz/restRequests'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'
import { type Least, ruleOf, ruleOfMutation, SINGULAR } from '../helpers/writeRules'

type Route = { least: Least | undefined; method: 'DELETE' | 'PATCH' | 'POST' | 'PUT'; path: string; slug: string }
type File = { data: Uint8Array; name: string; type?: string }

const RANK: Record<string, number> = { nobody: 0, proofreader: 1, editor: 2, admin: 3 }
const ROLES = ['nobody', 'proofreader', 'editor', 'admin'] as const
const isDenied = (role: (typeof ROLES)[number], least: Least): boolean => least === 'nobody' || (RANK[role] ?? 0) < (RANK[least] ?? 0)

/** A request for many answers 200 and lists what it did not do; GraphQL answers 200 with errors, or with a list of nothing but them. */
const isRefused = ({ body, status }: Answer): boolean =>
  status >= 400 || Array.isArray(body) || (body.errors?.length > 0 && !(body.docs?.length > 0) && !Object.values(body.data ?? {}).some(Boolean)) || (Array.isArray(body.docs) && body.docs.length === 0)

/** Every way there is to write, by every role that may not: refused, and nothing is changed. */
describe.skipIf(skipReason)('who may not write', () => {
  let app: App
  let news: Newsroom
  let routes: Route[]
  let mutations: string[]
  let targets: Record<string, string>
  let bodies: Record<string, Record<string, unknown>>
  let image: File

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    image = { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' }
    const made = async (path: string, body: unknown, file?: File): Promise<string> => {
      const answer = await app.rest('POST', path, { as: news.admin, body, ...(file ? { file } : {}) })
      return String((answer.body.doc ?? answer.body.file ?? {}).id)
    }
    const caption = await news.caption('说明')
    const photo = String(caption.photo)
    const job = await made('/imports', { issue: news.issue.id })
    targets = {
      articles: (await news.article()).id, captions: caption.id, imports: job, issues: news.issue.id, media: await made('/media', {}, image), pages: news.page.id, photos: photo,
      publications: news.publication.id, republishers: await made('/republishers', { name: '站点', scopes: ['read'] }), users: news.otherEditor.id,
      webhooks: await made('/webhooks', { name: '接收方', url: 'http://127.0.0.1:1/' }),
    }
    await app.rest('POST', `/webhooks/${targets.webhooks}/secret`, { as: news.admin, body: {} })
    targets['webhook-deliveries'] = String((await app.rest('POST', `/webhooks/${targets.webhooks}/test`, { as: news.admin, body: {} })).body.delivery)
    for (const slug of ['log', 'page-sources', 'snapshots'] as const) {
      targets[slug] = String((await app.payload.db.find<{ id: string }>({ collection: slug, limit: 1 })).docs[0]?.id)
    }
    bodies = {
      articles: { headline: '越权的题' }, captions: { photo, text: '越权的说明' }, imports: { issue: news.issue.id }, issues: { date: '2020-01-01', publication: news.publication.id },
      media: { alt: '越权' }, pages: { issue: news.issue.id, name: '越权' }, photos: { credit: '越权', page: news.page.id }, publications: { name: '越权日报' },
      republishers: { name: '越权', scopes: ['read'] }, users: { email: 'x@example.com', name: '越权', password: 'hijacked-pass-9', role: 'admin' },
      webhooks: { name: '越权', url: 'http://127.0.0.1:1/' },
    }
    routes = routesOf(app.config).filter(({ method, path }) => method !== 'GET' && !path.startsWith('/access')).map(({ base, method, path }) => {
      const slug = base.slice(1)
      return { least: ruleOf(method, slug, path), method: method as Route['method'], path, slug }
    })
    mutations = Object.keys((await schemaOf(app)).getMutationType()?.getFields() ?? {})
  })
  afterAll(() => app?.close())

  const as = (role: (typeof ROLES)[number]): Person | undefined => (role === 'nobody' ? undefined : news[role])
  const fileFor = (path: string, slug: string): File | undefined => {
    if (slug === 'media' && path === '/') return image
    const isPage = (slug === 'pages' && (path === '/' || path.endsWith('reimport'))) || path.endsWith('/files')
    return isPage ? { data: new TextEncoder().encode(`越权的版\n\n本报讯 这是越权的文字，写得长一些${path}。\n`), name: '越权.txt' } : undefined
  }
  let count = 0
  /** What no two of a collection may have in common. */
  const unique = (slug: string): Record<string, unknown> => {
    count++
    if (slug === 'issues') return { date: new Date(Date.UTC(1980, 0, count)).toISOString().slice(0, 10) }
    if (slug === 'pages') return { number: 100 + (count % 800) }
    return slug === 'users' ? { email: `x${count}@example.com` } : ['publications', 'webhooks'].includes(slug) ? { name: `越权日报${count}` } : {}
  }
  const send = async ({ method, path, slug }: Route, person: Person | undefined, target: string): Promise<Answer> => {
    const revision = ['articles', 'captions'].includes(slug) ? (await news.now(slug as 'articles', target)).revision : slug ? await revisionOf(app, slug as 'pages', target) : 1
    const filled = path.replace(':articleId', targets.articles as string).replace(':revision', '1').replace(/:\w+/gu, target)
    const many = path === '/' && method !== 'POST' ? `?where[id][equals]=${target}` : ''
    const items = [{ collection: 'articles', id: targets.articles, revision: 1 }]
    const extra = path === '/' || path === '/:id' ? {} : { email: news.proofreader.email, from: targets.articles, items, operations: [], reason: '越权', to: targets.articles, token: 'x' }
    const file = fileFor(path, slug)
    return app.rest(method, `${slug && `/${slug}`}${filled}${many}`, { as: person, body: { ...bodies[slug], ...unique(slug), ...extra, revision }, ...(file ? { file } : {}) })
  }
  const label = ({ method, path, slug }: Route): string => `${method} ${slug && `/${slug}`}${path}`
  const allStored = async (): Promise<string> =>
    JSON.stringify(await Promise.all(Object.entries(targets).map(async ([slug, id]) => [slug, await stored(app, slug as CollectionSlug, id)])))

  it('every way to write has a rule: each route and each mutation of the running configuration', () => {
    expect(routes.filter(({ least }) => least === undefined).map(label)).toEqual([])
    expect(mutations.filter((name) => ruleOfMutation(name) === undefined)).toEqual([])
    expect(routes.length).toBeGreaterThan(100)
    expect(mutations.length).toBeGreaterThan(30)
  })

  it.each(ROLES)('%s is refused on every route that is not theirs, and nothing is changed', async (role) => {
    const [before, counts] = [await allStored(), await countAll(app)]
    for (const route of routes.filter(({ least }) => least && least !== 'own' && isDenied(role, least))) {
      const answer = await send(route, as(role), targets[route.slug] ?? (targets.articles as string))
      expect(isRefused(answer), `${label(route)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`).toBe(true)
      expect(await allStored(), label(route)).toBe(before)
    }
    expect(await countAll(app)).toEqual(counts)
  })

  it.each(ROLES)('%s is refused on every mutation that is not theirs, and nothing is changed', async (role) => {
    const [before, counts] = [await allStored(), await countAll(app)]
    const literal = (value: unknown): string => JSON.stringify(value).replace(/"(\w+)":/gu, '$1:').replace('role:"admin"', 'role:admin')
    const call = (name: string): string => {
      const [, verb = '', singular = ''] = /^(create|delete|duplicate|restoreVersion|update)(\w+)$/u.exec(name) ?? []
      const slug = SINGULAR[singular] ?? ''
      const [id, data] = [JSON.stringify(targets[slug] ?? 'x'), literal(bodies[slug] ?? {})]
      if (name === 'unlockUser' || name === 'forgotPasswordUser') return `${name}(email: "${news.proofreader.email}")`
      if (name === 'resetPasswordUser') return `${name}(token: "x", password: "hijacked-pass-9") { token }`
      if (name === 'verifyEmailUser') return `${name}(token: "x")`
      if (verb === 'create') return `${name}(data: ${data}) { id }`
      if (verb === 'duplicate') return `${name}(id: ${id}, data: ${data}) { id }`
      return verb === 'update' ? `${name}(id: ${id}, data: ${data.replace(/\}$/u, `${data === '{}' ? '' : ', '}revision: 1}`)}) { id }` : `${name}(id: ${id}) { id }`
    }
    for (const name of mutations) {
      const least = ruleOfMutation(name)
      if (!least || least === 'own' || !isDenied(role, least)) continue
      const answer = await app.graphql(`mutation { ${call(name)} }`, { as: as(role) })
      expect(isRefused(answer), `${name}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBe(true)
      expect(await allStored(), name).toBe(before)
    }
    expect(await countAll(app)).toEqual(counts)
  })

  describe.each(STANDING)('of an article that is %s', (stage) => {
    it.each(ROLES)('%s is refused on every route that is not theirs, and the article stays as it is', async (role) => {
      const doc: Doc = await news.articleAt(stage)
      const before = await stored(app, 'articles', doc.id)
      for (const route of routes.filter(({ least, slug }) => slug === 'articles' && least && isDenied(role, least))) {
        const answer = await send(route, as(role), doc.id)
        expect(isRefused(answer), `${label(route)}: ${answer.status}`).toBe(true)
        expect(await stored(app, 'articles', doc.id), label(route)).toBe(before)
      }
    })
  })

  it('the same requests are done for the least role that may: they are refused for who asks, and not for what they say', async () => {
    const GENERIC = routes.filter(({ method, path }) => `${method} ${path}` === 'PATCH /:id' || `${method} ${path}` === 'POST /')
    for (const route of GENERIC) {
      const { least, slug } = route
      if (!least || least === 'nobody' || least === 'own' || slug === 'imports') continue
      const answer = await send(route, news[least as 'admin'], targets[slug] as string)
      expect(answer.status, `${label(route)}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(300)
    }
  })
})
