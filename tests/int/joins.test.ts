import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bodyParts } from '../../src/editorial/lexicalBody'
import { proposeJoins } from '../../src/workflow/proposeJoins'
import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

type Join = { canUndo: boolean; isChanged: boolean; from: { id: string; revision: number }; id: string; reasons: { zh: string }[]; refusal: string | null; state: string; to: { id: string; revision: number } }
type Issue = { id: string; pages: string[] }

describe.skipIf(skipReason)('articles that go on on another page', () => {
  let app: App
  let news: Newsroom
  let days = 0

  /** An issue with pages 1, 2, 3. */
  const openIssue = async (): Promise<Issue> => {
    const issue = (await app.rest('POST', '/issues', {
      as: news.archivist, body: { date: new Date(Date.UTC(2001, 0, ++days)).toISOString().slice(0, 10), dateCertainty: 'printed', publication: news.publication.id },
    })).body.doc
    const pages: string[] = []
    for (const number of [1, 2, 3]) {
      const answer = await news.importPage(`第${days}日第${number}版的题目\n\n本报讯 第${days}日第${number}版正文一段，写得长一些，以便成稿。\n`, { issue: issue.id, number })
      pages.push(answer.body.doc.id)
    }
    return { id: issue.id, pages }
  }
  const article = (issue: Issue, page: number, content: Record<string, unknown>): Promise<Doc> =>
    news.article({ pages: [issue.pages[page - 1]], ...content })

  const propose = async (issue: Issue, page?: string, user?: Person): Promise<void> => {
    const found = user ? await app.payload.findByID({ collection: 'users', id: user.id }) : null
    const req = await createLocalReq(found ? { user: { ...found, collection: 'users' } as never } : {}, app.payload)
    await proposeJoins(req, issue.id, page ? { page } : {})
  }
  const about = async (of: string, id: string, as = news.editor): Promise<Join[]> =>
    (await app.rest('GET', `/joins/about/${of}/${id}`, { as })).body.joins as Join[]
  const decide = (join: Join, deed: 'confirm' | 'dismiss' | 'undo', as: Person | undefined = news.editor, content?: unknown) =>
    app.rest('POST', `/joins/${join.id}/${deed}`, { as, body: content ?? (deed === 'confirm' ? { from: join.from.revision, to: join.to.revision } : {}) })

  /** A first part on page 1 and its continuation on page 2, proposed. */
  const twoParts = async (given: { first?: Record<string, unknown>; second?: Record<string, unknown> } = {}) => {
    const issue = await openIssue()
    const first = await article(issue, 1, {
      authors: [{ name: '张三', role: '记者' }], body: body('开头一段。', '会议强调，要深入（下转2版）'), byline: '本报记者 张三', continuation: '下转2版', headline: '安全生产月启动',
      ...given.first,
    })
    const second = await article(issue, 2, {
      authors: [{ name: '李四', role: '通讯员' }], body: body('（上接1版）贯彻落实各项部署。', '结尾一段。'), continuation: '上接1版', headline: '', ...given.second,
    })
    await propose(issue)
    const [join] = await about('articles', first.id)
    if (!join) throw new Error('Nothing was proposed.')
    return { first, issue, join, second }
  }
  const texts = async (id: string): Promise<string[]> => bodyParts((await news.now('articles', id)).body).map(({ text }) => text)
  const row = async (id: string): Promise<Record<string, unknown>> =>
    (await app.payload.db.findOne({ collection: 'articles', where: { id: { equals: id } } })) as Record<string, unknown>
  const actionsOf = async (id: string): Promise<string[]> =>
    (await wholeLog(app)).entries.filter(({ document }) => document === `articles:${id}`).map(({ action }) => action)

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  it('are proposed once, shown on both articles, their pages and the issue, with reasons in words', async () => {
    const { first, issue, join, second } = await twoParts()
    await propose(issue)
    expect((await app.payload.db.count({ collection: 'joins', where: { issue: { equals: issue.id } } })).totalDocs).toBe(1)
    for (const [of, id] of [['articles', first.id], ['articles', second.id], ['pages', issue.pages[0]], ['pages', issue.pages[1]], ['issues', issue.id]] as const) {
      expect(await about(of, String(id)), of).toMatchObject([{ id: join.id, from: { id: first.id, mark: '下转2版', seam: '会议强调，要深入' }, to: { id: second.id, seam: '贯彻落实各项部署。' } }])
    }
    expect(await about('pages', String(issue.pages[2]))).toEqual([])
    expect(join.reasons[0]?.zh).toBe('印有“下转2版”和“上接1版”，互相对应')
  })

  it('are not proposed from a page that is a copy of another, unless an editor says that it does no harm', async () => {
    const issue = await openIssue()
    const long = Array.from({ length: 40 }, (_, n) => `第${n}个村庄的${n * 7}户村民领到了${n * 13}袋良种`).join('，')
    const text = `春耕备耕全面展开\n\n本报讯 ${long}。\n`
    await news.importPage(text, { issue: (await openIssue()).id, number: 8 })
    const copy = (await news.importPage(`${text}\n`, { issue: issue.id, number: 4 })).body.doc as Doc
    expect(copy.report.faults).toMatchObject([{ rule: 'duplicate-page' }])
    const first = await article(issue, 1, { body: body('会议强调，要深入（下转4版）'), continuation: '下转4版', headline: '安全生产月启动' })
    const second = await news.article({ body: body('贯彻落实各项部署。'), continuation: '上接1版', headline: '', pages: [copy.id] })
    await propose(issue)
    expect(await about('issues', issue.id)).toEqual([])

    expect((await app.rest('POST', `/pages/${copy.id}/accept-faults`, { as: news.editor, body: { reason: '确为两版', revision: copy.revision } })).status).toBe(200)
    expect(await about('issues', issue.id)).toMatchObject([{ from: { id: first.id }, to: { id: second.id } }])
  })

  it('become one by a click: the sentence is whole, pages and authors are those of both, and the second is no text any more', async () => {
    const { first, issue, join, second } = await twoParts()
    const answer = await decide(join, 'confirm')
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await texts(first.id)).toEqual(['开头一段。', '会议强调，要深入贯彻落实各项部署。', '结尾一段。'])
    expect(await news.now('articles', first.id)).toMatchObject({
      authors: [{ name: '张三' }, { name: '李四' }], correctedBy: news.editor.id, headline: '安全生产月启动', pages: issue.pages.slice(0, 2), revision: 2, stage: 'unproofed',
    })
    expect((await news.now('articles', first.id)).continuation ?? null).toBeNull()
    expect(await news.now('articles', second.id)).toMatchObject({ joinedInto: first.id, revision: 2, stage: 'joined' })
    expect(await actionsOf(first.id)).toEqual(['create', 'join'])
    expect(await actionsOf(second.id)).toEqual(['create', 'join'])
    expect((await wholeLog(app)).faults).toEqual([])
    expect(await about('articles', second.id)).toMatchObject([{ canUndo: true, from: { id: first.id }, state: 'joined' }])
    expect(await about('issues', issue.id)).toEqual([])
  })

  it('carry their lines along, so that every line of the pages is in one text', async () => {
    const issue = await openIssue()
    const { docs } = (await app.rest('GET', `/articles?depth=0&draft=true&where[issue][equals]=${issue.id}&sort=createdAt`, { as: news.editor })).body as { docs: Doc[] }
    const [first, second] = docs as [Doc, Doc]
    const lines = [...first.sourceLines, ...second.sourceLines]
    expect(lines.length).toBeGreaterThan(2)
    const proposed = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: first.id, to: second.id } })
    expect(proposed.body.join, JSON.stringify(proposed.body)).toMatchObject({ source: 'person', state: 'proposed' })
    expect((await decide(proposed.body.join, 'confirm')).status).toBe(200)
    expect((await news.now('articles', second.id)).sourceLines).toEqual([])
    const now = await news.now('articles', first.id)
    const flat = (groups: { lines: number[]; page: string }[]): string[] => groups.flatMap((group) => group.lines.map((n) => `${group.page}:${n}`)).sort()
    expect(flat(now.sourceLines)).toEqual(flat(lines))
    expect((await decide(proposed.body.join, 'undo')).status).toBe(200)
    expect((await news.now('articles', second.id)).sourceLines).toEqual(second.sourceLines)
  })

  it('keep what was corrected in either text', async () => {
    const { first, issue, second } = await twoParts()
    await news.edit(news.editor, 'articles', first.id, { body: body('改过的开头。', '会议强调，要深入（下转2版）') })
    await news.edit(news.editor, 'articles', second.id, { body: body('（上接1版）贯彻落实各项部署。', '改过的结尾。'), byline: '通讯员 李四' })
    await propose(issue)
    const [join] = await about('articles', first.id)
    expect((await decide(join as Join, 'confirm')).status).toBe(200)
    expect(await texts(first.id)).toEqual(['改过的开头。', '会议强调，要深入贯彻落实各项部署。', '改过的结尾。'])
    // Both were in the editor's hands, and the joined text stays there.
    expect(await news.now('articles', first.id)).toMatchObject({ assignee: news.editor.id, byline: '本报记者 张三 通讯员 李四', stage: 'proofing' })
  })

  it('take their photos along, and back again', async () => {
    const { first, join, second } = await twoParts()
    const caption = await news.caption('续文的图', { article: second.id })
    const photo = async () => (await app.rest('GET', `/photos/${String(caption.photo)}?depth=0`, { as: news.editor })).body.article
    await decide(join, 'confirm')
    expect(await photo()).toBe(first.id)
    await decide(join, 'undo')
    expect(await photo()).toBe(second.id)
  })

  it('leave the queues, and every action on the second says which article it is part of', async () => {
    const { first, join, second } = await twoParts()
    await decide(join, 'confirm')
    const before = await stored(app, 'articles', second.id)
    for (const action of ['claim', 'release', 'submit', 'approve', 'withdraw', 'flag', 'correct'] as const) {
      const answer = await news.act(news.admin, 'articles', second.id, action, { reason: '试' })
      expect([action, answer.status], JSON.stringify(answer.body)).toEqual([action, 409])
      expect(answer.body.errors[0].message).toContain('《安全生产月启动》')
    }
    const edit = await news.edit(news.admin, 'articles', second.id, { headline: '改' })
    expect([edit.status, edit.body.errors[0].message]).toEqual([409, expect.stringContaining('《安全生产月启动》')])
    expect((await news.edit(news.admin, 'articles', first.id, { joinedInto: second.id })).status).toBe(200)
    expect((await row(first.id)).joinedInto ?? null).toBeNull()
    expect(await stored(app, 'articles', second.id)).toBe(before)
    const queue = await app.rest('GET', '/articles?limit=100&draft=true&where[stage][equals]=unproofed', { as: news.proofreader })
    expect(queue.body.docs.map(({ id }: Doc) => id)).not.toContain(second.id)
  })

  it('come back exactly by an undo, and can be joined again', async () => {
    const { first, join, second } = await twoParts()
    await news.act(news.editor, 'articles', second.id, 'flag', { reason: '缺字' })
    const [seen] = await about('articles', first.id)
    const before = [await news.now('articles', first.id), await news.now('articles', second.id)]
    expect((await decide(seen as Join, 'confirm')).status).toBe(200)
    expect(await news.now('articles', first.id)).toMatchObject({ hasProblem: true, problemNote: '缺字' })
    const undone = await decide(join, 'undo')
    expect(undone.status, JSON.stringify(undone.body)).toBe(200)
    const after = [await news.now('articles', first.id), await news.now('articles', second.id)]
    const bare = ({ approvedAt: _a, authors, revision: _r, updatedAt: _u, ...rest }: Doc) =>
      Object.fromEntries(
        Object.entries({ ...rest, authors: authors.map(({ name, role }: { name: string; role: string }) => ({ name, role })) })
          .filter(([, value]) => value !== null),
      )
    expect(after.map(bare)).toEqual(before.map(bare))
    expect(await actionsOf(second.id)).toEqual(['create', 'flag', 'join', 'unjoin'])
    const [again] = await about('articles', second.id)
    expect((await decide(again as Join, 'confirm')).status).toBe(200)
    expect(await texts(first.id)).toHaveLength(3)
  })

  it('cannot be taken apart once either has been changed since', async () => {
    const { first, join } = await twoParts()
    await decide(join, 'confirm')
    await news.act(news.editor, 'articles', first.id, 'claim')
    const before = await stored(app, 'articles', first.id)
    const answer = await decide(join, 'undo')
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'changed'])
    expect(await stored(app, 'articles', first.id)).toBe(before)
    expect((await about('articles', first.id))[0]).toMatchObject({ canUndo: false, isChanged: true })
  })

  it('over three pages are joined in any order, proposed anew as what they are, and taken apart from the last', async () => {
    const { first, issue, join, second } = await twoParts({
      second: { body: body('（上接1版）贯彻落实。', '各地还要（下转3版）'), continuation: '上接1版 下转3版' },
    })
    const third = await article(issue, 3, { body: body('（上接2版）久久为功。'), continuation: '上接2版', headline: '' })
    await propose(issue)
    expect((await about('issues', issue.id)).map(({ from, to }) => [from.id, to.id]).sort()).toEqual([[first.id, second.id], [second.id, third.id]].sort())
    expect((await decide(join, 'confirm')).status).toBe(200)
    const [next] = await about('issues', issue.id)
    expect(next).toMatchObject({ from: { id: first.id }, to: { id: third.id } })
    expect((await decide(next as Join, 'confirm')).status).toBe(200)
    expect(await texts(first.id)).toEqual(['开头一段。', '会议强调，要深入贯彻落实。', '各地还要久久为功。'])
    expect((await news.now('articles', first.id)).pages).toEqual(issue.pages)
    expect((await decide(join, 'undo')).status).toBe(409)
    expect((await decide(next as Join, 'undo')).status).toBe(200)
    expect((await decide(join, 'undo')).status).toBe(200)
    expect(await texts(first.id)).toEqual(['开头一段。', '会议强调，要深入（下转2版）'])
  })

  it('are dropped as proposals when they are no longer there, and a dismissed pair never comes back', async () => {
    const { first, issue, join, second } = await twoParts()
    expect((await decide(join, 'dismiss')).status).toBe(200)
    await propose(issue)
    await propose(issue, issue.pages[1])
    expect(await about('issues', issue.id)).toEqual([])
    expect((await decide(join, 'confirm')).body.errors[0].data.code).toBe('dismissed')
    expect((await decide(join, 'dismiss')).status).toBe(409)
    // Another text on page 2 takes its place.
    const other = await article(issue, 2, { body: body('（上接1版）贯彻落实各项部署。'), continuation: '上接1版', headline: '' })
    await propose(issue, issue.pages[1])
    expect(await about('issues', issue.id)).toMatchObject([{ from: { id: first.id }, to: { id: other.id } }])
    await news.edit(news.editor, 'articles', other.id, { body: body('另一回事。'), continuation: '', headline: '另一回事' })
    await propose(issue, issue.pages[1])
    expect(await about('issues', issue.id)).toEqual([])
    expect((await news.now('articles', second.id)).stage).toBe('unproofed')
  })

  it('that METS says are one are joined by the import while untouched, by the importer, and left to a person otherwise', async () => {
    const issue = await openIssue()
    const made = async (page: number, unit: string, text: string): Promise<Doc> => {
      const doc = await article(issue, page, { body: body(text), headline: page === 1 ? '分版的稿件' : '' })
      if (unit !== 'u1' && page === 2) await news.edit(news.editor, 'articles', doc.id, { headline: '有人改过' })
      await setRow(doc.id, { ...(page === 2 && unit !== 'u1' ? {} : { correctedBy: null }), partOf: `mets#${unit}` })
      return doc
    }
    const [a, b, c] = [await made(1, 'u1', '第一部分还没说'), await made(2, 'u1', '完。第二部分。'), await made(3, 'u1', '第三部分。')]
    const [x, y] = [await made(1, 'u2', '甲文。'), await made(2, 'u2', '乙文。')]
    await propose(issue, issue.pages[0], news.archivist)
    expect(await texts(a.id)).toEqual(['第一部分还没说完。第二部分。', '第三部分。'])
    expect(await news.now('articles', a.id)).toMatchObject({ pages: issue.pages, revision: 3, stage: 'unproofed' })
    expect((await row(a.id)).correctedBy ?? null).toBeNull()
    expect([(await news.now('articles', b.id)).stage, (await news.now('articles', c.id)).stage]).toEqual(['joined', 'joined'])
    const entries = (await wholeLog(app)).entries.filter(({ action, document }) => action === 'join' && document === `articles:${a.id}`)
    expect(entries.map(({ actor }) => actor)).toEqual([news.archivist.id, news.archivist.id])
    expect(await about('issues', issue.id)).toMatchObject([{ from: { id: x.id }, source: 'structure', to: { id: y.id } }])
    await propose(issue, issue.pages[0], news.archivist)
    expect((await news.now('articles', a.id)).revision).toBe(3)
    // Taken apart by a person, they stay apart.
    const [last] = (await about('articles', c.id))
    expect((await decide(last as Join, 'undo')).status).toBe(200)
    await propose(issue, issue.pages[2], news.archivist)
    expect((await news.now('articles', c.id)).stage).toBe('unproofed')
  })

  const setRow = (id: string, data: Record<string, unknown>): Promise<unknown> => (async () => {
    const { writesOf } = await import('../../src/store/guardWrites')
    return writesOf(app.payload.db).updateOne({ collection: 'articles', data, options: { atomic: true }, where: { id: { equals: id } } })
  })()

  it('are public as one text on both pages once approved', async () => {
    const { first, issue, join, second } = await twoParts()
    await decide(join, 'confirm')
    await news.act(news.proofreader, 'articles', first.id, 'claim')
    await news.act(news.proofreader, 'articles', first.id, 'submit')
    expect((await news.act(news.editor, 'articles', first.id, 'approve')).status, 'who joined does not approve').toBe(403)
    expect((await news.act(news.otherEditor, 'articles', first.id, 'approve')).status).toBe(200)
    const { snapshot } = await row(first.id)
    const kept = await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: snapshot } } })
    const json = JSON.parse(kept?.json ?? '{}')
    expect(json.pages.map(({ id, number }: { id: string; number: number }) => [id, number])).toEqual([[issue.pages[0], 1], [issue.pages[1], 2]])
    expect(json.body.map(({ text }: { text: string }) => text)).toEqual(['开头一段。', '会议强调，要深入贯彻落实各项部署。', '结尾一段。'])
    expect((await app.rest('GET', `/articles/${second.id}`)).status).toBe(404)
    expect((await app.rest('GET', `/pages/${issue.pages[1]}`)).status).toBe(200)
    const anonymous = await app.rest('GET', `/articles/${first.id}`)
    expect(JSON.stringify(anonymous.body)).not.toMatch(/joinedInto|partOf/)
    expect((await app.rest('GET', '/joins')).status).toBe(403)
    expect((await app.rest('GET', `/joins/about/articles/${first.id}`)).status).toBe(403)
    expect((await decide(join, 'undo')).status).toBe(409)
  })

  describe('are refused, with nothing changed,', () => {
    const refused = async (parts: Awaited<ReturnType<typeof twoParts>>, run: () => Promise<{ body: Record<string, never>; status: number }>, status: number, words: RegExp) => {
      const all = async () => [await stored(app, 'articles', parts.first.id), await stored(app, 'articles', parts.second.id), await stored(app, 'joins', parts.join.id)]
      const before = await all()
      const answer = await run()
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringMatching(words)])
      expect(await all()).toEqual(before)
    }
    const seenNow = async ({ first }: { first: Doc }): Promise<Join> => (await about('articles', first.id))[0] as Join

    it('without the revisions of both', async () => {
      const parts = await twoParts()
      for (const content of [{}, { from: 1 }, { from: 1, to: 'x' }]) await refused(parts, () => decide(parts.join, 'confirm', news.editor, content) as never, 428, /修订号/)
    })

    it('on a revision of either that is no longer the current one', async () => {
      const parts = await twoParts()
      await news.act(news.editor, 'articles', parts.second.id, 'flag', { reason: '缺字' })
      await refused(parts, () => decide(parts.join, 'confirm') as never, 409, /"stale"/)
      await refused(parts, () => decide(parts.join, 'confirm', news.editor, { from: 7, to: 2 }) as never, 409, /"stale"/)
    })

    it('to proofreaders and to who is not signed in', async () => {
      const parts = await twoParts()
      for (const deed of ['confirm', 'dismiss', 'undo'] as const) {
        await refused(parts, () => decide(parts.join, deed, news.proofreader) as never, 403, /编辑或管理员/)
        const answer = await app.rest('POST', `/joins/${parts.join.id}/${deed}`, { body: { from: 1, to: 1 } })
        expect([deed, answer.status]).toEqual([deed, 403])
      }
      await decide(parts.join, 'confirm')
      await refused(parts, () => decide(parts.join, 'undo', news.proofreader) as never, 403, /编辑或管理员/)
    })

    it('while somebody else is proofreading either', async () => {
      const parts = await twoParts()
      await news.act(news.proofreader, 'articles', parts.second.id, 'claim')
      const join = await seenNow(parts)
      expect(join.refusal).toContain('正由他人校对')
      await refused(parts, () => decide(join, 'confirm') as never, 403, /他人校对/)
    })

    it('when either is approved, and possible after a correction of the first', async () => {
      const parts = await twoParts()
      await news.publish('articles', parts.first.id)
      await refused(parts, async () => decide(await seenNow(parts), 'confirm') as never, 409, /先更正/)
      const shown = await app.rest('GET', `/articles/${parts.first.id}`)
      await news.act(news.editor, 'articles', parts.first.id, 'correct')
      expect((await decide(await seenNow(parts), 'confirm')).status).toBe(200)
      expect(await texts(parts.first.id)).toHaveLength(3)
      // Readers keep what was approved.
      expect((await app.rest('GET', `/articles/${parts.first.id}`)).body).toEqual(shown.body)
    })

    it('when the second has ever been public, or either is withdrawn', async () => {
      const parts = await twoParts()
      await news.publish('articles', parts.second.id)
      await refused(parts, async () => decide(await seenNow(parts), 'confirm') as never, 409, /先更正/)
      await news.act(news.editor, 'articles', parts.second.id, 'correct')
      await refused(parts, async () => decide(await seenNow(parts), 'confirm') as never, 409, /曾经批准公开/)
      await news.act(news.editor, 'articles', parts.second.id, 'withdraw', { reason: '失实' })
      await refused(parts, async () => decide(await seenNow(parts), 'confirm') as never, 409, /撤稿/)
    })

    it('by every other way to write a join', async () => {
      const parts = await twoParts()
      await refused(parts, () => app.rest('PATCH', `/joins/${parts.join.id}`, { as: news.admin, body: { state: 'joined' } }) as never, 403, /.*/)
      await refused(parts, () => app.rest('DELETE', `/joins/${parts.join.id}`, { as: news.admin }) as never, 403, /.*/)
      await refused(parts, () => app.rest('POST', '/joins', { as: news.admin, body: { key: 'x', score: 1, source: 'jump', state: 'joined' } }) as never, 403, /.*/)
    })

    it('when the two are not of one issue', async () => {
      const [parts, others] = [await twoParts(), await twoParts()]
      const answer = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: parts.first.id, to: others.second.id } })
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'issue'])
      expect((await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: parts.first.id, to: 'nothing' } })).status).toBe(409)
      expect((await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: parts.first.id } })).status).toBe(400)
    })
  })

  describe('with many people at once', () => {
    it('of 20 confirmations one joins them, and the others are told', async () => {
      const { first, join, second } = await twoParts()
      const people = [news.editor, news.otherEditor, news.admin, news.archivist]
      const answers = await Promise.all(numbers(20).map((index) => decide(join, 'confirm', people[index % 4])))
      expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers.map(({ body: { errors } }) => errors))).toEqual([200, ...numbers(19).map(() => 409)])
      expect(await texts(first.id)).toHaveLength(3)
      expect(await actionsOf(first.id)).toEqual(['create', 'join'])
      expect(await actionsOf(second.id)).toEqual(['create', 'join'])
      expect((await about('articles', second.id))[0]).toMatchObject({ state: 'joined' })
    })

    it.each(['first', 'second'] as const)('a confirmation and a save of the %s do not both happen, and nothing is lost', async (which) => {
      for (const round of numbers(6)) {
        const parts = await twoParts()
        const { first, join, second } = parts
        const doc = parts[which]
        const [joined, saved] = await Promise.all(
          round % 2 === 0
            ? [decide(join, 'confirm'), news.edit(news.proofreader, 'articles', doc.id, { subheadline: `存 ${round}` }, 1)]
            : [news.edit(news.proofreader, 'articles', doc.id, { subheadline: `存 ${round}` }, 1), decide(join, 'confirm')].reverse(),
        ) as [Awaited<ReturnType<typeof decide>>, Awaited<ReturnType<typeof decide>>]
        expect([joined.status, saved.status].sort(), JSON.stringify([joined.body, saved.body])).toEqual([200, 409])
        const isJoined = joined.status === 200
        expect(await texts(first.id)).toHaveLength(isJoined ? 3 : 2)
        expect((await news.now('articles', second.id)).stage).toBe(isJoined ? 'joined' : which === 'second' ? 'proofing' : 'unproofed')
        expect((await news.now('articles', doc.id)).subheadline ?? null).toBe(isJoined ? null : `存 ${round}`)
        for (const id of [first.id, second.id]) expect(await row(id)).toMatchObject({ isPending: false, revision: expect.toSatisfy((n) => n > 0) })
      }
    })

    it('a confirmation and a dismissal do not both happen: one of them is told, and the other stands', async () => {
      for (const round of numbers(4)) {
        const pairs: Awaited<ReturnType<typeof twoParts>>[] = []
        for (const _ of numbers(3)) pairs.push(await twoParts())
        await Promise.all(pairs.map(async ({ first, join, second }, index) => {
          const rows = async (): Promise<string[]> => [await stored(app, 'articles', first.id), await stored(app, 'articles', second.id)]
          const before = await rows()
          const deeds = [() => decide(join, 'confirm'), () => decide(join, 'dismiss', news.otherEditor)]
          const isFirst = (round + index) % 2
          const sent = await Promise.all([deeds[isFirst]?.(), deeds[1 - isFirst]?.()])
          const [confirmed, dismissed] = isFirst === 0 ? sent : [sent[1], sent[0]]
          expect([confirmed?.status, dismissed?.status].sort(), JSON.stringify([confirmed?.body, dismissed?.body])).toEqual([200, 409])
          const isJoined = confirmed?.status === 200
          const now = await app.payload.db.findOne<{ held?: number | null; id: string; state: string }>({ collection: 'joins', where: { id: { equals: join.id } } })
          expect([now?.state, now?.held ?? null]).toEqual([isJoined ? 'joined' : 'dismissed', null])
          expect((await news.now('articles', second.id)).stage).toBe(isJoined ? 'joined' : 'unproofed')
          expect(await texts(first.id)).toHaveLength(isJoined ? 3 : 2)
          if (!isJoined) expect(await rows()).toEqual(before)
        }))
      }
    })

    it('two articles that would both take the same continuation do not both get it', async () => {
      for (const _ of numbers(4)) {
        const { first, issue, join, second } = await twoParts()
        const rival = await article(issue, 3, { body: body('另一篇没说完（下转2版）'), continuation: '下转2版', headline: '另一篇' })
        const other = (await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: rival.id, to: second.id } })).body.join as Join
        const answers = await Promise.all([decide(join, 'confirm'), decide(other, 'confirm', news.otherEditor)])
        expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers.map(({ body: { errors } }) => errors))).toEqual([200, 409])
        const into = (await news.now('articles', second.id)).joinedInto
        expect([first.id, rival.id]).toContain(into)
        const lengths = [(await texts(first.id)).length, (await texts(rival.id)).length]
        expect(lengths).toEqual(into === first.id ? [3, 1] : [2, 2])
      }
    })

    it('an undo and a claim at once: one of them', async () => {
      for (const _ of numbers(4)) {
        const { first, join, second } = await twoParts()
        await decide(join, 'confirm')
        const [undone, claimed] = await Promise.all([decide(join, 'undo'), news.act(news.proofreader, 'articles', first.id, 'claim', { revision: 2 })])
        expect([undone.status, claimed.status].sort(), JSON.stringify([undone.body, claimed.body])).toEqual([200, 409])
        expect((await news.now('articles', second.id)).stage).toBe(undone.status === 200 ? 'unproofed' : 'joined')
      }
    })
  })
})
