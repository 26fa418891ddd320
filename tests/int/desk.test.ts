import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { partsOfArticle } from '../../src/editorial/proofing'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { stored } from '../helpers/stored'

const KEY = 'ascii-punctuation:天气[,]晴朗'

describe.skipIf(skipReason)('what the proof desk asks the server', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const cut = async (): Promise<string> => {
    const list = await app.rest('GET', `/articles?depth=0&draft=true&where[pages][in]=${news.page.id}&where[sourceLines][exists]=true&sort=createdAt`, { as: news.editor })
    return list.body.docs[0].id
  }

  it('is told the text, the lines it was cut from and what may be done, and anybody who is not signed in is told nothing', async () => {
    const id = await cut()
    expect((await app.rest('GET', `/desk/${id}`)).status).toBe(401)
    const { body: answer, status } = await app.rest('GET', `/desk/${id}`, { as: news.proofreader })
    expect(status).toBe(200)
    expect(answer.article).toMatchObject({ assignee: null, id, mine: false, revision: 1, settledSuspects: [], stage: 'unproofed', title: '全市安全生产月活动举行' })
    expect(partsOfArticle(answer.article.content)[0]).toMatchObject({ role: 'headline', text: '全市安全生产月活动举行' })
    const [page] = answer.pages
    expect(page).toMatchObject({ facsimile: null, id: news.page.id })
    expect(page.sources[0].lines[0]).toMatchObject({ n: 1, text: '全市安全生产月活动举行' })
    const known = new Set(page.sources[0].lines.map(({ n }: { n: number }) => n))
    for (const { lines, source } of answer.article.sourceLines) {
      expect(source).toBe(page.sources[0].sha256)
      expect(lines.every((n: number) => known.has(n))).toBe(true)
    }
    expect(answer.permissions.cannotEdit).toBeNull()
    expect(answer.approved).toBeNull()
    expect((await app.rest('GET', '/desk/nobody', { as: news.editor })).status).toBe(404)
  })

  it('is told of the photos’ captions in their order, with what may be done to each', async () => {
    const { id } = await news.article()
    const second = await news.caption('第二张', { article: id, order: 2 })
    const first = await news.caption('第一张', { article: id, credit: '张三 摄', order: 1 })
    await news.act(news.otherProofreader, 'captions', second.id, 'claim')
    const { captions } = (await app.rest('GET', `/desk/${id}`, { as: news.proofreader })).body
    expect(captions).toMatchObject([
      { id: first.id, mine: false, permissions: { cannotEdit: null }, photo: { credit: '张三 摄', imageURL: null }, text: '第一张' },
      { id: second.id, mine: false, stage: 'proofing', text: '第二张' },
    ])
    expect(captions[1].permissions.cannotEdit).toContain('已由他人认领')
  })

  it('is told what the import was not sure of, with its rule and line, and of what was made by hand nothing', async () => {
    const page = (await news.importPage('本报讯 6月16日上午，没有标题的一篇写得长一些，以便成稿，也好存疑。\n\n第二段也是正文，也写得长一些。\n', { number: 61 })).body.doc
    const { docs } = await app.payload.db.find<{ confidence: number; doubts: unknown[]; id: string }>({ collection: 'articles', where: { pages: { in: [page.id] } } })
    const [row] = docs
    const { article } = (await app.rest('GET', `/desk/${row?.id}`, { as: news.proofreader })).body
    expect(article.confidence).toBe(row?.confidence)
    expect(article.doubts).toEqual(row?.doubts)
    expect(article.doubts).toContainEqual({ line: 1, message: expect.stringContaining('未找到标题'), rule: 'headline-missing' })
    const byHand = await news.article()
    expect((await app.rest('GET', `/desk/${byHand.id}`, { as: news.proofreader })).body.article).toMatchObject({ confidence: null, doubts: [] })
  })

  it('is told where the image of a caption’s photo is, small and larger, and how large it is', async () => {
    const { id } = await news.article()
    const image = await app.rest('POST', '/media', { as: news.editor, body: { alt: '会场' }, file: { data: await picture('#336699'), name: 'hall.jpg', type: 'image/jpeg' } })
    expect(image.status, JSON.stringify(image.body)).toBe(201)
    await news.caption('会场一角', { article: id, image: image.body.doc.id })
    const [caption] = (await app.rest('GET', `/desk/${id}`, { as: news.proofreader })).body.captions
    const { sizes, url } = image.body.doc
    expect(caption.photo).toMatchObject({ alt: '会场', height: 600, imageURL: sizes.web?.url ?? url, thumbnailURL: sizes.thumbnail.url, width: 800 })
    expect(caption.photo.thumbnailURL).not.toBe(caption.photo.imageURL)
  })

  it('is given the beginning of a text without a headline as its title, with no rare character halved', async () => {
    const { id } = await news.article({ body: body(`${'一'.repeat(23)}𠮷野家开业。`), headline: '' })
    const title = `${'一'.repeat(23)}𠮷…`
    expect((await app.rest('GET', `/desk/${id}`, { as: news.proofreader })).body.article.title).toBe(title)
    const { docs } = (await app.rest('GET', `/queue?list=free&issue=${news.issue.id}&limit=100`, { as: news.proofreader })).body
    expect(docs.find((each: { id: string }) => each.id === id).title).toBe(title)
    const named = await news.edit(news.proofreader, 'articles', id, {})
    expect(named.status).toBe(200)
    const { people } = (await app.rest('GET', `/issues/${news.issue.id}/board`, { as: news.proofreader })).body
    expect(people.flatMap(({ texts }: { texts: { id: string; title: string }[] }) => texts).find((each: { id: string }) => each.id === id).title).toBe(title)
  })

  it('shows the newest text beside the approved one', async () => {
    const { id } = await news.articleAt('approved', { headline: '批准的题目' })
    await news.act(news.editor, 'articles', id, 'correct')
    await news.edit(news.editor, 'articles', id, { headline: '更正的题目' })
    const { approved, article } = (await app.rest('GET', `/desk/${id}`, { as: news.editor })).body
    expect(article).toMatchObject({ mine: true, stage: 'proofing', title: '更正的题目' })
    expect(approved.headline).toBe('批准的题目')
  })

  it('leaving a suspect is no correction: who only looked may approve', async () => {
    const { id } = await news.article({ body: body('天气,晴朗') })
    await news.edit(news.proofreader, 'articles', id, { headline: '改过的题目' })
    expect((await news.edit(news.editor, 'articles', id, { settledSuspects: [KEY] })).status).toBe(200)
    expect((await news.now('articles', id)).settledSuspects).toEqual([KEY])
    await news.act(news.proofreader, 'articles', id, 'submit')
    expect((await news.act(news.editor, 'articles', id, 'approve')).status).toBe(200)
  })

  it('keeps what was left from readers, in the text, in filters and in what is published', async () => {
    const { id } = await news.article({ body: body('天气,晴朗') })
    await news.edit(news.proofreader, 'articles', id, { settledSuspects: [KEY] })
    await news.publish('articles', id)
    const read = await app.rest('GET', `/articles/${id}?depth=0`)
    expect(read.status).toBe(200)
    expect(read.body).not.toHaveProperty('settledSuspects')
    expect((await app.rest('GET', '/articles?where[settledSuspects][exists]=true')).status).toBe(400)
    const snapshot = await app.rest('GET', `/snapshots?where[sha256][equals]=${read.body.snapshot}`, { as: news.admin })
    expect(JSON.stringify(snapshot.body)).not.toContain('settledSuspects')
  })

  it.each([['a text', 'x'], ['a number among them', [1]], ['an empty one', ['']], ['half a character', ['\ud800']]])('refuses a list of left suspects that is none: %s', async (_what, settledSuspects) => {
    const { id } = await news.article()
    const before = await stored(app, 'articles', id)
    const { body: answer, status } = await news.edit(news.proofreader, 'articles', id, { headline: '改', settledSuspects })
    expect(status).toBe(400)
    expect(answer.errors[0].message).toContain('settledSuspects')
    expect(await stored(app, 'articles', id)).toBe(before)
  })
})
