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

    it('says in the log which text it brought back, in no language, and in the history in that of who asks', async () => {
      const made = await walked()
      await news.act(news.editor, 'articles', made.id, 'return', { reason: '← revision:2' })
      expect((await restore(news.proofreader, made.id, 3, 6)).status).toBe(200)
      await news.edit(news.proofreader, 'articles', made.id, { headline: '又改' })
      const { body: log } = await app.rest('GET', `/log?where[document][equals]=articles:${made.id}&sort=seq&limit=100`, { as: news.editor })
      expect(log.docs.map(({ action, reason, toRevision }: Parsed) => [toRevision, action, reason ?? null]).slice(-3)).toEqual([
        [6, 'return', '← revision:2'], [7, 'edit', '← revision:3'], [8, 'edit', null],
      ])
      expect((await history(made.id)).map(({ reason, restored, revision }) => [revision, restored, reason]).slice(0, 3)).toEqual([
        [8, null, null], [7, 3, '恢复第 3 号的文字'], [6, null, '← revision:2'],
      ])
      const { body: english } = await app.rest('GET', `/desk/${made.id}/history`, { as: news.proofreader, headers: { 'Accept-Language': 'en' } })
      expect(english.entries[1].reason).toBe('Restored the text of revision 3')
    })

    describe('over a cut or a join', () => {
      type Operation = Record<string, unknown>
      let pages = 100

      const newPage = async (text: string): Promise<{ article: string; page: string }> => {
        const answer = await news.importPage(text, { number: ++pages })
        expect(answer.status, JSON.stringify(answer.body)).toBe(201)
        const page = answer.body.doc.id
        const { docs } = await app.payload.db.find<{ id: string }>({ collection: 'articles', where: { pages: { in: [page] } } })
        return { article: String(docs[0]?.id), page }
      }
      const unitsOf = async (page: string): Promise<Parsed> => (await app.rest('GET', `/pages/${page}/units`, { as: news.editor })).body
      const cut = async (page: string, operations: (units: Parsed) => Operation[]): Promise<void> => {
        const units = await unitsOf(page)
        const answer = await app.rest('POST', `/pages/${page}/units`, {
          as: news.editor, body: { operations: operations(units), revision: units.page.revision, units: units.units },
        })
        expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      }
      const undoCut = async (page: string): Promise<void> => {
        const answer = await app.rest('POST', `/pages/${page}/units/undo`, { as: news.editor, body: { undo: (await unitsOf(page)).undo } })
        expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      }
      const mustRefuse = async (id: string, old: number, told: Record<string, unknown>): Promise<string> => {
        const now = await news.now('articles', id)
        const before = await stored(app, 'articles', id)
        const { body: answer, status } = await restore(news.editor, id, old, now.revision)
        expect([status, answer.errors[0].data]).toEqual([409, { code: 'cut-since', ...told }])
        expect(await stored(app, 'articles', id)).toBe(before)
        return answer.errors[0].message
      }
      const texts = async (id: string): Promise<string[]> => bodyParts((await news.now('articles', id)).body).map(({ text }) => text)

      it('is refused where lines went to another article: its characters would stand twice', async () => {
        const { article, page } = await newPage('要切的题\n\n本报讯 第一段，写得长一些，以便成稿。\n\n第二段，也写得长一些，以便再切开。\n')
        await cut(page, ({ sheet }) => {
          const [unit] = sheet.units.filter(({ kind }: Parsed) => kind === 'article')
          return [{ lines: unit.parts.at(-1).pieces.map(({ line }: Parsed) => line), op: 'newArticle' }]
        })
        expect(await mustRefuse(article, 1, { at: 2, deed: 'recut' })).toContain('第 2 号“重新切分”（编辑甲，')
      })

      it('is refused where a text made by hand, without source lines, was merged into it: that would be in no newest text', async () => {
        const { article, page } = await newPage('收下的题\n\n本报讯 收下别稿的这一篇，写得长一些，以便成稿。\n')
        const byHand = (await news.article({ body: body('手工补录的一段，没有原文行。'), headline: '', pages: [page] })).id
        const before = await texts(article)
        await cut(page, () => [{ into: article, op: 'merge', unit: byHand }])
        expect(await texts(article)).toEqual([...before, '手工补录的一段，没有原文行。'])
        await news.edit(news.editor, 'articles', article, { headline: '并入后改' })
        expect(await mustRefuse(article, 1, { at: 2, deed: 'recut' })).toContain('撤销')
        expect(await texts(article)).toEqual([...before, '手工补录的一段，没有原文行。'])
        expect((await restore(news.editor, article, 2, 3)).status, 'a text since then').toBe(200)
        expect(await news.now('articles', article)).toMatchObject({ headline: '收下的题' })
      })

      it('is possible again once the cut was undone at once: the text is what it was', async () => {
        const { article, page } = await newPage('撤销的题\n\n本报讯 切了又撤销的这一篇，写得长一些，以便成稿。\n')
        const byHand = (await news.article({ body: body('手工补录的又一段。'), headline: '', pages: [page] })).id
        await news.edit(news.editor, 'articles', article, { headline: '校过的题' })
        await cut(page, () => [{ into: article, op: 'merge', unit: byHand }])
        await undoCut(page)
        expect((await history(article)).map(({ action }) => action)).toEqual(['uncut', 'recut', 'edit', 'cut'])
        await mustRefuse(article, 3, { at: 4, deed: 'uncut' })
        expect((await restore(news.editor, article, 1, 4)).status).toBe(200)
        expect(await news.now('articles', article)).toMatchObject({ headline: '撤销的题' })
        expect(await texts(byHand)).toEqual(['手工补录的又一段。'])
      })

      it('is possible where a cut only gave the article another place on its page', async () => {
        const { article, page } = await newPage('移动的题\n\n本报讯 只换了次序的这一篇，写得长一些，以便成稿。\n')
        await news.article({ body: body('另一篇。'), headline: '另一篇', order: 9, pages: [page] })
        await news.edit(news.editor, 'articles', article, { headline: '校过的题' })
        await cut(page, () => [{ before: null, op: 'reorder', unit: article }])
        expect((await history(article)).map(({ action }) => action)).toEqual(['recut', 'edit', 'cut'])
        expect((await restore(news.editor, article, 1, 3)).status).toBe(200)
        expect(await news.now('articles', article)).toMatchObject({ headline: '移动的题' })
      })

      it('is refused where another article, made by hand like it, was joined to it, until they are taken apart', async () => {
        const first = await news.article({ body: body('前一半，没有完（下转9版）'), headline: '接合的题' })
        const second = await news.article({ body: body('（上接1版）后一半，到此为止。'), headline: '' })
        await news.edit(news.editor, 'articles', first.id, { headline: '接合前校过' })
        const made = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: first.id, to: second.id } })
        expect(made.status, JSON.stringify(made.body)).toBe(200)
        const join = made.body.join
        const confirmed = await app.rest('POST', `/joins/${join.id}/confirm`, { as: news.editor, body: { from: join.from.revision, to: join.to.revision } })
        expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
        expect(await mustRefuse(first.id, 1, { at: 3, deed: 'join' })).toContain('拆开')
        const undone = await app.rest('POST', `/joins/${join.id}/undo`, { as: news.editor, body: {} })
        expect(undone.status, JSON.stringify(undone.body)).toBe(200)
        await mustRefuse(first.id, 3, { at: 4, deed: 'unjoin' })
        expect((await restore(news.editor, first.id, 1, 4)).status).toBe(200)
        expect(await news.now('articles', first.id)).toMatchObject({ headline: '接合的题' })
        expect(await texts(second.id)).toEqual(['（上接1版）后一半，到此为止。'])
      })
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
