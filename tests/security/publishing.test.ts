import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { publishAttempts } from '../helpers/publishAttempts'
import { stored } from '../helpers/stored'

const ROLES = ['nobody', 'proofreader', 'editor', 'admin'] as const

/** A bulk request answers 200 and lists what it did not do. */
const isRefused = ({ body, status }: Answer): boolean =>
  status >= 400 || (body.errors?.length > 0 && !(body.docs?.length > 0))

describe.skipIf(skipReason)('nothing is published, unpublished, restored or deleted but by the actions', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const as = (role: (typeof ROLES)[number]) => (role === 'nobody' ? undefined : news[role])
  const versionOf = async (slug: 'articles' | 'captions', id: string): Promise<string> =>
    String((await app.payload.db.findVersions({ collection: slug, limit: 1, sort: 'updatedAt', where: { parent: { equals: id } } })).docs[0]?.id)

  describe.each(ROLES)('by %s', (role) => {
    const refusesAll = async (slug: 'articles' | 'captions', doc: Doc): Promise<void> => {
      const version = await versionOf(slug, doc.id)
      const [before, counts] = [await stored(app, slug, doc.id), await countAll(app)]
      for (const { name, run } of publishAttempts(app, slug, { id: doc.id, revision: doc.revision, version })) {
        const answer = await run(as(role))
        expect(isRefused(answer), `${name}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`).toBe(true)
        expect(await stored(app, slug, doc.id), name).toBe(before)
      }
      expect(await countAll(app)).toEqual(counts)
    }

    it.each(['unproofed', 'proofing', 'proofed', 'approved', 'withdrawn'] as const)('an article that is %s stays as it is, on every path', async (stage) => {
      await refusesAll('articles', await news.articleAt(stage))
    })

    it('an article with a correction under way stays as it is, on every path', async () => {
      const { id } = await news.articleAt('approved')
      await news.act(news.editor, 'articles', id, 'correct')
      await news.edit(news.editor, 'articles', id, { headline: '在改' })
      await refusesAll('articles', await news.now('articles', id))
    })

    it('a caption stays as it is, on every path', async () => {
      const { id } = await news.caption('说明')
      await refusesAll('captions', await news.now('captions', id))
    })

    it('none is made that is public from the start', async () => {
      const counts = await countAll(app)
      const photo = (await news.caption('另一说明')).photo as string
      const after = await countAll(app)
      const attempts = [
        app.rest('POST', '/articles', { as: as(role), body: { _status: 'published', headline: '越权', pages: [news.page.id] } }),
        app.rest('POST', '/articles?draft=false&publishAllLocales=true', { as: as(role), body: { _status: 'published', headline: '越权' } }),
        app.rest('POST', '/captions', { as: as(role), body: { _status: 'published', photo, text: '越权' } }),
        app.graphql('mutation { createArticle(draft: false, data: { headline: "越权", _status: published }) { id } }', { as: as(role) }),
        app.graphql(`mutation { createCaption(data: { photo: "${photo}", text: "越权", _status: published }) { id } }`, { as: as(role) }),
      ]
      for (const answer of await Promise.all(attempts)) expect(isRefused(answer), JSON.stringify(answer.body)).toBe(true)
      expect(await countAll(app)).toEqual(after)
      expect(after.articles).toBe(counts.articles)
    })
  })

  it('a save that does not say it is a draft is one all the same', async () => {
    const doc = await news.articleAt('approved', { headline: '已批的题' })
    await news.act(news.editor, 'articles', doc.id, 'correct')
    const oddly = [{}, { _status: ['published'] }, { _status: 'Published' }, { _status: null }]
    for (const [query, odd] of ['', '?draft=false', '?publishAllLocales=true', '?autosave=true'].flatMap((each) => oddly.map((status) => [each, status] as const))) {
      const { revision } = await news.now('articles', doc.id)
      const saved = await app.rest('PATCH', `/articles/${doc.id}${query}`, { as: news.editor, body: { ...odd, headline: `存 ${query}`, revision } })
      expect(saved.status).toBe(200)
      expect((await app.rest('GET', `/articles/${doc.id}`)).body.headline).toBe('已批的题')
      expect(await news.now('articles', doc.id)).toMatchObject({ headline: `存 ${query}`, revision: revision + 1 })
    }
  })

  it('many at once are not saved: each save names its own revision', async () => {
    const docs = [await news.article({ headline: '甲' }), await news.article({ headline: '乙' })]
    const before = await Promise.all(docs.map(({ id }) => stored(app, 'articles', id)))
    const { status } = await app.rest('PATCH', `/articles?where[id][in]=${docs.map(({ id }) => id).join(',')}`, {
      as: news.admin, body: { byline: '批量', revision: 1 },
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await Promise.all(docs.map(({ id }) => stored(app, 'articles', id)))).toEqual(before)
  })

  it('an article made by hand starts as an unproofed draft, whatever it says of itself', async () => {
    const { body, status } = await app.rest('POST', '/articles?depth=0', {
      as: news.admin,
      body: {
        approvedAt: '2020-01-01T00:00:00.000Z', approvedBy: news.admin.id, assignee: news.admin.id, correctedBy: news.editor.id,
        hasNewerEdit: true, headline: '手写', isPending: true, issue: 'x', pages: [news.page.id], pending: { entry: {} }, revision: 99,
        snapshot: 'f'.repeat(64), sourceLines: [{ lines: [1], page: news.page.id, role: 'body' }], stage: 'approved', submittedBy: news.editor.id,
      },
    })
    expect(status, JSON.stringify(body)).toBe(201)
    const row = await app.payload.db.findOne<Record<string, unknown> & { id: string }>({ collection: 'articles', where: { id: { equals: body.doc.id } } })
    expect(row).toMatchObject({ _status: 'draft', correctedBy: news.admin.id, issue: news.issue.id, publication: news.publication.id, revision: 1, stage: 'unproofed' })
    for (const field of ['approvedAt', 'approvedBy', 'assignee', 'snapshot', 'sourceLines', 'submittedBy']) expect(row?.[field] ?? null, field).toBeNull()
    expect([row?.hasNewerEdit, row?.isPending]).toEqual([false, false])
  })
})
