import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { TYPE_DEFS } from '../../src/delivery/graphql/TYPE_DEFS'
import { rebuild } from '../../src/delivery/projector/rebuild'
import { type Following, startFollowing } from '../../src/delivery/projector/startFollowing'
import { type CurrentReadModel, currentReadModel } from '../../src/delivery/readModel/currentReadModel'
import { createSearch } from '../helpers/delivery/createSearch'
import type { EditorialSource } from '../../src/delivery/source/EditorialSource'
import { openSource } from '../../src/delivery/source/openSource'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { askApi, type Asking } from '../helpers/delivery/askApi'
import { type Route, routesOf } from '../helpers/delivery/routesOf'
import { askAll } from '../helpers/leak/askAll'
import { deliveryGraphql } from '../helpers/leak/deliveryGraphql'
import { deliveryProbes, type Known, type Probe } from '../helpers/leak/deliveryProbes'
import { hiddenIds } from '../helpers/leak/hiddenIds'
import { PUBLIC_FIELDS } from '../helpers/leak/publicFields'
import { bytesOf, valuesOf } from '../helpers/leak/readModelFaults'
import { fillWithSecrets, SECRET, type Secrets, workOn } from '../helpers/leak/secrets'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

const LONG = 600_000
const NEVER = 3_600_000
/** What stands in two answers to the same question. */
const VOLATILE = new Set(['connection', 'content-length', 'date', 'keep-alive'])
/** Of a reader's page: a hash of its address and of the state it shows, which other answers tell. */
const PAGE_ETAG = /^etag: W\/"[\w-]{22}(?:~[0-9a-f]{8})?"$/mu

