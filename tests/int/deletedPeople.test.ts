import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { codeOf } from '../helpers/openCutting'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'

/** Who corrected and who submitted is known until the text is approved, on both databases. */
describe.skipIf(skipReason)('deleting a person', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const remove = (person: Person) => app.rest('DELETE', `/users/${person.id}`, { as: news.admin })
  const row = async (collection: 'articles' | 'captions' | 'users', id: string): Promise<string> =>
    JSON.stringify(await app.payload.db.findOne({ collection, where: { id: { equals: id } } }))

  it.each([
    ['has claimed', 'articles', ['claim'], []],
    ['has corrected and given back', 'articles', ['edit', 'release'], []],
    ['has submitted', 'articles', ['claim', 'submit'], []],
    ['has submitted and another claims', 'articles', ['claim', 'submit'], ['return']],
    ['has corrected, as a caption,', 'captions', ['edit', 'release'], []],
  ] as const)('who %s a text that is not approved is refused, says what to do, and changes nothing', async (_, slug, deeds, then) => {
    const leaver = await app.person('editor', '离职者')
    const { id } = slug === 'articles' ? await news.article() : await news.caption('说明')
    for (const deed of deeds) {
      const answer = deed === 'edit' ? await news.edit(leaver, slug, id, slug === 'articles' ? { headline: '改过' } : { text: '改过' }) : await news.act(leaver, slug, id, deed)
      expect(answer.status, deed).toBe(200)
    }
    for (const deed of then) expect((await news.act(news.editor, slug, id, deed, { reason: '再核' })).status).toBe(200)
    const before = [await row(slug, id), await row('users', leaver.id)]
    const answer = await remove(leaver)
    expect([answer.status, codeOf(answer), answer.body.errors[0].data.open]).toEqual([409, 'open-texts', 1])
    expect(answer.body.errors[0].message).toMatch(/password|密码/u)
    const wiped = await app.graphql(`mutation { deleteUser(id: "${leaver.id}") { id } }`, { as: news.admin })
    expect(wiped.body.errors).toHaveLength(1)
    expect([await row(slug, id), await row('users', leaver.id)]).toEqual(before)
  })

  it('is done when all they stand in is approved, or they have never worked', async () => {
    const leaver = await app.person('proofreader', '离职者')
    const { id } = await news.article()
    await news.edit(leaver, 'articles', id, { headline: '改过' })
    await news.act(leaver, 'articles', id, 'submit')
    expect((await remove(leaver)).status).toBe(409)
    expect((await news.act(news.editor, 'articles', id, 'approve')).status).toBe(200)
    expect((await remove(leaver)).status).toBe(200)
    expect((await app.rest('GET', `/desk/${id}`, { as: news.editor })).status).toBe(200)
    expect((await remove(await app.person('editor', '未到任'))).status).toBe(200)
  })

  it('is refused while a withdrawn text of theirs has a newer edit, which would have to be approved', async () => {
    const leaver = await app.person('proofreader', '离职者')
    const { id } = await news.articleAt('approved')
    await news.act(news.editor, 'articles', id, 'correct')
    await news.edit(news.editor, 'articles', id, { headline: '又改' })
    await news.act(news.editor, 'articles', id, 'release')
    expect((await news.edit(leaver, 'articles', id, { headline: '再改' })).status).toBe(200)
    expect((await news.act(news.editor, 'articles', id, 'withdraw', { reason: '失实' })).status).toBe(200)
    expect((await remove(leaver)).status).toBe(409)
  })
})
