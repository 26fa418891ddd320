import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bodyParts } from '../../src/editorial/lexicalBody'
import { recover } from '../../src/recover'
import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type ImportDesk, importDesk } from '../helpers/imports/desk'
import { altoPage, metsOfLongArticle } from '../helpers/imports/metsIssue'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const PAGES = [1, 2, 3]

type Issue = { articles: Doc[]; import: string; pages: Doc[] }

describe.skipIf(skipReason)('pages with an article that the import itself has joined', () => {
  let app: App
  let news: Newsroom
  let desk: ImportDesk

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    desk = importDesk(app, news)
  })
  afterAll(() => app?.close())

  const filesOf = (word: string): Record<string, string> => ({
    ...Object.fromEntries(PAGES.map((n) => [`alto/000${n}.xml`, altoPage(`${word}${'甲乙丙'[n - 1]}`, n)])), 'mets.xml': metsOfLongArticle(3),
  })
  const articlesOf = async (pages: Doc[]): Promise<Doc[]> =>
    (await app.payload.db.find<Doc>({ collection: 'articles', pagination: false, sort: 'createdAt', where: { cutFrom: { in: pages.map(({ id }) => id) } } })).docs
  const openIssue = async (word: string): Promise<Issue> => {
    const id = await desk.create()
    await desk.start(id, filesOf(word))
    await desk.work()
    const pages = (await desk.pagesOf(id)) as Doc[]
    return { articles: await articlesOf(pages), import: id, pages }
  }
  const whole = ({ articles }: Issue): Doc => {
    const found = articles.filter(({ stage }) => stage !== 'joined')
    expect(found).toHaveLength(1)
    return found[0] as Doc
  }
  const textOf = async (id: string): Promise<string> => bodyParts((await news.now('articles', id)).body).map(({ text }) => text).join('')
  const pageOf = ({ pages }: Issue, n: number): Doc => pages[n - 1] as Doc
  const remove = (page: Doc): Promise<Answer> => app.rest('DELETE', `/pages/${page.id}`, { as: news.editor })
  const rowsOf = async ({ articles, pages }: Issue): Promise<string[]> => {
    const joins = await app.payload.db.find<{ id: string }>({ collection: 'joins', pagination: false, where: { from: { in: articles.map(({ id }) => id) } } })
    return Promise.all([
      ...articles.map(({ id }) => stored(app, 'articles', id)), ...pages.map(({ id }) => stored(app, 'pages', id)),
      ...joins.docs.map(({ id }) => stored(app, 'joins', id)),
    ])
  }
  const expectSound = async (): Promise<void> => {
    expect((await app.payload.db.count({ collection: 'articles', where: { revision: { less_than: 1 } } })).totalDocs).toBe(0)
    expect((await wholeLog(app)).faults).toEqual([])
  }

  it('are one article on all of them, at a later revision than the first', async () => {
    const issue = await openIssue('起初')
    const article = whole(issue)
    expect(article).toMatchObject({ pages: issue.pages.map(({ id }) => id), revision: 3, stage: 'unproofed' })
    for (const word of ['起初甲', '起初乙', '起初丙']) expect(await textOf(article.id)).toContain(word)
  })

  it.each([1, 2, 3])('can be deleted: page %s goes with its part, and the other parts stay joined as far as they can', async (n) => {
    const issue = await openIssue(`删除${'一二三'[n - 1]}`)
    const [gone, others] = [pageOf(issue, n), issue.pages.filter((_, index) => index !== n - 1)]
    const answer = await remove(gone)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await articlesOf([gone])).toEqual([])
    const left = whole({ ...issue, articles: await articlesOf(others) })
    expect(left).toMatchObject({ pages: others.map(({ id }) => id), stage: 'unproofed' })
    for (const m of PAGES) expect((await textOf(left.id)).includes(`删除${'一二三'[n - 1]}${'甲乙丙'[m - 1]}`), String(m)).toBe(m !== n)
    await expectSound()
  })

  it('can all be deleted, one after the other', async () => {
    const issue = await openIssue('全删')
    for (const page of issue.pages) expect((await remove(page)).status).toBe(200)
    expect(await articlesOf(issue.pages)).toEqual([])
    await recover(app.payload)
    await expectSound()
  })

  it('are cut anew from a corrected file, and joined again', async () => {
    const issue = await openIssue('更正')
    const id = (await app.rest('POST', '/imports?depth=0', { as: news.editor, body: { issue: (await desk.now(issue.import)).issue } })).body.doc.id
    const files = filesOf('更正')
    await desk.start(id, { ...files, 'alto/0002.xml': String(files['alto/0002.xml']).replace('与会代表', '参会人员') })
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesReimported: 1, pagesUnchanged: 2, state: 'done' })
    const now = whole({ ...issue, articles: await articlesOf(issue.pages) })
    expect(now).toMatchObject({ pages: issue.pages.map(({ id: page }) => page), stage: 'unproofed' })
    const text = await textOf(now.id)
    expect(text).toContain('参会人员')
    for (const word of ['更正甲', '更正乙', '更正丙']) expect(text).toContain(word)
    expect((await app.rest('GET', `/pages/${pageOf(issue, 2).id}?depth=0`, { as: news.editor })).body.report.kept).toEqual([])
    await expectSound()
  })

  it.each(['claim', 'edit', 'flag', 'approve'] as const)('stay exactly as they are after a %s, when they are deleted or imported again', async (deed) => {
    const issue = await openIssue(`动过${deed}`)
    const { id } = whole(issue)
    if (deed === 'edit') expect((await news.edit(news.proofreader, 'articles', id, { headline: '校过的题目' })).status).toBe(200)
    else if (deed === 'approve') await news.publish('articles', id)
    else expect((await news.act(news.proofreader, 'articles', id, deed, { reason: '缺字' })).status).toBe(200)
    const before = await rowsOf(issue)
    for (const page of issue.pages) expect((await remove(page)).status).toBe(409)
    expect(await rowsOf(issue)).toEqual(before)
    const corrected = altoPage(`动过${deed}乙`, 2).replace('与会代表', '参会人员')
    const answer = await app.rest('POST', `/pages/${pageOf(issue, 2).id}/reimport`, { as: news.editor, body: {}, file: { data: Buffer.from(corrected), name: '0002.xml' } })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(answer.body.doc.report.kept).toEqual(expect.arrayContaining([expect.objectContaining({ id })]))
    expect((await rowsOf({ ...issue, pages: [] })).slice(0, issue.articles.length)).toEqual(before.slice(0, issue.articles.length))
    await expectSound()
  })

  it('and a claim at the same moment: the claim keeps the page, or comes too late', async () => {
    for (const word of ['同时子', '同时丑', '同时寅', '同时卯']) {
      const issue = await openIssue(word)
      const article = whole(issue)
      const [removed, claimed] = await Promise.all([
        remove(pageOf(issue, 2)),
        app.rest('POST', `/articles/${article.id}/claim`, { as: news.proofreader, body: { revision: article.revision } }),
      ])
      const now = (await articlesOf(issue.pages)).find(({ id }) => id === article.id)
      if (claimed.status === 200) expect([removed.status, now?.assignee, now?.pages.length]).toEqual([409, news.proofreader.id, 3])
      else expect([removed.status, claimed.status, now?.pages.length]).toEqual([200, expect.toSatisfy((status) => status === 404 || status === 409), 2])
      await expectSound()
    }
  })
})
