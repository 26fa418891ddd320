import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Parsed, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { letLapse } from '../helpers/letLapse'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

type Place = { issue: Doc; pages: Doc[]; publication: Doc }

describe.skipIf(skipReason)('the queue', () => {
  let app: App
  let news: Newsroom
  let issueNumber = 0

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const make = async (slug: string, content: Record<string, unknown>): Promise<Doc> =>
    (await app.rest('POST', `/${slug}?depth=0`, { as: news.archivist, body: content })).body.doc
  /** A publication with one issue and pages without anything on them. */
  const place = async (date = `2001-01-${String(++issueNumber).padStart(2, '0')}`, pages = 1, publication?: Doc): Promise<Place> => {
    const own = publication ?? (await make('publications', { name: `队列报${++issueNumber}` }))
    const issue = await make('issues', { date, dateCertainty: 'printed', publication: own.id })
    const rows: Doc[] = []
    for (let number = 1; number <= pages; number++) {
      const row = await app.payload.db.create({
        collection: 'pages',
        data: { contentHash: `${issue.id} ${number}`, importState: 'whole', issue: issue.id, number, publication: own.id, slot: `${issue.id} ${number}`, title: `第${number}版` },
      })
      rows.push({ ...row, id: String(row.id) } as unknown as Doc)
    }
    return { issue, pages: rows, publication: own }
  }
  const article = (page: Doc | undefined, content: Record<string, unknown> = {}): Promise<Doc> => news.article({ pages: [page?.id], ...content })
  const queue = async (as: Person | undefined, query: string) => app.rest('GET', `/queue?${query}`, { as })
  const ids = async (as: Person, query: string): Promise<string[]> => (await queue(as, query)).body.docs.map(({ id }: Parsed) => id)
  const next = (as: Person | undefined, wanted: Record<string, unknown> = {}) => app.rest('POST', '/queue/next', { as, body: wanted })

  it('is for the staff alone', async () => {
    for (const list of ['mine', 'free', 'approval']) expect((await queue(undefined, `list=${list}`)).status).toBe(401)
    const { id } = await news.articleAt('proofed')
    const before = await stored(app, 'articles', id)
    expect((await next(undefined)).status).toBe(401)
    const items = [{ collection: 'articles', id, revision: 3 }]
    expect((await app.rest('POST', '/queue/approve', { body: { items } })).status).toBe(401)
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('leaves approving to editors: a proofreader neither sees what waits nor approves it', async () => {
    const { id, revision } = await news.articleAt('proofed')
    const before = await stored(app, 'articles', id)
    expect((await queue(news.otherProofreader, 'list=approval')).status).toBe(403)
    const answer = await app.rest('POST', '/queue/approve', { as: news.otherProofreader, body: { items: [{ collection: 'articles', id, revision }] } })
    expect(answer.status).toBe(403)
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('gives the oldest issue first, then by page, then by order, over as many pages of answers as there are', async () => {
    const young = await place('2010-02-02', 2)
    const old = await place('1999-12-31', 2, young.publication)
    const made: string[] = []
    for (const [{ pages }, page, order] of [[young, 1, 1], [young, 0, 2], [old, 1, 1], [young, 0, 1], [old, 0, 10], [old, 0, 9]] as [Place, number, number][]) {
      made.push((await article(pages[page], { order })).id)
    }
    const expected = [5, 4, 2, 3, 1, 0].map((index) => made[index])
    const query = `list=free&publication=${young.publication.id}`
    expect(await ids(news.proofreader, query)).toEqual(expected)
    const walked: string[] = []
    for (let page = 1; page <= 3; page++) {
      const { body: answer } = await queue(news.proofreader, `${query}&limit=2&page=${page}`)
      expect(answer).toMatchObject({ page, totalDocs: 6, totalPages: 3 })
      walked.push(...answer.docs.map(({ id }: Parsed) => id))
    }
    expect(walked).toEqual(expected)
    expect((await queue(news.proofreader, `${query}&limit=2&page=4`)).body.docs).toEqual([])
    expect(await ids(news.proofreader, `list=free&issue=${old.issue.id}`)).toEqual([made[5], made[4], made[2]])
    const { issues } = (await queue(news.proofreader, `${query}&issue=${young.issue.id}`)).body
    expect(issues.map(({ id }: Parsed) => id)).toEqual([old.issue.id, young.issue.id])
  })

  it('filters by stage and problem, and says which filter it cannot use', async () => {
    const { issue, pages } = await place()
    const [flagged, plain] = [await article(pages[0]), await article(pages[0])]
    await news.act(news.proofreader, 'articles', flagged.id, 'flag', { reason: '人名存疑' })
    const here = `list=free&issue=${issue.id}`
    expect((await ids(news.editor, here)).sort()).toEqual([flagged.id, plain.id].sort())
    const { body: answer } = await queue(news.editor, `${here}&problem=true`)
    expect(answer.docs).toMatchObject([{ hasProblem: true, id: flagged.id, problemNote: '人名存疑' }])
    expect(await ids(news.editor, `${here}&stage=proofing`)).toEqual([])
    for (const bad of ['list=nothing', 'list=free&stage=read', 'list=free&issue[equals]=1']) expect((await queue(news.editor, bad)).status, bad).toBe(400)
    expect((await queue(news.editor, 'list=free&issue=no-such-id')).body).toMatchObject({ docs: [], totalDocs: 0, totalPages: 1 })
  })

  it('tells of each text what one wants to know before opening it', async () => {
    const { issue, pages, publication } = await place()
    const { id } = await article(pages[0], { body: body('他说：“天气好,人也好。'), headline: '晴 天' })
    await news.act(news.proofreader, 'articles', id, 'claim')
    const { body: answer } = await queue(news.proofreader, `list=mine&issue=${issue.id}`)
    expect(answer.docs).toMatchObject([{
      assignee: { id: news.proofreader.id, name: '校对甲' }, characters: 14, collection: 'articles', desk: id, id, isLapsed: false,
      issue: { id: issue.id }, openSuspects: 2, pages: ['第1版'], publication: { id: publication.id, name: publication.name }, revision: 2,
      stage: 'proofing', title: '晴 天',
    }])
    expect(await ids(news.otherProofreader, `list=mine&issue=${issue.id}`)).toEqual([])
  })

  it('has captions in it, on the desk of their article, after the articles of the page', async () => {
    const { issue, pages } = await place()
    const own = await article(pages[0], { order: 9 })
    const photo = await make('photos', { article: own.id, order: 1, page: pages[0]?.id, title: '图' })
    const caption = await make('captions', { photo: photo.id, text: '图为会场一角。' })
    const { body: answer } = await queue(news.proofreader, `list=free&issue=${issue.id}`)
    expect(answer.docs).toMatchObject([{ id: own.id }, { collection: 'captions', desk: own.id, id: caption.id, title: '图为会场一角。' }])
    expect((await next(news.proofreader, { issue: issue.id })).body.doc).toMatchObject({ collection: 'articles', id: own.id })
    expect((await next(news.proofreader, { issue: issue.id })).body.doc).toBe(null)
  })

  describe('what waits for approval', () => {
    it('leaves out what the person corrected or submitted, unless one pair of eyes is enough', async () => {
      const { issue, pages, publication } = await place()
      const { id } = await article(pages[0])
      await news.edit(news.editor, 'articles', id, { headline: '编辑改' })
      await news.act(news.editor, 'articles', id, 'submit')
      const query = `list=approval&issue=${issue.id}`
      expect(await ids(news.editor, query)).toEqual([])
      expect(await ids(news.otherEditor, query)).toEqual([id])
      await app.rest('PATCH', `/publications/${publication.id}`, { as: news.admin, body: { onePairIsEnough: true, revision: 1 } })
      expect(await ids(news.editor, query)).toEqual([id])
    })

    it('says of a text on a faulty page why it cannot be approved', async () => {
      const { issue, pages } = await place()
      const { id } = await article(pages[0])
      await news.act(news.proofreader, 'articles', id, 'claim')
      await news.act(news.proofreader, 'articles', id, 'submit')
      const query = `list=approval&issue=${issue.id}`
      expect((await queue(news.editor, query)).body.docs).toMatchObject([{ cannotApprove: null, id }])
      const report = { faults: [{ detail: null, rule: 'mojibake' }], warnings: [] }
      await app.payload.db.updateOne({
        collection: 'pages', data: { hasFaults: true, report }, options: { atomic: true }, where: { id: { equals: pages[0]?.id } },
      })
      expect((await queue(news.editor, query)).body.docs).toMatchObject([{ cannotApprove: expect.stringContaining('第1版'), id }])
    })
  })

  describe('a claim', () => {
    it('lapses after a day without a word written: others can claim it then, and its corrections stay', async () => {
      const { issue, pages } = await place()
      const { id } = await article(pages[0])
      await news.edit(news.proofreader, 'articles', id, { headline: '甲校过' })
      const free = `list=free&issue=${issue.id}`
      expect(await ids(news.otherProofreader, free)).toEqual([])
      const before = await stored(app, 'articles', id)
      expect((await news.act(news.otherProofreader, 'articles', id, 'claim')).status).toBe(409)
      expect((await next(news.otherProofreader, { issue: issue.id })).body.doc).toBe(null)
      expect(await stored(app, 'articles', id)).toBe(before)

      await letLapse(app, 'articles', id)
      expect((await queue(news.otherProofreader, free)).body.docs).toMatchObject([{ assignee: { id: news.proofreader.id }, id, isLapsed: true }])
      expect(await ids(news.proofreader, free)).toEqual([])
      expect(await ids(news.proofreader, `list=mine&issue=${issue.id}`)).toEqual([id])
      expect((await next(news.proofreader, { issue: issue.id })).body.doc).toBe(null)
      expect((await news.edit(news.otherProofreader, 'articles', id, { headline: '乙未认领' })).status).toBe(403)

      expect((await next(news.otherProofreader, { issue: issue.id })).body.doc).toEqual({ collection: 'articles', id, revision: 3 })
      expect(await news.now('articles', id)).toMatchObject({ assignee: news.otherProofreader.id, correctedBy: news.proofreader.id, headline: '甲校过', stage: 'proofing' })
      expect((await news.edit(news.proofreader, 'articles', id, { headline: '甲回来了' })).status).toBe(403)
    })

    it('that has lapsed still is that person’s, until somebody else claims it', async () => {
      const { pages } = await place()
      const { id } = await article(pages[0])
      await news.act(news.proofreader, 'articles', id, 'claim')
      await letLapse(app, 'articles', id)
      const { body: answer } = await app.rest('GET', `/articles/${id}/actions`, { as: news.proofreader })
      expect(answer.actions.map(({ action }: Parsed) => action)).not.toContain('claim')
      expect((await news.edit(news.proofreader, 'articles', id, { headline: '接着校' })).status).toBe(200)
      expect((await news.act(news.otherProofreader, 'articles', id, 'claim')).status).toBe(409)
    })
  })

  describe('the next article', () => {
    it('is the first in the order of the paper, then the one after the article just left, then the first again', async () => {
      const { issue, pages } = await place(undefined, 2)
      const made: Doc[] = []
      for (const [page, order] of [[0, 1], [0, 2], [1, 1], [1, 2]] as [number, number][]) made.push(await article(pages[page], { order }))
      const claim = async (after?: string): Promise<string | undefined> => (await next(news.proofreader, { after, issue: issue.id })).body.doc?.id
      expect(await claim()).toBe(made[0]?.id)
      expect(await claim(made[2]?.id)).toBe(made[3]?.id)
      expect(await claim(made[3]?.id)).toBe(made[1]?.id)
      expect(await claim('no-such-id')).toBe(made[2]?.id)
      expect(await claim()).toBe(undefined)
    })

    it('of 50 who ask at once each gets another one, and none is left over', async () => {
      const { issue, pages } = await place()
      const made: string[] = []
      for (let order = 0; order < 45; order++) made.push((await article(pages[0], { order })).id)
      const people = [news.proofreader, news.otherProofreader, news.editor, news.admin]
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => next(people[index % 4], { issue: issue.id })))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      const handed = answers.flatMap(({ body: { doc } }) => doc?.id ?? [])
      expect([...handed].sort()).toEqual([...made].sort())
      for (const [index, { body: { doc } }] of answers.entries()) {
        if (doc) expect(await news.now('articles', doc.id)).toMatchObject({ assignee: people[index % 4]?.id, revision: 2, stage: 'proofing' })
      }
      expect((await wholeLog(app)).faults).toEqual([])
    }, 180_000)
  })

  describe('approving many at once', () => {
    const proofed = async (content: Record<string, unknown>): Promise<Doc> => news.articleAt('proofed', content)
    const approve = (as: Person, items: unknown) => app.rest('POST', '/queue/approve', { as, body: { items } })

    it('approves each on the revision named, and says of each of the others why not', async () => {
      const [good, doubtful, moved, own, unread] = [
        await proofed({ headline: '好稿' }), await proofed({ body: body('天气好,人也好。') }), await proofed({ headline: '已动' }),
        await proofed({ headline: '自己改' }), await news.article(),
      ] as [Doc, Doc, Doc, Doc, Doc]
      const seen = moved.revision
      await news.edit(news.otherEditor, 'articles', moved.id, { headline: '又动了' })
      const edited = (await news.edit(news.editor, 'articles', own.id, { headline: '编辑改' })).body.doc
      const refused = [doubtful, moved, own, unread]
      const before = await Promise.all(refused.map(({ id }) => stored(app, 'articles', id)))
      const item = ({ id }: Doc, revision: number) => ({ collection: 'articles', id, revision })
      const { body: answer, status } = await approve(news.editor, [
        item(doubtful, doubtful.revision), item(good, good.revision), item(moved, seen), item(own, edited.revision), item(unread, 1),
        { collection: 'articles', id: 'no-such-id', revision: 1 },
      ])
      expect(status).toBe(200)
      expect(answer.results).toMatchObject([
        { id: doubtful.id, message: expect.stringContaining('1 处疑点'), ok: false, status: 409, suspects: 1 },
        { id: good.id, ok: true, revision: good.revision + 1, status: 200 },
        { id: moved.id, ok: false, status: 409 }, { id: own.id, ok: false, status: 403 }, { id: unread.id, ok: false, status: 409 },
        { id: 'no-such-id', ok: false, status: 404 },
      ])
      expect(await Promise.all(refused.map(({ id }) => stored(app, 'articles', id)))).toEqual(before)
      expect((await app.rest('GET', `/articles/${good.id}`)).body.headline).toBe('好稿')
    })

    it('approves an article with its caption as one version, whichever of them is named first, and answers in the order asked', async () => {
      const article = await proofed({ headline: '有图的稿' })
      const caption = await news.caption('图为会场。', { article: article.id })
      for (const action of ['claim', 'submit'] as const) expect((await news.act(news.proofreader, 'captions', caption.id, action)).status).toBe(200)
      const { revision } = await news.now('captions', caption.id)
      const { body: answer } = await approve(news.editor, [
        { collection: 'articles', id: article.id, revision: article.revision }, { collection: 'captions', id: caption.id, revision },
      ])
      expect(answer.results).toEqual([
        { collection: 'articles', id: article.id, ok: true, revision: article.revision + 1, status: 200 },
        { collection: 'captions', id: caption.id, ok: true, revision: revision + 1, status: 200 },
      ])
      const { entries } = await wholeLog(app)
      expect(entries.filter(({ document }) => document === `articles:${article.id}`).map(({ action }) => action)).toEqual(['create', 'claim', 'submit', 'approve'])
      const { snapshot } = await app.payload.db.findOne<{ id: string; snapshot: string }>({ collection: 'articles', where: { id: { equals: article.id } } }) ?? {}
      const shown = await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: snapshot } } })
      expect(shown?.json).toContain('图为会场。')
    })

    it('takes a suspect that was looked at and left as it is for no hindrance', async () => {
      const { id } = await proofed({ body: body('天气好,人也好。') })
      const { findSuspects, alignToSource, partsOfArticle } = await import('../../src/editorial/proofing')
      const parts = partsOfArticle((await news.now('articles', id)) as never)
      const settledSuspects = findSuspects(parts, { alignment: alignToSource(parts, []), lines: [], settled: new Set() }).map(({ key }) => key)
      expect(settledSuspects).toHaveLength(1)
      const saved = (await news.edit(news.otherEditor, 'articles', id, { settledSuspects })).body.doc
      expect((await approve(news.editor, [{ collection: 'articles', id, revision: saved.revision }])).body.results).toMatchObject([{ ok: true, status: 200 }])
    })

    it.each([undefined, [], 'all', [{}], [{ collection: 'pages', id: 'x', revision: 1 }], [null]])('answers 400 to %j and approves nothing', async (items) => {
      expect((await approve(news.editor, items)).status).toBe(400)
    })

    it('wants the revision of each, and approves nothing when one is missing', async () => {
      const { id, revision } = await proofed({ headline: '在前的' })
      const before = await stored(app, 'articles', id)
      expect((await approve(news.editor, [{ collection: 'articles', id, revision }, { collection: 'articles', id }])).status).toBe(428)
      expect(await stored(app, 'articles', id)).toBe(before)
    })
  })
})