const unescaped = (text: string): string => text
  .replace(/&#(x?)([\da-f]+);/giu, (_all, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
  .replace(/\\u([\da-f]{4})/giu, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
  .replace(/(?:%[\da-f]{2})+/giu, (part) => Buffer.from(part.replaceAll('%', ''), 'hex').toString('utf8'))
  .replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(/<\/?mark>/gu, '')

/** What stands in cursors and tokens. */
const decoded = (text: string): string => (text.match(/[\w-]{12,}/gu) ?? []).map((part) => Buffer.from(part, 'base64url').toString('utf8')).filter((part) => part.startsWith('[')).join('\n')

/** The first lines that are not the same. */
const differenceOf = (one: string, other: string): string => {
  const [lines, others] = [one.split('\n'), other.split('\n')]
  const at = lines.findIndex((line, index) => line !== others[index])
  return `${lines[at]} ≠ ${others[at]}`
}

/** Invariant 3, of the delivery API: readers get the approved version, by every route, in every form, and nothing betrays another. */
describe.skipIf(skipReason)('what readers can learn by the delivery API', () => {
  let app: App
  let api: Asking
  let dir: string
  let folder: string
  let following: Following
  let hidden: string[]
  let model: CurrentReadModel
  let news: Newsroom
  let routes: Route[]
  let secrets: Secrets
  let source: EditorialSource
  let before: Map<string, string>
  let after: Map<string, string>
  let probes: Map<string, Probe>

  const idsIn = async (slug: string): Promise<string[]> =>
    (await app.payload.db.find<{ id: string }>({ collection: slug as 'articles', pagination: false })).docs.map(({ id }) => String(id))

  const people = () => [news.admin, news.archivist, news.editor, news.otherEditor, news.otherProofreader, news.proofreader]

  const whatIsKnown = async (): Promise<Known> => {
    const rows = (await Promise.all(app.config.collections.map(({ slug }) => idsIn(slug)))).flat()
    const documents = (await Promise.all(Object.keys(PUBLIC_FIELDS).map(idsIn))).flat()
    const drafts = (await app.payload.db.find<Record<string, unknown>>({ collection: 'articles', pagination: false })).docs
    const words = [...JSON.stringify(drafts).matchAll(new RegExp(`${SECRET}\\d+x`, 'gu'))].map(([word]) => word)
    return {
      documents, ids: [...new Set([...rows, ...(await hiddenIds(app)).hidden])], issues: await idsIn('issues'),
      words: [...new Set(words)].slice(0, 20).concat(people().flatMap(({ email, name }) => [email, name])),
    }
  }
  const probesNow = async (): Promise<Map<string, Probe>> => {
    const known = await whatIsKnown()
    return new Map([...deliveryProbes(routes, api.document, known), ...deliveryGraphql(buildSchema(TYPE_DEFS), known)])
  }

  const tell = async ({ asked, body, headers, method, url }: Probe): Promise<string> => {
    const { headers: given, payload, rawPayload, statusCode } = await api.app.inject({ headers, method, url, ...(body ? { payload: body } : {}) })
    const text = rawPayload[0] === 0x1f && rawPayload[1] === 0x8b ? gunzipSync(rawPayload).toString('utf8') : payload
    const told = Object.entries(given).filter(([name]) => !VOLATILE.has(name)).map(([name, value]) => `${name}: ${value}`).join('\n')
    const whole = `${statusCode}\n${told}\n${text}`.replace(/<responseDate>[^<]*/gu, '<responseDate>')
    // What was asked is repeated here and there; what else stands there is not known from it.
    return asked.flatMap((part) => [part, encodeURIComponent(part), new URLSearchParams({ x: part }).toString().slice(2)])
      .sort((a, b) => b.length - a.length).reduce((rest, part) => (part.length > 2 ? rest.replaceAll(part, '…') : rest), whole)
  }
  const askThese = (these: Map<string, Probe>): Promise<Map<string, string>> => askAll([...these.keys()], (key) => tell(these.get(key) as Probe))

  /** Public for a while, so that the read model has had it, and then taken back in this way. */
  const onceReadable = async (action: 'erase' | 'withdraw'): Promise<string> => {
    const { id } = await news.articleAt('approved', { authors: [{ name: `${SECRET}${action}authorx` }], headline: `${SECRET}${action}headx` })
    await following.catchUp()
    expect((await api.ask(`/api/v1/articles/${id}`)).text).toContain(`${SECRET}${action}headx`)
    const { revision } = await news.now('articles', id)
    const { status } = await app.rest('POST', `/articles/${id}/${action}`, { as: news.admin, body: { reason: '失实', revision } })
    expect(status).toBe(200)
    await following.catchUp()
    return id
  }
  let gone: Record<'erased' | 'withdrawn', string[]>

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-leak-'))
    dir = path.join(folder, 'followed')
    source = await openSource({ databaseKind, databaseURI: process.env.DATABASE_URI ?? '' })
    following = startFollowing({ dir, everyMs: NEVER, log: { error: console.error, info: () => undefined }, source })
    await following.catchUp()
    model = currentReadModel(dir)
    api = await askApi({ mediaDir: app.mediaDir, readModel: model.readModel, search: createSearch(model.readModel), serverURL: 'https://paper.example.org' })
    routes = routesOf(api.app)
    secrets = await fillWithSecrets(app, news)
    gone = { erased: [secrets.erased, await onceReadable('erase')], withdrawn: [secrets.withdrawn, await onceReadable('withdraw')] }
    before = await askThese(await probesNow())
    await workOn(app, news, secrets)
    await following.catchUp()
    probes = await probesNow()
    after = await askThese(probes)
    hidden = (await hiddenIds(app)).hidden.filter((id) => ![...gone.erased, ...gone.withdrawn].includes(id))
  }, LONG)
  afterAll(async () => {
    await following?.close()
    await api?.close()
    model?.close()
    await source?.close()
    if (folder) fs.rmSync(folder, { force: true, recursive: true })
    await app?.close()
  })

  it('every route that there is has been asked, and each of them has given something', () => {
    const described = Object.entries(api.document.paths).flatMap(([address, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${address.replace(/\{(\w+)\}/gu, ':$1')}`))
    expect(routes.length).toBeGreaterThan(40)
    const all = routes.map(({ method, path: address }) => `${method} ${address}`)
    expect(all).toEqual(expect.arrayContaining(described))
    const given = new Set([...after].filter(([, answer]) => /^[23]/u.test(answer)).map(([key]) => `${probes.get(key)?.method} ${probes.get(key)?.route}`))
    expect(all.filter((route) => !given.has(route))).toEqual([])
    expect(after.size).toBeGreaterThan(2_000)
  })

  it('the approved is there to be read', async () => {
    expect((await api.ask(`/api/v1/articles/${secrets.approved}`)).body).toMatchObject({ headline: '公开的题' })
    expect((await api.ask(`/api/v1/photos/${secrets.photo}`)).body).toMatchObject({ credit: '公开的署名' })
    expect((await api.ask(`/api/v1/images/${secrets.image.id}`)).status).toBe(200)
    expect((await api.ask('/api/v1/articles')).body.items).toHaveLength(2)
  })

  it('no answer changes while the house works on what is not approved', () => {
    const changed = [...before].filter(([key, answer]) => after.has(key) && after.get(key) !== answer).map(([key]) => key)
    expect(changed).toEqual([])
  })

  it('no answer has a text, a name or an id of what is not approved, however it is written', () => {
    const words = [SECRET, ...people().flatMap(({ email, id, name }) => [email, id, name]), ...hidden]
    const one = new Map([...after].map(([key, answer]) => [answer, key]))
    const leaks = [...one].flatMap(([answer, key]) => {
      const forms = `${answer}\n${unescaped(answer)}\n${decoded(answer)}`
      return words.filter((word) => forms.includes(word)).map((word) => `${key}: ${word}`)
    })
    expect(leaks).toEqual([])
  })

  it('no answer is a failure of the program', () => {
    expect([...after].filter(([, answer]) => answer.startsWith('5')).map(([key]) => key)).toEqual([])
  })

  it('a question about what is hidden is answered like one about what there is not', async () => {
    const ids = new Set(hidden)
    const asked = [...probes].filter(([, { asked: [first = ''], twin }]) => twin !== null && (ids.has(first.replace(/^~|\.\w+$/gu, '')) || first.includes(SECRET) || people().some(({ email, name }) => first === email || first === name)))
    expect(asked.length).toBeGreaterThan(1_000)
    const twins = new Map<string, string>()
    const differing: string[] = []
    for (const [key, probe] of asked) {
      const about = JSON.stringify([probe.twin, probe.headers])
      if (!twins.has(about)) twins.set(about, (await tell({ ...probe, url: probe.twin as string })).replace(PAGE_ETAG, ''))
      const [told, none] = [after.get(key)?.replace(PAGE_ETAG, '') ?? '', twins.get(about) ?? '']
      if (told !== none) differing.push(`${key}: ${differenceOf(told, none)}`)
    }
    expect(differing).toEqual([])
  }, LONG)

  it('a withdrawn text says 410, an erased one 451, by every address of theirs, and no more', async () => {
    for (const [ids, status] of [[gone.withdrawn, 410], [gone.erased, 451]] as const) {
      for (const id of ids) {
        for (const address of ['', '.json', '.ninjs.json', '.jsonld', '.html', '.txt', '.tei.xml', '/versions', '/v/1', '/v/1.txt', '/corrections']) {
          expect([address, (await api.ask(`/api/v1/articles/${id}${address}`)).status]).toEqual([address, status])
        }
        for (const address of [`/a/${id}`, `/a/${id}/v/1`]) expect([address, (await api.ask(address)).status]).toEqual([address, status])
      }
    }
  })

  it('nor does the read model hold it, in any table or byte: of withdrawn texts it keeps their versions, of erased ones nothing', async () => {
    const built = path.join(folder, 'built')
    await rebuild({ dir: built, source })
    const words = [SECRET, ...people().flatMap(({ email, id, name }) => [email, id, name]), ...hidden]
    const fresh = valuesOf(built)
    expect(fresh.kept.length).toBe(2)
    expect(fresh.kept.join()).toContain(`${SECRET}withdrawheadx`)
    const found = fresh.values.flatMap(({ table, text }) => (fresh.kept.includes(text) ? [] : words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => `${table}: ${word}`)))
    expect(found).toEqual([])
    const bytes = bytesOf(built)
    const strays = [...new Set(bytes.match(new RegExp(`${SECRET}\\w+?x`, 'giu')) ?? [])].filter((word) => !fresh.kept.join().includes(word))
    expect(strays).toEqual([])
    expect([...people().map(({ email }) => email)].filter((word) => bytes.includes(word))).toEqual([])
  })

  it('nor one that has followed all along: no row has it, and what was erased is gone from the file', () => {
    const { kept, values } = valuesOf(dir)
    const rows = values.filter(({ table, text }) => !table.startsWith('search_') && !kept.includes(text) && text.toLowerCase().includes(SECRET.toLowerCase()))
    expect(rows).toEqual([])
    expect(bytesOf(dir).match(new RegExp(`${SECRET}erase\\w+?x`, 'giu')) ?? []).toEqual([])
  })
})
