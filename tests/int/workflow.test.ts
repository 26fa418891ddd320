import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { STANDING } from '../../src/editorial/stages'
import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('the workflow', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const anonymous = (slug: string, id: string) => app.rest('GET', `/${slug}/${id}?depth=0`)
  const withReason = { reason: '有出入' }

  it('walks an article from draft to the reader, a correction, and back', async () => {
    const { id } = await news.article({ headline: '原题' })
    expect((await anonymous('articles', id)).status).toBe(404)
    const claimed = await news.act(news.proofreader, 'articles', id, 'claim')
    expect(claimed.body.doc).toMatchObject({ assignee: news.proofreader.id, revision: 2, stage: 'proofing' })
    expect((await news.edit(news.proofreader, 'articles', id, { headline: '校过的题' })).body.doc).toMatchObject({ revision: 3 })
    expect((await news.act(news.proofreader, 'articles', id, 'submit')).body.doc).toMatchObject({ assignee: null, stage: 'proofed' })
    const returned = await news.act(news.editor, 'articles', id, 'return', { reason: '人名再核' })
    expect(returned.body.doc).toMatchObject({ assignee: news.proofreader.id, stage: 'proofing' })
    await news.act(news.proofreader, 'articles', id, 'release')
    await news.act(news.otherProofreader, 'articles', id, 'claim')
    await news.act(news.otherProofreader, 'articles', id, 'submit')
    expect((await anonymous('articles', id)).status).toBe(404)

    const approved = await news.act(news.editor, 'articles', id, 'approve')
    expect(approved.body.doc).toMatchObject({ _status: 'published', approvedBy: news.editor.id, stage: 'approved' })
    expect((await anonymous('articles', id)).body).toMatchObject({ headline: '校过的题', snapshot: approved.body.doc.snapshot })

    await news.act(news.editor, 'articles', id, 'correct')
    expect((await anonymous('articles', id)).body.headline).toBe('校过的题')
    await news.edit(news.editor, 'articles', id, { headline: '更正的题' })
    for (const path of [`/articles/${id}`, `/articles/${id}?draft=true`]) {
      expect((await app.rest('GET', path)).body.headline).toBe('校过的题')
    }
    expect((await news.now('articles', id)).headline).toBe('更正的题')
    await news.act(news.editor, 'articles', id, 'submit')
    expect((await anonymous('articles', id)).body.headline).toBe('校过的题')
    await news.act(news.otherEditor, 'articles', id, 'approve')
    expect((await anonymous('articles', id)).body.headline).toBe('更正的题')
  })

  it('wants every change to name its revision, and says so', async () => {
    const doc = await news.article()
    const before = await stored(app, 'articles', doc.id)
    for (const body of [{ headline: '改' }, { headline: '改', revision: null }, { headline: '改', revision: '1' }]) {
      const answer = await app.rest('PATCH', `/articles/${doc.id}`, { as: news.proofreader, body })
      expect(answer.status).toBe(428)
      expect(answer.body.errors[0].message).toMatch(/revision/)
    }
    for (const body of [{}, { revision: 'x' }, { revision: 1.5 }]) {
      expect((await app.rest('POST', `/articles/${doc.id}/claim`, { as: news.proofreader, body })).status).toBe(428)
    }
    expect(await stored(app, 'articles', doc.id)).toBe(before)
  })

  it('refuses a stale change with the current revision and text, so that it can be merged', async () => {
    const doc = await news.article()
    await news.edit(news.proofreader, 'articles', doc.id, { headline: '先到的' })
    const before = await stored(app, 'articles', doc.id)
    const stale = await news.edit(news.proofreader, 'articles', doc.id, { headline: '后到的' }, doc.revision)
    expect(stale.status).toBe(409)
    expect(stale.body.errors[0].data).toMatchObject({ current: { headline: '先到的', revision: 2 }, named: 1 })
    const action = await news.act(news.proofreader, 'articles', doc.id, 'submit', { revision: 1 })
    expect(action.status).toBe(409)
    expect(action.body.errors[0].data).toMatchObject({ current: { headline: '先到的', revision: 2 }, named: 1 })
    const future = await news.edit(news.proofreader, 'articles', doc.id, { headline: '后到的' }, 99)
    expect(future.status).toBe(409)
    expect(await stored(app, 'articles', doc.id)).toBe(before)
  })

  it.each(['no-such-id', '000000000000000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff'])('answers 404 for the unknown id %s', async (id) => {
    expect((await app.rest('GET', `/articles/${id}`)).status).toBe(404)
    expect((await app.rest('GET', `/articles/${id}`, { as: news.editor })).status).toBe(404)
    expect((await app.rest('GET', `/articles/${id}/actions`, { as: news.editor })).status).toBe(404)
    expect((await app.rest('POST', `/articles/${id}/claim`, { as: news.editor, body: { revision: 1 } })).status).toBe(404)
    expect((await app.rest('PATCH', `/articles/${id}`, { as: news.editor, body: { headline: '改', revision: 1 } })).status).toBe(404)
  })

  describe('two pairs of eyes', () => {
    const refuses = async (person: Person, doc: Doc): Promise<void> => {
      const before = await stored(app, 'articles', doc.id)
      const answer = await news.act(person, 'articles', doc.id, 'approve')
      expect(answer.status).toBe(403)
      expect(answer.body.errors[0].data).toMatchObject({ code: 'two-pairs' })
      expect(await stored(app, 'articles', doc.id)).toBe(before)
    }

    it('who corrected last cannot approve', async () => {
      const doc = await news.article()
      await news.edit(news.editor, 'articles', doc.id, { headline: '编辑改' })
      await news.act(news.otherEditor, 'articles', doc.id, 'submit')
      await refuses(news.editor, doc)
      expect((await news.act(news.admin, 'articles', doc.id, 'approve')).status).toBe(200)
    })

    it('who submitted cannot approve', async () => {
      const doc = await news.article()
      await news.edit(news.proofreader, 'articles', doc.id, { headline: '校对改' })
      await news.act(news.editor, 'articles', doc.id, 'submit')
      await refuses(news.editor, doc)
    })

    it('who wrote it cannot approve', async () => {
      const made = await app.rest('POST', '/articles?depth=0', { as: news.editor, body: { headline: '自采', pages: [news.page.id] } })
      await news.act(news.proofreader, 'articles', made.body.doc.id, 'claim')
      await news.act(news.proofreader, 'articles', made.body.doc.id, 'submit')
      await refuses(news.editor, made.body.doc)
    })

    it('an edit while it waits for approval counts as correcting', async () => {
      const doc = await news.articleAt('proofed')
      await news.edit(news.editor, 'articles', doc.id, { headline: '审时改' })
      await refuses(news.editor, doc)
    })

    it('one pair is enough where the publication says so, which only an admin can say', async () => {
      const { id } = news.publication
      const say = async (as: Person, onePairIsEnough: boolean): Promise<unknown> =>
        app.rest('PATCH', `/publications/${id}`, { as, body: { onePairIsEnough, revision: await revisionOf(app, 'publications', id) } })
      await say(news.editor, true)
      expect((await app.rest('GET', `/publications/${id}`, { as: news.editor })).body.onePairIsEnough).toBe(false)
      await say(news.admin, true)
      const doc = await news.article()
      await news.edit(news.editor, 'articles', doc.id, { headline: '一人' })
      await news.act(news.editor, 'articles', doc.id, 'submit')
      expect((await news.act(news.editor, 'articles', doc.id, 'approve')).status).toBe(200)
      await say(news.admin, false)
      await news.act(news.editor, 'articles', doc.id, 'correct')
      await news.edit(news.editor, 'articles', doc.id, { headline: '又一人' })
      await news.act(news.editor, 'articles', doc.id, 'submit')
      await refuses(news.editor, doc)
    })
  })

  it.each([['return', 'proofed'], ['withdraw', 'approved'], ['flag', 'unproofed']] as const)('%s needs a reason', async (action, stage) => {
    const doc = await news.articleAt(stage)
    const before = await stored(app, 'articles', doc.id)
    for (const reason of [undefined, '', '   ']) {
      const answer = await news.act(news.editor, 'articles', doc.id, action, reason === undefined ? {} : { reason })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toMatch(/reason/)
    }
    const odd = await app.rest('POST', `/articles/${doc.id}/${action}`, { as: news.editor, body: { reason: { a: 1 }, revision: doc.revision } })
    expect(odd.status).toBe(400)
    expect(await stored(app, 'articles', doc.id)).toBe(before)
  })

  it('an article without any text is not approved', async () => {
    const doc = await news.articleAt('proofed', { headline: ' ', body: null })
    const before = await stored(app, 'articles', doc.id)
    expect((await news.act(news.editor, 'articles', doc.id, 'approve')).status).toBe(409)
    expect(await stored(app, 'articles', doc.id)).toBe(before)
  })

  it('a withdrawn article answers 410 with the reason, and comes back by restore', async () => {
    const doc = await news.articleAt('approved', { headline: '要撤的稿' })
    await news.act(news.editor, 'articles', doc.id, 'withdraw', { reason: '来源有误' })
    for (const path of [`/articles/${doc.id}`, `/articles/${doc.id}?draft=true&depth=3`]) {
      const gone = await app.rest('GET', path)
      expect(gone.status).toBe(410)
      expect(gone.body.errors[0].data).toMatchObject({ reason: '来源有误' })
      expect(JSON.stringify(gone.body)).not.toContain('要撤的稿')
    }
    const graph = await app.graphql(`{ Article(id: "${doc.id}") { id headline } }`)
    expect(JSON.stringify(graph.body.errors)).toContain('来源有误')
    expect(graph.body.data?.Article ?? null).toBeNull()
    const list = await app.rest('GET', `/articles?where[id][equals]=${doc.id}`)
    expect(list.body.totalDocs).toBe(0)

    await news.act(news.editor, 'articles', doc.id, 'restore')
    expect((await anonymous('articles', doc.id)).body.headline).toBe('要撤的稿')
    expect((await app.graphql(`{ Article(id: "${doc.id}") { headline } }`)).body.data.Article.headline).toBe('要撤的稿')
  })

  it('withdrawing while a correction is under way keeps the correction, and restoring brings back the approved text', async () => {
    const doc = await news.articleAt('approved', { headline: '已批' })
    await news.act(news.editor, 'articles', doc.id, 'correct')
    await news.edit(news.editor, 'articles', doc.id, { headline: '在改' })
    await news.act(news.editor, 'articles', doc.id, 'withdraw', withReason)
    expect((await anonymous('articles', doc.id)).status).toBe(410)
    await news.act(news.editor, 'articles', doc.id, 'restore')
    expect((await anonymous('articles', doc.id)).body.headline).toBe('已批')
    expect(await news.now('articles', doc.id)).toMatchObject({ headline: '在改', stage: 'unproofed' })
  })

  it.each(STANDING)('a problem can be noted and cleared at %s, and readers never see it', async (stage) => {
    const doc = await news.articleAt(stage)
    await news.act(news.proofreader, 'articles', doc.id, 'flag', { reason: '缺一行' })
    expect(await news.now('articles', doc.id)).toMatchObject({ hasProblem: true, problemNote: '缺一行', stage })
    expect(JSON.stringify((await anonymous('articles', doc.id)).body)).not.toMatch(/缺一行|hasProblem/)
    expect((await news.act(news.otherProofreader, 'articles', doc.id, 'unflag')).status).toBe(200)
    expect(await news.now('articles', doc.id)).toMatchObject({ hasProblem: false, problemNote: null, stage })
  })
})
