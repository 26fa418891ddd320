import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { askAll } from '../helpers/leak/askAll'
import { graphqlProbes } from '../helpers/leak/graphqlProbes'
import { hiddenIds } from '../helpers/leak/hiddenIds'
import { fillWithSecrets, SECRET, type Secrets, workOn } from '../helpers/leak/secrets'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

const LONG = 600_000

describe.skipIf(skipReason)('what somebody who is not signed in can learn by GraphQL', () => {
  let app: App
  let news: Newsroom
  let secrets: Secrets
  let probes: Awaited<ReturnType<typeof graphqlProbes>>
  let before: Map<string, string>
  let after: Map<string, string>
  let hidden: string[]

  const ask = async (query: string): Promise<string> => {
    const { body, status } = await app.graphql(query)
    return `${status} ${JSON.stringify(body)}`
  }

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    secrets = await fillWithSecrets(app, news)
    const { docs } = await app.payload.db.find<{ id: string }>({ collection: 'articles', pagination: false })
    probes = await graphqlProbes(app, docs.map(({ id }) => String(id)))
    const all = [...probes.shown, ...probes.hiddenFields, ...probes.hiddenFilters]
    before = await askAll(all, ask)
    await workOn(app, news, secrets)
    after = await askAll(all, ask)
    hidden = (await hiddenIds(app)).hidden
  }, LONG)
  afterAll(() => app?.close())

  it('the approved is there to be read', async () => {
    const { body } = await app.graphql(`{ Article(id: "${secrets.approved}") { headline issue { date } } Captions { totalDocs docs { text credit photo { id } } } }`)
    expect(body.data.Article).toEqual({ headline: '公开的题', issue: { date: '2023-06-19' } })
    expect(body.data.Captions.totalDocs).toBe(2)
    // With fragments and other names too: an answer of nothing but errors would prove nothing.
    const spread = probes.shown.filter((query) => query.includes('fragment'))
    expect(spread.length).toBe(7)
    for (const query of spread) expect(after.get(query), query).toMatch(/^200 \{"data":\{"x":\{"totalDocs":[1-9]/)
  })

  it('no answer changes while the house works on what is not approved', () => {
    expect(after.size).toBeGreaterThan(200)
    expect([...before].filter(([query, answer]) => after.get(query) !== answer).map(([query]) => query)).toEqual([])
  })

  it('no answer has a text, a name or an id of what is not approved', () => {
    const people = [news.admin, news.archivist, news.editor, news.otherEditor, news.otherProofreader, news.proofreader]
    const words = [SECRET, ...people.flatMap(({ email, id, name }) => [email, id, name]), ...hidden]
    const leaks = [...after].flatMap(([query, answer]) => words.filter((word) => answer.includes(word) && !query.includes(word)).map((word) => `${query}: ${word}`))
    expect(leaks).toEqual([])
  })

  it('hidden fields are empty, in lists, alone and through relations', () => {
    expect(probes.hiddenFields.length).toBeGreaterThan(30)
    const bare = (value: unknown): boolean =>
      value === null || (typeof value === 'object' && Object.values(value as object).every(bare))
    const shown = probes.hiddenFields.filter((query) => {
      const answer = JSON.parse((after.get(query) ?? '').replace(/^\d+ /, ''))
      return !bare(answer.data ?? null)
    })
    expect(shown).toEqual([])
  })

  it('hidden fields can be neither filtered nor sorted by', () => {
    expect(probes.hiddenFilters.length).toBeGreaterThan(100)
    const answered = probes.hiddenFilters.filter((query) => !JSON.parse((after.get(query) ?? '').replace(/^\d+ /, '')).errors)
    expect(answered).toEqual([])
  })

  it('a draft answers like nothing, and versions not at all', async () => {
    const strip = (answer: string, id: string): string => answer.replaceAll(id, '…')
    const nothing = '0f0f0f0f0f0f0f0f0f0f0f0f'
    const { docs } = await app.payload.db.find<{ id: string; stage: string }>({ collection: 'articles', pagination: false })
    const forms = ['{ Article(id: "ID") { id headline } }', '{ Article(id: "ID", draft: true) { id } }', '{ docAccessArticle(id: "ID") { read { permission } } }', '{ versionArticle(id: "ID") { id } }']
    for (const form of forms) {
      const empty = strip(await ask(form.replace('ID', nothing)), nothing)
      for (const { id } of docs.filter((doc) => hidden.includes(String(doc.id)) && !['erased', 'withdrawn'].includes(doc.stage))) {
        expect(strip(await ask(form.replace('ID', String(id))), String(id)), form).toBe(empty)
      }
    }
    for (const query of ['{ versionsArticles { totalDocs } }', '{ versionsCaptions { docs { id } } }', '{ Users { totalDocs } }', '{ countUsers { totalDocs } }']) {
      expect((await app.graphql(query)).body.errors, query).toBeDefined()
    }
  })

  it.each([
    ['many aliases', `{ ${Array.from({ length: 600 }, (_, index) => `a${index}: Articles { totalDocs }`).join(' ')} }`],
    ['many aliases in fragments', `query { ${Array.from({ length: 60 }, (_, index) => `a${index}: Articles { ...F }`).join(' ')} } fragment F on Articles { docs { id headline kicker byline dateline subheadline approvedAt snapshot } totalDocs }`],
    ['relations in relations', `{ Captions { docs { photo { ${'page { issue { publication { id '.repeat(1)} } } } } ${'publication { id name place } '.repeat(1)} ${Array.from({ length: 200 }, (_, index) => `p${index}: page { id issue { id } }`).join(' ')} } } }`],
  ])('%s are refused before they are worked on', async (_what, query) => {
    const { body } = await app.graphql(query)
    expect(JSON.stringify(body.errors)).toMatch(/complex|graphql-limit/i)
    expect(body.data ?? null).toBeNull()
  })

  it('at most 100 documents come at once', async () => {
    for (const limit of [0, 5_000, -1]) {
      const { body } = await app.graphql(`{ Articles(limit: ${limit}) { limit docs { id } } }`)
      expect(body.data?.Articles.limit ?? 100).toBeLessThanOrEqual(100)
    }
  })
})
