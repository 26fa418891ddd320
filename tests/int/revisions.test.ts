import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

const ROWS = ['issues', 'media', 'pages', 'photos', 'publications'] as const
type Rows = (typeof ROWS)[number]

/** A field of each that people edit, and its name in GraphQL. */
const FIELD: Record<Rows, string> = { issues: 'dateCertainty', media: 'alt', pages: 'name', photos: 'credit', publications: 'place' }
const VALUES: Record<Rows, [string, string, string]> = {
  issues: ['printed', 'inferred', 'uncertain'], media: ['甲', '乙', '丙'], pages: ['甲', '乙', '丙'], photos: ['甲', '乙', '丙'], publications: ['甲', '乙', '丙'],
}
const ONE: Record<Rows, string> = { issues: 'Issue', media: 'Media', pages: 'Page', photos: 'Photo', publications: 'Publication' }

describe.skipIf(skipReason)('a save of what stands beside the texts', () => {
  let app: App
  let news: Newsroom
  let ids: Record<Rows, string>

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    const image = (await app.rest('POST', '/media', { as: news.archivist, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })).body.doc.id
    const photo = (await app.rest('POST', '/photos', { as: news.archivist, body: { page: news.page.id, revision: 7, title: '图' } })).body.doc.id
    ids = { issues: news.issue.id, media: image, pages: news.page.id, photos: photo, publications: news.publication.id }
  })
  afterAll(() => app?.close())

  const patch = (slug: Rows, content: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Answer> =>
    app.rest('PATCH', `/${slug}/${ids[slug]}?depth=0`, { as: news.editor, body: content, headers })
  const graphql = (slug: Rows, data: string): Promise<Answer> =>
    app.graphql(`mutation { update${ONE[slug]}(id: "${ids[slug]}", data: { ${data} }) { id revision } }`, { as: news.editor })
  const now = (slug: Rows): Promise<number> => revisionOf(app, slug, ids[slug])
  const fieldNow = async (slug: Rows): Promise<unknown> =>
    (await app.rest('GET', `/${slug}/${ids[slug]}?depth=0`, { as: news.editor })).body[FIELD[slug]]

  it.each(ROWS)('of one of the %s begins at revision 1, whatever it says of itself', async (slug) => {
    expect(await now(slug)).toBe(1)
  })

  it.each(ROWS)('of %s is refused with 428 when it names no revision, on every path, and changes nothing', async (slug) => {
    const before = await stored(app, slug, ids[slug])
    const content = { [FIELD[slug]]: VALUES[slug][0] }
    const answers = [
      await patch(slug, content), await patch(slug, { ...content, revision: 'x' }), await patch(slug, content, { 'If-Match': '*' }),
      await app.rest('PATCH', `/${slug}?where[id][equals]=${ids[slug]}`, { as: news.editor, body: content }),
      await app.rest('PATCH', `/${slug}?where[id][exists]=true`, { as: news.admin, body: content }),
    ]
    // Many at once have no revision in common: that way is closed.
    expect(answers.map(({ status }) => status)).toEqual([428, 428, 428, 403, 403])
    const value = slug === 'issues' ? VALUES[slug][0] : JSON.stringify(VALUES[slug][0])
    expect(JSON.stringify((await graphql(slug, `${FIELD[slug]}: ${value}`)).body.errors)).toMatch(/revision/u)
    expect(await stored(app, slug, ids[slug])).toBe(before)
  })

  it.each(ROWS)('of %s counts on; one on the revision before gets 409 with the row as it is now, and changes nothing', async (slug) => {
    const [first, second, third] = VALUES[slug]
    const read = await now(slug)
    const saved = await patch(slug, { [FIELD[slug]]: first, revision: read })
    expect([saved.status, saved.body.doc?.revision, saved.headers.get('etag')], JSON.stringify(saved.body)).toEqual([200, read + 1, `"${read + 1}"`])
    const before = await stored(app, slug, ids[slug])
    const late = await patch(slug, { [FIELD[slug]]: second, revision: read })
    expect([late.status, late.body.errors[0].data]).toMatchObject([409, { code: 'stale', current: { id: ids[slug], revision: read + 1 }, named: read }])
    const bulk = await app.rest('PATCH', `/${slug}?where[id][equals]=${ids[slug]}`, { as: news.editor, body: { [FIELD[slug]]: second, revision: read } })
    expect(bulk.body.docs ?? []).toEqual([])
    const value = slug === 'issues' ? second : JSON.stringify(second)
    expect((await graphql(slug, `${FIELD[slug]}: ${value}, revision: ${read}`)).body.errors).toHaveLength(1)
    expect(await stored(app, slug, ids[slug])).toBe(before)
    const again = await graphql(slug, `${FIELD[slug]}: ${slug === 'issues' ? third : JSON.stringify(third)}, revision: ${read + 1}`)
    expect(again.body.data?.[`update${ONE[slug]}`]?.revision, JSON.stringify(again.body)).toBe(read + 2)
    expect(await fieldNow(slug)).toBe(third)
  })

  it.each(ROWS)('of %s may name it by If-Match, as the ETag of the answer says it', async (slug) => {
    const { headers } = await app.rest('GET', `/${slug}/${ids[slug]}`, { as: news.editor })
    const tag = String(headers.get('etag'))
    expect(tag).toBe(`"${await now(slug)}"`)
    expect((await patch(slug, { [FIELD[slug]]: VALUES[slug][0] }, { 'If-Match': tag })).status).toBe(200)
    expect((await patch(slug, { [FIELD[slug]]: VALUES[slug][1] }, { 'If-Match': tag })).status).toBe(409)
    expect((await patch(slug, { [FIELD[slug]]: VALUES[slug][1], revision: 1 }, { 'If-Match': '"99"' })).status).toBe(400)
    expect(await fieldNow(slug)).toBe(VALUES[slug][0])
    expect((await app.rest('GET', `/${slug}/${ids[slug]}`)).headers.get('etag')).toBeNull()
  })

  it.each(ROWS)('of ten of the %s at once on one revision holds, and the others are told', async (slug) => {
    const read = await now(slug)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => patch(slug, { [FIELD[slug]]: VALUES[slug][1 + (index % 2)], revision: read })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect(await fieldNow(slug)).toBe(answers.find(({ status }) => status === 200)?.body.doc[FIELD[slug]])
    expect(await now(slug)).toBe(read + 1)
  })

  it.each(ROWS)('of %s that changes nothing counts nothing: what stands there already, and what nobody may change', async (slug) => {
    const before = await stored(app, slug, ids[slug])
    const read = await now(slug)
    for (const content of [{}, { [FIELD[slug]]: await fieldNow(slug) }, { isPublic: true, updatedAt: '2001-01-01T00:00:00.000Z' }]) {
      const answer = await patch(slug, { ...content, revision: read })
      expect([answer.status, answer.body.doc?.revision, answer.headers.get('etag')], JSON.stringify(answer.body)).toEqual([200, read, `"${read}"`])
    }
    expect((await patch(slug, { revision: read - 1 })).status).toBe(409)
    expect(await stored(app, slug, ids[slug])).toBe(before)
  })

  it('of a page is an entry of the log each, by who saved it, and verify finds nothing wrong', async () => {
    const { docs } = (await app.rest('GET', `/log?where[document][equals]=pages:${ids.pages}&sort=seq&limit=100`, { as: news.editor })).body
    expect(docs.map(({ action }: { action: string }) => action)).toEqual(['import', ...docs.slice(1).map(() => 'edit')])
    expect(docs.at(-1)).toMatchObject({ actor: news.editor.id, toRevision: await now('pages') })
    const { verify } = await import('../../src/verify/verify')
    const problems: string[] = []
    await verify(app.payload, ({ what, where }) => problems.push(`${where}: ${what}`))
    expect(problems).toEqual([])
  })

  it('is a deletion, too, when it names a revision: on an old one nothing is deleted', async () => {
    const { id } = (await app.rest('POST', '/photos', { as: news.archivist, body: { page: news.page.id, title: '弃' } })).body.doc
    await app.rest('PATCH', `/photos/${id}`, { as: news.editor, body: { credit: '新署名', revision: 1 } })
    const before = await stored(app, 'photos', id)
    expect((await app.rest('DELETE', `/photos/${id}`, { as: news.admin, headers: { 'If-Match': '"1"' } })).status).toBe(409)
    expect(await stored(app, 'photos', id)).toBe(before)
    expect((await app.rest('DELETE', `/photos/${id}`, { as: news.admin, headers: { 'If-Match': '"2"' } })).status).toBe(200)
  })

  it.each(['articles', 'captions'] as const)('and one of the %s is refused on every path: 428 without a revision, 409 with both texts on an old one', async (slug) => {
    const { id } = slug === 'articles' ? await news.article() : await news.caption('说明')
    const [name, single] = slug === 'articles' ? ['headline', 'Article'] : ['text', 'Caption']
    expect((await app.rest('PATCH', `/${slug}/${id}`, { as: news.proofreader, body: { [name]: '先到的', revision: 1 } })).status).toBe(200)
    const headers = { Authorization: `JWT ${news.proofreader.token}` }
    const asForm = (content: Record<string, unknown>): Promise<Answer> => {
      const form = new FormData()
      form.set('_payload', JSON.stringify(content))
      return app.raw(`/${slug}/${id}?depth=0&fallback-locale=null`, { body: form, headers, method: 'PATCH' })
    }
    const paths: ((content: Record<string, unknown>) => Promise<Answer>)[] = [
      ...['', '?autosave=true&draft=true', '?draft=true', '?draft=false', '?merge=no'].map((query) => (body: Record<string, unknown>) => app.rest('PATCH', `/${slug}/${id}${query}`, { as: news.proofreader, body })),
      asForm,
    ]
    const bulk = (content: Record<string, unknown>): Promise<Answer> => app.rest('PATCH', `/${slug}?where[id][equals]=${id}`, { as: news.editor, body: content })
    const graphql = (revision: string): Promise<Answer> =>
      app.graphql(`mutation { update${single}(id: "${id}", autosave: true, draft: true, data: { ${name}: "后到的"${revision} }) { id } }`, { as: news.proofreader })
    const before = await stored(app, slug, id)
    for (const path of paths) {
      expect((await path({ [name]: '后到的' })).status).toBe(428)
      const late = await path({ [name]: '后到的', revision: 1 })
      expect([late.status, late.body.errors?.[0].data], JSON.stringify(late.body)).toMatchObject([409, { base: expect.any(Object), code: 'stale', current: { id, [name]: '先到的', revision: 2 }, named: 1 }])
      expect(late.body.errors[0].data.base[name]).toBe(slug === 'articles' ? '题目' : '说明')
    }
    for (const content of [{ [name]: '后到的' }, { [name]: '后到的', revision: 1 }, { [name]: '后到的', revision: 2 }]) expect((await bulk(content)).status).toBe(403)
    expect(JSON.stringify((await graphql('')).body.errors)).toMatch(/revision/u)
    expect((await graphql(', revision: 1')).body.errors[0].extensions.data).toMatchObject({ code: 'stale', current: { [name]: '先到的', revision: 2 } })
    expect(await stored(app, slug, id)).toBe(before)
  })

  it.each(['articles', 'captions'] as const)('and one of the %s by If-Match, actions included', async (slug) => {
    const { id } = slug === 'articles' ? await news.article() : await news.caption('说明')
    const text = slug === 'articles' ? 'headline' : 'text'
    const ask = (method: 'PATCH' | 'POST', path: string, body: unknown, tag: string) => app.rest(method, path, { as: news.proofreader, body, headers: { 'If-Match': tag } })
    expect((await app.rest('GET', `/${slug}/${id}?draft=true`, { as: news.proofreader })).headers.get('etag')).toBe('"1"')
    const saved = await ask('PATCH', `/${slug}/${id}`, { [text]: '改' }, '"1"')
    expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"'])
    expect((await ask('PATCH', `/${slug}/${id}`, { [text]: '又改' }, '"1"')).status).toBe(409)
    expect((await ask('POST', `/${slug}/${id}/submit`, {}, '"1"')).status).toBe(409)
    expect((await ask('POST', `/${slug}/${id}/submit`, {}, 'W/"2"')).status).toBe(200)
  })
})
