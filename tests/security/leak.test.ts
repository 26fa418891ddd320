import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { askAll } from '../helpers/leak/askAll'
import { hiddenIds } from '../helpers/leak/hiddenIds'
import { PUBLIC_FIELDS } from '../helpers/leak/publicFields'
import { itemProbes, listProbes, questions } from '../helpers/leak/restProbes'
import { fillWithSecrets, SECRET, type Secrets, workOn } from '../helpers/leak/secrets'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

const LONG = 600_000
const SLUGS = Object.keys(PUBLIC_FIELDS)

/** Invariant 3: readers get the approved version; never a draft, a newer edit, a version, a staff name, a count or a time that betrays one. */
describe.skipIf(skipReason)('what somebody who is not signed in can learn by REST', () => {
  let app: App
  let news: Newsroom
  let secrets: Secrets
  let all: string[]
  let before: Map<string, string>
  let after: Map<string, string>
  let hidden: string[]
  let counts: Record<string, number>

  const ask = async (path: string): Promise<string> => {
    const { body, headers, status } = await app.rest('GET', path)
    // Some answers repeat what was asked: the address of a route that does not exist, the path that cannot be queried.
    const [address = '', query = ''] = path.split('?')
    const asked = [address, ...decodeURIComponent(query).split('&').flatMap((part) => part.split('=').slice(1))]
    return asked.reduce((text, part) => (part.length > 3 ? text.replaceAll(part, '…') : text), `${status} ${JSON.stringify(body)} ${JSON.stringify([...headers])}`)
  }
  const everyItem = async (): Promise<string[]> => {
    const probes: string[] = []
    for (const slug of SLUGS) {
      const { docs } = await app.payload.db.find<{ id: string }>({ collection: slug as 'articles', pagination: false })
      probes.push(...docs.flatMap(({ id }) => itemProbes(slug, String(id))))
    }
    return probes
  }

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    secrets = await fillWithSecrets(app, news)
    all = [
      ...app.config.collections.flatMap(({ slug }) => listProbes(app.config, slug)),
      ...SLUGS.flatMap((slug) => questions(app.config, slug, 1).map(({ url }) => url)),
      ...(await everyItem()), '/access', '/users/me', '/users/init', '/health/live', '/payload-preferences/list',
    ]
    before = await askAll(all, ask)
    await workOn(app, news, secrets)
    after = await askAll(all, ask)
    ;({ counts, hidden } = await hiddenIds(app))
  }, LONG)
  afterAll(() => app?.close())

  it('the approved is there to be read', async () => {
    const { body } = await app.rest('GET', `/articles/${secrets.approved}?depth=3`)
    expect(body).toMatchObject({ headline: '公开的题', issue: { date: '2023-06-19' }, publication: { name: '聊城日报' } })
    expect((await app.rest('GET', `/captions/${secrets.approvedCaption}`)).body).toMatchObject({ credit: '公开的署名', text: '公开的说明' })
    expect((await app.rest('GET', `/media/file/${secrets.image.filename}`)).status).toBe(200)
    expect(counts).toMatchObject({ articles: 2, captions: 2, issues: 1, media: 1, pages: 1, photos: 2, publications: 1 })
  })

  it('no answer changes while the house works on what is not approved', () => {
    expect(all.length).toBeGreaterThan(1_000)
    const changed = [...before].filter(([path, answer]) => after.get(path) !== answer).map(([path]) => path)
    expect(changed).toEqual([])
  })

  it('no answer has a text, a name or an id of what is not approved', () => {
    const people = [news.admin, news.archivist, news.editor, news.otherEditor, news.otherProofreader, news.proofreader]
    const words = [SECRET, ...people.flatMap(({ email, id, name }) => [email, id, name]), ...hidden]
    const leaks = [...after].flatMap(([path, answer]) => words.filter((word) => answer.includes(word)).map((word) => `${path}: ${word}`))
    expect(leaks).toEqual([])
  })

  it('no answer is a failure of the program', () => {
    expect([...after].filter(([, answer]) => /^5(?!01)/.test(answer)).map(([path, answer]) => `${path}: ${answer}`)).toEqual([])
  })

  it('every document that is not approved answers like one that does not exist; a withdrawn one says 410, an erased one 451, and no more', async () => {
    for (const slug of SLUGS) {
      const { docs } = await app.payload.db.find<{ id: string }>({ collection: slug as 'articles', pagination: false })
      const nothing = new Map(itemProbes(slug, '0f0f0f0f0f0f0f0f0f0f0f0f').map((path, index) => [index, path]))
      const unknown = await askAll([...nothing.values()], ask)
      for (const { id } of docs.filter((doc) => hidden.includes(String(doc.id)) && ![secrets.withdrawn, secrets.erased].includes(String(doc.id)))) {
        for (const [index, path] of itemProbes(slug, String(id)).entries()) {
          expect(await ask(path), path).toBe(unknown.get(nothing.get(index) as string))
        }
      }
    }
    expect((await app.rest('GET', `/articles/${secrets.withdrawn}`)).status).toBe(410)
    expect((await app.rest('GET', `/articles/${secrets.erased}`)).status).toBe(451)
  }, LONG)

  it('a document that is not approved costs the same questions to the database as one that does not exist: time tells nothing either', async () => {
    const watched = ['count', 'find', 'findDistinct', 'findOne', 'findVersions', 'countVersions', 'queryDrafts'] as const
    const adapter = app.payload.db as unknown as Record<string, (...given: unknown[]) => unknown>
    const kept = Object.fromEntries(watched.map((name) => [name, adapter[name]]))
    let asked: string[] = []
    for (const name of watched) {
      adapter[name] = (...given: unknown[]) => {
        asked.push(`${name} ${(given[0] as { collection?: string }).collection}`)
        return kept[name]?.apply(adapter, given)
      }
    }
    const costs = async (path: string): Promise<string[]> => {
      asked = []
      await ask(path)
      return asked
    }
    try {
      for (const slug of SLUGS) {
        const { docs } = await app.payload.db.find<{ id: string }>({ collection: slug as 'articles', pagination: false })
        const drafts = docs.map(({ id }) => String(id)).filter((id) => hidden.includes(id) && ![secrets.withdrawn, secrets.erased].includes(id))
        expect(drafts.length, slug).toBeGreaterThan(0)
        for (const path of ['ID', 'ID?draft=true&depth=3', 'versions/ID', 'ID/actions']) {
          const nothing = await costs(`/${slug}/${path.replace('ID', '0f0f0f0f0f0f0f0f0f0f0f0f')}`)
          for (const id of drafts.slice(0, 12)) expect(await costs(`/${slug}/${path.replace('ID', id)}`), `${slug}/${path} ${id}`).toEqual(nothing)
        }
      }
      expect(await costs('/articles/0f0f0f0f0f0f0f0f0f0f0f0f')).not.toEqual([])
    } finally {
      Object.assign(adapter, kept)
    }
  }, LONG)

  it('of the files, readers get those of what is approved, in each of their sizes; the others are like none', async () => {
    const images = (await app.payload.db.find<{ filename: string; id: string; isPublic: boolean; sizes: Record<string, { filename?: string | null }> }>({ collection: 'media', pagination: false })).docs
    const filesOf = (isPublic: boolean): string[] => images.filter((image) => Boolean(image.isPublic) === isPublic)
      .flatMap(({ filename, sizes }) => [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]).filter((name) => typeof name === 'string')
    const [open, closed] = [filesOf(true), filesOf(false)]
    expect([open.length, closed.length].every((count) => count > 1)).toBe(true)
    for (const name of open) expect((await app.rest('GET', `/media/file/${name}`)).status, name).toBe(200)
    const nothing = await ask('/media/file/00000000-0000-4000-8000-000000000000.jpg')
    for (const name of closed) {
      for (const query of ['', '?draft=true', '?depth=2']) expect(await ask(`/media/file/${name}${query}`), name).toBe(nothing)
      expect((await app.rest('GET', `/media/file/${name}`, { as: news.proofreader })).status).toBe(200)
    }
  })

  it('a list asked for by POST is the list that GET gives, and no more can be asked of it', async () => {
    const post = (query: string) => app.raw('/articles', {
      body: query, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-HTTP-Method-Override': 'GET' }, method: 'POST',
    })
    for (const query of ['', 'draft=true&limit=0', 'depth=3&trash=true', 'where[_status][equals]=draft', 'where[problemNote][exists]=true', 'sort=assignee', `where[headline][like]=${SECRET}`]) {
      const [posted, got] = [await post(query), await app.rest('GET', `/articles?${query}`)]
      expect([posted.status, posted.body], query).toEqual([got.status, got.body])
      expect(JSON.stringify(posted.body)).not.toContain(query.includes(SECRET) ? `${SECRET}1` : SECRET)
    }
  })

  it.each(SLUGS)('%s: lists have exactly the public documents with exactly the public fields', async (slug) => {
    for (const query of ['', 'draft=true', 'limit=0', 'depth=10', 'trash=true', 'showHiddenFields=true']) {
      const { body, status } = await app.rest('GET', `/${slug}?${query}`)
      expect([query, status, body.totalDocs, body.docs.length]).toEqual([query, 200, counts[slug], counts[slug]])
      for (const doc of body.docs) expect(PUBLIC_FIELDS[slug], `${query}: ${Object.keys(doc)}`).toEqual(expect.arrayContaining(Object.keys(doc)))
    }
    expect((await app.rest('GET', `/${slug}/count`)).body.totalDocs).toBe(counts[slug])
  })

  it.each(SLUGS)('%s: a hidden field can be neither filtered nor sorted by, nor through relations', async (slug) => {
    const asked = questions(app.config, slug, slug === 'articles' || slug === 'captions' ? 2 : 1).filter(({ isPublic }) => !isPublic).map(({ url }) => url)
    expect(asked.length).toBeGreaterThan(20)
    const answers = await askAll(asked, ask)
    const answered = [...answers].filter(([, answer]) => !/^40[03] /.test(answer)).map(([path, answer]) => `${path}: ${answer.slice(0, 120)}`)
    expect(answered).toEqual([])
  }, LONG)

  it('collections without a public rule answer nothing at all', async () => {
    const others = app.config.collections.map(({ slug }) => slug).filter((slug) => !SLUGS.includes(slug))
    expect(others).toEqual(expect.arrayContaining(['log', 'page-sources', 'snapshots', 'users', 'payload-preferences', 'payload-migrations']))
    for (const slug of others) {
      const { docs } = await app.payload.db.find<{ id: string }>({ collection: slug as 'users', limit: 3 })
      for (const path of [...listProbes(app.config, slug), ...docs.flatMap(({ id }) => itemProbes(slug, String(id)))]) {
        // Preferences are asked for by name; nobody's are nothing.
        expect(await ask(path), path).toMatch(/^(400|401|403|404|501) |^200 \{"message":"[^"]+","value":null\} /)
      }
    }
  }, LONG)

  it('what an access question answers is the same for a draft, for nothing and for a public document', async () => {
    const about = async (id: string) => {
      const { body, status } = await app.rest('POST', `/articles/access/${id}`, { body: {} })
      return `${status} ${JSON.stringify(body)}`
    }
    const drafts = (await app.rest('GET', '/articles?draft=true&depth=0&where[stage][equals]=proofed', { as: news.admin })).body.docs as { id: string }[]
    const nothing = await about('0f0f0f0f0f0f0f0f0f0f0f0f')
    expect(drafts.length).toBeGreaterThan(0)
    for (const { id } of drafts) expect(await about(id)).toBe(nothing)
    expect((await app.rest('POST', `/articles/access/${drafts[0]?.id}`, { as: news.proofreader, body: {} })).body.read).toBe(true)
  })

  it('logging in and asking for a new password tell nothing about who exists', async () => {
    const tell = async (path: string, content: Record<string, unknown>) => {
      const { body, status } = await app.rest('POST', path, { body: content })
      return `${status} ${JSON.stringify(body)}`
    }
    const { email } = news.proofreader
    expect(await tell('/users/login', { email, password: 'falsch' })).toBe(await tell('/users/login', { email: 'nobody@example.com', password: 'falsch' }))
    expect(await tell('/users/forgot-password', { email })).toBe(await tell('/users/forgot-password', { email: 'nobody@example.com' }))
  })

  it('at most 100 documents come at once and at most three levels deep', async () => {
    for (const query of ['limit=0', 'limit=5000', 'limit=-1', 'pagination=false&limit=0', 'limit=abc']) {
      const { body } = await app.rest('GET', `/articles?${query}`)
      expect(body.limit ?? 100, query).toBeLessThanOrEqual(100)
    }
    const deepest = (value: unknown): number =>
      value !== null && typeof value === 'object'
        ? Math.max(0, ...Object.entries(value).map(([key, child]) => (['issue', 'page', 'photo', 'publication'].includes(key) && child && typeof child === 'object' ? 1 : 0) + deepest(child)))
        : 0
    expect(deepest((await app.rest('GET', `/captions/${secrets.approvedCaption}?depth=10`)).body)).toBe(3)
  })
})
