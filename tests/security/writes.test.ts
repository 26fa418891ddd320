import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

type Row = Record<string, unknown> & { id: string }

/** MongoDB begins to store an empty field when the row is first saved. */
const filled = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)))

describe.skipIf(skipReason)('who may write what', () => {
  let app: App
  let news: Newsroom
  let image: string
  let photo: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    image = (await app.rest('POST', '/media', { as: news.archivist, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })).body.doc.id
    const caption = await news.caption('公开的说明', { image })
    photo = String(caption.photo)
    await news.publish('captions', caption.id)
  })
  afterAll(() => app?.close())

  const rowOf = async (slug: CollectionSlug, id: string): Promise<Row> =>
    (await app.payload.db.findOne<Row>({ collection: slug, where: { id: { equals: id } } })) as Row
  const targets = (): [CollectionSlug, string, Record<string, unknown>][] => [
    ['publications', news.publication.id, { name: '改名' }],
    ['issues', news.issue.id, { date: '2020-01-01' }],
    ['pages', news.page.id, { name: '改版名' }],
    ['photos', photo, { credit: '改署名' }],
    ['media', image, { alt: '改' }],
    ['users', news.otherEditor.id, { name: '改名', password: 'hijacked-password' }],
  ]

  it.each(['nobody', 'proofreader'] as const)('%s changes and deletes nothing but texts', async (role) => {
    const as = role === 'nobody' ? undefined : news.proofreader
    const counts = await countAll(app)
    for (const [slug, id, change] of targets()) {
      const before = await stored(app, slug, id)
      const attempts = await Promise.all([
        app.rest('PATCH', `/${slug}/${id}`, { as, body: change }),
        app.rest('PATCH', `/${slug}?where[id][equals]=${id}`, { as, body: change }),
        app.rest('DELETE', `/${slug}/${id}`, { as }),
        app.rest('DELETE', `/${slug}?where[id][equals]=${id}`, { as }),
        app.rest('POST', `/${slug}/${id}/duplicate`, { as, body: {} }),
      ])
      for (const { body, status } of attempts) expect(status, `${slug}: ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400)
      expect(await stored(app, slug, id), slug).toBe(before)
    }
    for (const [slug, body] of [
      ['publications', { name: '新报' }], ['issues', { publication: news.publication.id, date: '2020-02-02' }],
      ['photos', { page: news.page.id }], ['articles', { headline: '新稿' }], ['captions', { photo, text: '新' }],
      ['users', { email: 'x@example.com', name: 'x', password: 'some-password', role: 'admin' }],
      ['payload-migrations', { name: 'x', batch: 1 }], ['payload-kv', { key: 'x', data: {} }],
    ] as const) {
      expect((await app.rest('POST', `/${slug}`, { as, body })).status, slug).toBeGreaterThanOrEqual(400)
    }
    expect(await countAll(app)).toEqual(counts)
  })

  it('an editor makes no users, and deletes no publication, issue or image', async () => {
    const counts = await countAll(app)
    const attempts = [
      app.rest('POST', '/users', { as: news.editor, body: { email: 'y@example.com', name: 'y', password: 'some-password', role: 'admin' } }),
      ...['publications', 'issues', 'media', 'photos', 'users'].map((slug) => {
        const id = targets().find(([each]) => each === slug)?.[1]
        return app.rest('DELETE', `/${slug}/${id}`, { as: news.editor })
      }),
    ]
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(403)
    expect(await countAll(app)).toEqual(counts)
  })

  it('what the house keeps itself cannot be set by anyone, by change or from the start', async () => {
    const forged = {
      contentHash: 'f'.repeat(64), createdAt: '2001-01-01T00:00:00.000Z', fileName: 'forged.txt', furniture: [{ forged: true }],
      importOwner: 'forged', importSeenAt: 'forged', importState: 'importing', isPublic: true, key: 'forged', publication: null,
      report: { forged: true }, slot: 'forged', title: 'forged',
    }
    for (const as of [news.editor, news.admin]) {
      for (const [slug, id] of targets().filter(([each]) => each !== 'users')) {
        const before = await rowOf(slug, id)
        const body = async () => ({ ...forged, ...(slug === 'photos' ? { title: '图' } : {}), revision: await revisionOf(app, slug, id) })
        await app.rest('PATCH', `/${slug}/${id}`, { as, body: await body() })
        await app.rest('PATCH', `/${slug}?where[id][equals]=${id}`, { as, body: await body() })
        const after = await rowOf(slug, id)
        // The address of the thumbnail follows from the file; Payload writes it at the first change.
        const same = { revision: null, thumbnailURL: null, updatedAt: null }
        expect({ ...after, ...same }, slug).toEqual({ ...before, ...same })
      }
    }
    const made = await app.rest('POST', '/publications', { as: news.editor, body: { ...forged, facsimilesArePublic: true, name: '新的报', onePairIsEnough: true } })
    expect(await rowOf('publications', made.body.doc.id)).toMatchObject({ facsimilesArePublic: false, isPublic: false, onePairIsEnough: false })
    const issue = await app.rest('POST', '/issues', { as: news.editor, body: { ...forged, publication: made.body.doc.id, date: '2022-02-02' } })
    expect(await rowOf('issues', issue.body.doc.id)).toMatchObject({ isPublic: false, key: `${made.body.doc.id}:2022-02-02`, title: '新的报 2022-02-02' })
    const slot = await app.rest('POST', '/photos', { as: news.editor, body: { ...forged, page: news.page.id } })
    expect(await rowOf('photos', slot.body.doc.id)).toMatchObject({ isPublic: false, publication: news.publication.id })
  })

  it('a copy of something public is not public', async () => {
    for (const slug of ['photos', 'publications', 'issues'] as const) {
      const [, id = ''] = targets().find(([each]) => each === slug) ?? []
      const { body, status } = await app.rest('POST', `/${slug}/${id}/duplicate`, { as: news.admin, body: { name: '副本', date: '2019-09-09' } })
      if (status < 300) expect(await rowOf(slug, body.doc.id), slug).toMatchObject({ isPublic: false })
    }
    expect((await app.rest('GET', '/photos')).body.totalDocs).toBe(1)
  })

  it('the workflow fields of an article change by actions alone, for everyone', async () => {
    const forged = {
      approvedAt: '2001-01-01T00:00:00.000Z', approvedBy: news.admin.id, correctedBy: news.otherEditor.id, createdAt: '2001-01-01T00:00:00.000Z',
      hasNewerEdit: false, hasProblem: true, isPending: true, issue: null, pending: { entry: { action: 'forged' } }, problemNote: 'forged',
      publication: null, snapshot: 'f'.repeat(64), sourceLines: [], stage: 'approved', submittedBy: news.otherEditor.id, withdrawnReason: 'forged',
    }
    for (const person of [news.proofreader, news.editor, news.admin]) {
      const doc = await news.article({ headline: '原' })
      const before = await rowOf('articles', doc.id)
      const { body } = await app.rest('PATCH', `/articles/${doc.id}?depth=0`, { as: person, body: { ...forged, headline: '改', revision: 1 } })
      expect(body.doc.headline, JSON.stringify(body)).toBe('改')
      const after = await rowOf('articles', doc.id)
      expect(filled(after)).toEqual(filled({
        ...before, assignee: person.id, correctedBy: person.id, hasNewerEdit: true, headline: '改', pending: after.pending ?? null,
        revision: 2, stage: 'proofing', updatedAt: after.updatedAt,
      }))
      const newest = await news.now('articles', doc.id)
      expect(newest).toMatchObject({ hasProblem: false, revision: 2, stage: 'proofing' })
      for (const field of ['approvedAt', 'approvedBy', 'snapshot', 'submittedBy', 'withdrawnReason']) expect(newest[field] ?? null, field).toBeNull()
    }
  })

  it('a proofreader cannot move an article to another page, an editor can, within the issue', async () => {
    const doc = await news.article()
    const page = (await news.importPage('另一版\n\n本报讯 正文一段，写得长一些，以便成稿。\n')).body.doc
    await news.edit(news.proofreader, 'articles', doc.id, { headline: '改', order: 5, pages: [page.id] })
    expect(await news.now('articles', doc.id)).toMatchObject({ headline: '改', pages: [news.page.id] })
    await news.edit(news.editor, 'articles', doc.id, { pages: [news.page.id, page.id] })
    expect((await news.now('articles', doc.id)).pages).toEqual([news.page.id, page.id])
    const issue = (await app.rest('POST', '/issues', { as: news.archivist, body: { date: '2021-01-01', publication: news.publication.id } })).body.doc
    const far = (await news.importPage('另一期的版\n\n本报讯 正文一段，写得长一些，以便成稿。\n', { issue: issue.id })).body.doc
    const before = await stored(app, 'articles', doc.id)
    expect((await news.edit(news.editor, 'articles', doc.id, { pages: [news.page.id, far.id] })).status).toBe(400)
    expect(await stored(app, 'articles', doc.id)).toBe(before)
  })

  describe('users', () => {
    const withoutTime = async (id: string): Promise<Row> => ({ ...(await rowOf('users', id)), updatedAt: null })

    it('nobody raises their own role or touches what guards the login', async () => {
      for (const person of [news.proofreader, news.editor]) {
        const before = await withoutTime(person.id)
        await app.rest('PATCH', `/users/${person.id}`, {
          as: person, body: { hash: 'x', lockUntil: null, loginAttempts: -5, resetPasswordToken: 'x', role: 'admin', salt: 'x' },
        })
        await app.graphql(`mutation { updateUser(id: "${person.id}", data: { role: admin }) { id } }`, { as: person })
        expect(await withoutTime(person.id)).toEqual(before)
      }
    })

    it('one may change the own name, and nobody may change another', async () => {
      expect((await app.rest('PATCH', `/users/${news.proofreader.id}`, { as: news.proofreader, body: { name: '校对甲改' } })).status).toBe(200)
      const before = await withoutTime(news.admin.id)
      expect((await app.rest('PATCH', `/users/${news.admin.id}`, { as: news.editor, body: { email: 'x@example.com', password: 'hijacked-password' } })).status).toBe(403)
      expect(await withoutTime(news.admin.id)).toEqual(before)
    })

    it('nobody registers as the first user once there are users', async () => {
      const counts = await countAll(app)
      const body = { email: 'first@example.com', name: 'first', password: 'some-password', role: 'admin' }
      for (const as of [undefined, news.proofreader]) expect((await app.rest('POST', '/users/first-register', { as, body })).status).toBe(403)
      expect(await countAll(app)).toEqual(counts)
    })

    it('only admins unlock; nobody is mailed a new password', async () => {
      expect((await app.rest('POST', '/users/unlock', { as: news.editor, body: { email: news.proofreader.email } })).status).toBe(403)
      const before = await withoutTime(news.proofreader.id)
      expect((await app.rest('POST', '/users/forgot-password', { body: { email: news.proofreader.email } })).status).toBe(403)
      expect((await app.graphql(`mutation { forgotPasswordUser(email: "${news.proofreader.email}") }`)).body.errors).toBeDefined()
      expect(await withoutTime(news.proofreader.id)).toEqual(before)
    })

    it('the last admin can neither step down nor be deleted', async () => {
      const before = await withoutTime(news.admin.id)
      expect((await app.rest('PATCH', `/users/${news.admin.id}`, { as: news.admin, body: { role: 'editor' } })).status).toBe(409)
      expect((await app.rest('DELETE', `/users/${news.admin.id}`, { as: news.admin })).status).toBe(409)
      await app.rest('DELETE', `/users?where[role][equals]=admin`, { as: news.admin })
      expect(await withoutTime(news.admin.id)).toEqual(before)
    })

    it('a token without a user any more opens nothing', async () => {
      const leaver = await app.person('editor')
      await app.rest('DELETE', `/users/${leaver.id}`, { as: news.admin })
      expect((await app.rest('GET', '/log', { as: leaver })).status).toBe(403)
      expect((await app.rest('GET', '/articles?draft=true', { as: leaver })).body.totalDocs).toBe(0)
    })
  })
})
