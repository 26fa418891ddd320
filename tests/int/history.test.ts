import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bodyParts } from '../../src/editorial/lexicalBody'
import { type App, type Parsed, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

describe.skipIf(skipReason)('the history of an article', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const history = async (id: string): Promise<Parsed[]> => (await app.rest('GET', `/desk/${id}/history`, { as: news.proofreader })).body.entries
  const textAt = (id: string, revision: number | string, as: Person | undefined = news.proofreader) => app.rest('GET', `/desk/${id}/history/${revision}`, { as })
  const restore = (as: Person | undefined, id: string, old: number | string, revision?: number) =>
    app.rest('POST', `/desk/${id}/history/${old}/restore`, { as, body: revision === undefined ? {} : { revision } })
  const approval = (id: string, as: Person | undefined = news.editor) => app.rest('GET', `/desk/${id}/approval`, { as })
  /** Corrected twice by the proofreader, submitted: revisions 1 (made), 2 claim, 3 and 4 edit, 5 submit. */
  const walked = async (): Promise<Doc> => {
    const { id } = await news.article({ body: body('初稿。'), headline: '初题' })
    await news.act(news.proofreader, 'articles', id, 'claim')
    await news.edit(news.proofreader, 'articles', id, { headline: '二题' })
    await news.edit(news.proofreader, 'articles', id, { body: body('三稿。'), headline: '三题' })
    await news.act(news.proofreader, 'articles', id, 'submit')
    return news.now('articles', id)
  }

  it('is for the staff alone', async () => {
    const { id, revision } = await walked()
    const before = await stored(app, 'articles', id)
    expect((await app.rest('GET', `/desk/${id}/history`)).status).toBe(401)
    expect((await app.rest('GET', `/desk/${id}/history/1`)).status).toBe(401)
    expect((await app.rest('GET', `/desk/${id}/approval`)).status).toBe(401)
    expect((await restore(undefined, id, 1, revision)).status).toBe(401)
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('says who did what, newest first, and which of it made a text', async () => {
    const { id } = await walked()
    await news.act(news.editor, 'articles', id, 'return', { reason: '再核' })
    const entries = await history(id)
    expect(entries.map(({ action, hasText, revision }) => [revision, action, hasText])).toEqual([
      [6, 'return', false], [5, 'submit', false], [4, 'edit', true], [3, 'edit', true], [2, 'claim', false], [1, 'create', true],
    ])
    expect(entries[0]).toMatchObject({ reason: '再核', who: { id: news.editor.id, name: '编辑甲' } })
    expect(entries[2]).toMatchObject({ who: { id: news.proofreader.id, name: '校对甲' } })
  })

  it('begins, for what an import cut, with the cut by nobody', async () => {
    const page = (await news.importPage('切出的题\n\n本报讯 正文一段，写得长一些，以便成稿。\n')).body.doc
    const { docs } = await app.payload.db.find<{ id: string }>({ collection: 'articles', where: { pages: { in: [page.id] } } })
    const id = String(docs[0]?.id)
    expect(await history(id)).toMatchObject([{ action: 'cut', hasText: true, revision: 1, who: null }])
    expect((await textAt(id, 1)).body.content.headline).toBe('切出的题')
  })

  it('has the text of every revision, also after the approval and a correction', async () => {
    const { id } = await walked()
    await news.act(news.editor, 'articles', id, 'approve')
    await news.act(news.editor, 'articles', id, 'correct')
    await news.edit(news.editor, 'articles', id, { headline: '更正题' })
    const headlines: string[] = []
    for (let revision = 1; revision <= 8; revision++) headlines.push((await textAt(id, revision)).body.content.headline)
    expect(headlines).toEqual(['初题', '初题', '二题', '三题', '三题', '三题', '三题', '更正题'])
    expect(bodyParts((await textAt(id, 1)).body.content.body)).toEqual([{ kind: 'paragraph', text: '初稿。' }])
    for (const unknown of [0, 9, -1, 'x', '1.5']) expect((await textAt(id, unknown)).status, String(unknown)).toBe(404)
    expect((await textAt('no-such-id', 1)).status).toBe(404)
  })

  describe('restoring an old text', () => {
    it('makes it the next draft, by the deed of editing, and nothing but the text', async () => {
      const made = await walked()
      await news.act(news.editor, 'articles', made.id, 'return', { reason: '再核' })
      const before = await news.now('articles', made.id)
      const { body: answer, status } = await restore(news.proofreader, made.id, 1, before.revision)
      expect([status, answer.doc]).toEqual([200, { id: made.id, revision: 7 }])
      const after = await news.now('articles', made.id)
      expect(after).toMatchObject({ assignee: news.proofreader.id, correctedBy: news.proofreader.id, headline: '初题', pages: before.pages, revision: 7, stage: 'proofing' })
      expect(bodyParts(after.body)).toEqual([{ kind: 'paragraph', text: '初稿。' }])
      expect((await history(made.id))[0]).toMatchObject({ action: 'edit', hasText: true, revision: 7, who: { id: news.proofreader.id } })
      expect((await textAt(made.id, 4)).body.content.headline).toBe('三题')
    })

    it('leaves what readers get as it is, and makes who restored the corrector: a second person approves', async () => {
      const { id } = await walked()
      await news.act(news.editor, 'articles', id, 'approve')
      await news.act(news.editor, 'articles', id, 'correct')
      expect((await restore(news.editor, id, 1, 7)).status).toBe(200)
      expect((await app.rest('GET', `/articles/${id}`)).body.headline).toBe('三题')
      await news.act(news.otherEditor, 'articles', id, 'submit')
      expect((await news.act(news.editor, 'articles', id, 'approve')).body.errors[0].data.code).toBe('two-pairs')
      expect((await news.act(news.admin, 'articles', id, 'approve')).status).toBe(200)
      expect((await app.rest('GET', `/articles/${id}`)).body.headline).toBe('初题')
    })

    it('holds to the rules of editing: by revision, by stage, by who has it', async () => {
      const { id, revision } = await walked()
      const before = await stored(app, 'articles', id)
      expect((await restore(news.proofreader, id, 1)).status).toBe(428)
      const stale = await restore(news.editor, id, 1, revision - 1)
      expect([stale.status, stale.body.errors[0].data.current.headline]).toEqual([409, '三题'])
      expect((await restore(news.proofreader, id, 1, revision)).status).toBe(403)
      expect((await restore(news.editor, id, 99, revision)).status).toBe(404)
      expect((await restore(news.editor, 'no-such-id', 1, 1)).status).toBe(404)
      expect(await stored(app, 'articles', id)).toBe(before)
      await news.act(news.editor, 'articles', id, 'approve')
      const approved = await stored(app, 'articles', id)
      expect((await restore(news.editor, id, 1, revision + 1)).status).toBe(409)
      expect(await stored(app, 'articles', id)).toBe(approved)
    })

    it('is refused once the article has other source lines: its characters would stand twice', async () => {
      const page = (await news.importPage('要切的题\n\n本报讯 第一段，写得长一些，以便成稿。\n\n第二段，也写得长一些，以便再切开。\n', { number: 77 })).body.doc
      const { body: units } = await app.rest('GET', `/pages/${page.id}/units`, { as: news.editor })
      const [unit] = units.sheet.units.filter(({ kind }: Parsed) => kind === 'article')
      const { docs } = await app.payload.db.find<{ id: string }>({ collection: 'articles', where: { pages: { in: [page.id] } } })
      const id = String(docs[0]?.id)
      const lines = unit.parts.at(-1).pieces.map(({ line }: Parsed) => line)
      const cut = await app.rest('POST', `/pages/${page.id}/units`, {
        as: news.editor, body: { articles: units.articles, operations: [{ lines, op: 'newArticle' }], revision: units.page.revision },
      })
      expect(cut.status, JSON.stringify(cut.body)).toBe(200)
      const now = await news.now('articles', id)
      const before = await stored(app, 'articles', id)
      const refused = await restore(news.editor, id, 1, now.revision)
      expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'cut-since'])
      expect(await stored(app, 'articles', id)).toBe(before)
    })
  })

  describe('what an approver needs', () => {
    it('is every text there was, before the first approval', async () => {
      const { id } = await walked()
      const { body: answer } = await approval(id)
      expect(answer.approved).toBe(null)
      expect(answer.since.map(({ content, revision, who }: Parsed) => [revision, content.headline, who?.id])).toEqual([
        [1, '初题', news.archivist.id], [3, '二题', news.proofreader.id], [4, '三题', news.proofreader.id],
      ])
    })

    it('is the approved text and each one saved since, with who made it', async () => {
      const { id } = await walked()
      await news.act(news.editor, 'articles', id, 'approve')
      expect((await approval(id)).body.since).toEqual([])
      await news.act(news.editor, 'articles', id, 'correct')
      await news.edit(news.editor, 'articles', id, { headline: '更正题' })
      const { body: answer } = await approval(id)
      expect(answer.approved.headline).toBe('三题')
      expect(answer.since).toMatchObject([{ action: 'edit', content: { headline: '更正题' }, revision: 8, who: { id: news.editor.id, name: '编辑甲' } }])
      expect((await approval('no-such-id')).status).toBe(404)
    })
  })
})
