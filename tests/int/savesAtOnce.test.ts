import { hostname } from 'node:os'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { bodyParts } from '../../src/editorial/lexicalBody'
import { writesOf } from '../../src/store/guardWrites'
import { type Answer, type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

/** Another text for each test, so that no page is nearly the same as another. */
const pageText = (name: string): string =>
  [
    `${name}路改造工程全面完工`, '',
    `本报讯（记者 王建国）6月16日，${name}路改造工程全面完工，沿线居民出行更加方便。`,
    `据了解，${name}路全长三公里，工程去年春天开工，共铺设管线十二公里。`, '',
    `${name}小学开展阅读月活动`, '',
    `本报讯（记者 李秀英）日前，${name}小学开展了以书香为主题的阅读月活动，全校师生踊跃参加。`,
    `活动期间，${name}小学向每个班级赠送了一百册图书。`, '',
    `6月17日，在${name}社区，居民们正在参加消防演练。 ■ 本报记者 张志强 摄`, '',
  ].join('\n')

// With transactions (SQLite here) nothing comes between a save's reading and its writing.
const isStepwise = databaseKind === 'mongodb'

describe.skipIf(skipReason)('a save of a row that the program writes to at the same time', () => {
  let app: App
  let news: Newsroom
  let number = 300

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(() => app?.close())

  const first = async (text: string): Promise<Doc> => {
    const answer = await news.importPage(text, { number: ++number })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.doc
  }
  const again = (page: string, text: string): Promise<Answer> =>
    app.rest('POST', `/pages/${page}/reimport`, { as: news.editor, body: {}, file: { data: Buffer.from(text), name: 'corrected.txt' } })
  const find = async (slug: string, where: string): Promise<Doc[]> =>
    (await app.rest('GET', `/${slug}?depth=0&draft=true&limit=100&sort=order&${where}`, { as: news.editor })).body.docs
  const articlesOf = (page: string): Promise<Doc[]> => find('articles', `where[pages][in]=${page}`)
  const pageNow = async (page: string): Promise<Doc> => (await app.rest('GET', `/pages/${page}?depth=0`, { as: news.editor })).body as Doc
  const actionsOn = async (page: string): Promise<string[]> =>
    (await app.rest('GET', `/log?where[document][equals]=pages:${page}&sort=seq`, { as: news.editor })).body.docs.map(({ action }: Doc) => action)
  const acceptFaults = (page: string, revision: number): Promise<Answer> =>
    app.rest('POST', `/pages/${page}/accept-faults`, { as: news.editor, body: { reason: '无妨', revision } })

  type Write = { collection: string; data?: Record<string, unknown>; id?: unknown }
  /** Does something just before the first write that is meant; what was read for that write is older then. */
  const justBefore = (isMeant: (write: Write) => boolean, work: () => Promise<unknown>): void => {
    vi.restoreAllMocks()
    const { updateOne } = app.payload.db
    let isDone = false
    vi.spyOn(app.payload.db, 'updateOne').mockImplementation(async (args) => {
      if (!isDone && isMeant(args as Write)) {
        isDone = true
        await work()
      }
      return updateOne.call(app.payload.db, args) as never
    })
  }
  const saveOf = (slug: string) => ({ collection, id }: Write): boolean => collection === slug && id !== undefined
  const decision = ({ collection, data }: Write): boolean => collection === 'pages' && data?.importState === 'clearing'

  const SAVES = {
    'a PATCH': (id: string, name: string, revision: number) => app.rest('PATCH', `/pages/${id}`, { as: news.otherEditor, body: { name, revision } }),
    GraphQL: (id: string, name: string, revision: number) =>
      app.graphql(`mutation { updatePage(id: ${JSON.stringify(id)}, data: { name: ${JSON.stringify(name)}, revision: ${revision} }) { id } }`, { as: news.otherEditor }),
  } as const

  it.runIf(isStepwise).each(Object.entries(SAVES))('%s that has read a page before it was imported again changes nothing and says so', async (name, save) => {
    const text = pageText(`东${name}关`)
    const page = await first(text)
    let row = ''
    justBefore(saveOf('pages'), async () => {
      expect((await again(page.id, text.replace('三公里', '五公里'))).status).toBe(200)
      row = await stored(app, 'pages', page.id)
    })
    const answer = await save(page.id, '旧版名', 1)
    expect(JSON.stringify(answer.body)).toMatch(/Somebody has changed it|别人刚改过/u)
    expect(row).not.toBe('')
    expect(await stored(app, 'pages', page.id)).toBe(row)
    expect(await pageNow(page.id)).toMatchObject({ importState: 'whole', revision: 2 })
    expect(JSON.stringify(await articlesOf(page.id))).toContain('五公里')
    expect((await save(page.id, '新版名', 2)).status).toBe(200)
    expect(await pageNow(page.id)).toMatchObject({ name: '新版名', revision: 3, title: expect.stringContaining('新版名') })
  })

  it.runIf(isStepwise)('a PATCH does not undo that faults were accepted, and a second acceptance is not lost', async () => {
    const page = await first(pageText('锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷甲'))
    expect(page.hasFaults).toBe(true)
    justBefore(saveOf('pages'), async () => expect((await acceptFaults(page.id, 1)).status).toBe(200))
    expect((await app.rest('PATCH', `/pages/${page.id}`, { as: news.editor, body: { name: '要闻', revision: 1 } })).status).toBe(409)
    expect(await pageNow(page.id)).toMatchObject({ hasFaults: false, revision: 2 })
    expect(await actionsOn(page.id)).toEqual(['import', 'accept-faults'])
    expect((await acceptFaults(page.id, 1)).body.errors[0].data).toMatchObject({ code: 'stale', current: { revision: 2 }, named: 1 })
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it.runIf(isStepwise)('a PATCH of a page while it is being imported again is refused, changes nothing and says so, and the re-import holds', async () => {
    const text = pageText('南湖')
    const page = await first(text)
    justBefore(decision, async () => {
      const before = await stored(app, 'pages', page.id)
      const { body, status } = await app.rest('PATCH', `/pages/${page.id}`, { as: news.editor, body: { name: '要闻', revision: 1 } })
      expect([status, body.errors[0].data.code]).toEqual([409, 'page-changed'])
      expect(await stored(app, 'pages', page.id)).toBe(before)
    })
    expect((await again(page.id, text.replace('三公里', '五公里'))).status).toBe(200)
    expect(await pageNow(page.id)).toMatchObject({ importState: 'whole', revision: 2 })
    expect((await articlesOf(page.id)).length).toBe(2)
  })

  it('of several PATCHes and a re-import at once each holds or is refused, and the page is whole', async () => {
    for (const name of ['甲乙', '丙丁', '戊己', '庚辛']) {
      const text = pageText(name)
      const page = await first(text)
      const [answer, ...patches] = await Promise.all([
        again(page.id, text.replace('三公里', '五公里')),
        ...['一', '二', '三', '四'].map((word) => app.rest('PATCH', `/pages/${page.id}`, { as: news.otherEditor, body: { name: word, revision: 1 } })),
      ])
      for (const { status } of [answer, ...patches]) expect([200, 409]).toContain(status)
      // All were made on the first revision: one holds, or the re-import does; on SQLite a save that comes after it is stale.
      const saved = patches.filter(({ status }) => status === 200).length
      const imported = answer.status === 200 ? 1 : 0
      expect(saved).toBeLessThanOrEqual(1)
      expect(saved + imported).toBeGreaterThanOrEqual(1)
      const now = await pageNow(page.id)
      expect(now).toMatchObject({ importState: 'whole', revision: 1 + saved + imported })
      expect(now.contentHash !== page.contentHash).toBe(imported === 1)
      expect((await articlesOf(page.id)).length).toBe(2)
      expect(await actionsOn(page.id)).toEqual(['import', ...(saved ? ['edit'] : []), ...(imported ? ['reimport'] : [])])
      expect((await app.payload.db.count({ collection: 'articles', where: { revision: { less_than: 1 } } })).totalDocs).toBe(0)
    }
  })

  it('a page that was put back to before a decided re-import loses nothing when the program starts', async () => {
    const text = pageText('北苑')
    const page = await first(text)
    const before = await pageNow(page.id)
    expect((await again(page.id, text.replace('三公里', '五公里'))).status).toBe(200)
    const articles = await articlesOf(page.id)
    const { docs } = await app.payload.db.find<{ cutBy: string; id: string; revision: number }>({
      collection: 'page-sources', sort: '-revision', where: { page: { equals: page.id } },
    })
    await app.payload.db.updateOne({
      collection: 'pages', options: { atomic: true }, where: { id: { equals: page.id } },
      data: {
        contentHash: before.contentHash, importOwner: `${hostname()}:${process.pid}:another-start`, importRun: docs[0]?.cutBy.replace('#decided', ''),
        importSeenAt: new Date().toISOString(), importState: 'reimporting', revision: 1,
      },
    })
    await (await import('../../src/recover')).recover(app.payload)
    expect(await articlesOf(page.id)).toEqual(articles)
    expect(await pageNow(page.id)).toMatchObject({ importState: 'whole', revision: 2 })
    expect((await pageNow(page.id)).contentHash).not.toBe(before.contentHash)
  })

  it.runIf(isStepwise)('a photo that a re-import has replaced meanwhile is not said to be saved', async () => {
    const text = pageText('西塘')
    const page = await first(text)
    const [photo] = await find('photos', `where[page][equals]=${page.id}`)
    let late: Promise<Answer> | undefined
    justBefore(decision, async () => {
      late = app.rest('PATCH', `/photos/${photo?.id}`, { as: news.editor, body: { revision: 1, title: '演练' } })
      await vi.waitFor(async () =>
        expect(await app.payload.db.findOne({ collection: 'photos', where: { and: [{ id: { equals: photo?.id } }, { title: { equals: '演练' } }] } })).not.toBeNull(), 20_000)
    })
    expect((await again(page.id, text.replace('居民们正在参加', '居民正在参加'))).status).toBe(200)
    expect((await late)?.status).toBe(409)
    expect((await find('photos', `where[page][equals]=${page.id}`)).map(({ id }) => id)).not.toContain(photo?.id)

    const [now] = await find('photos', `where[page][equals]=${page.id}`)
    justBefore(saveOf('photos'), async () => expect((await again(page.id, text)).status).toBe(200))
    expect((await app.rest('PATCH', `/photos/${now?.id}`, { as: news.editor, body: { credit: '张三 摄', revision: 1 } })).status).toBe(404)
  })

  it.runIf(isStepwise)('a save of a photo that has read it before a re-import gave it another article is refused; sent again it holds, and so does the article', async () => {
    const text = pageText('青龙')
    const page = await first(text)
    const [photo] = await find('photos', `where[page][equals]=${page.id}`)
    const [road] = await articlesOf(page.id)
    await app.payload.db.updateOne({ collection: 'photos', data: { article: road?.id, updatedAt: null }, options: { atomic: true }, where: { id: { equals: photo?.id } } })
    let given: unknown
    justBefore(saveOf('photos'), async () => {
      expect((await again(page.id, text.replace('三公里', '五公里'))).status).toBe(200)
      given = (await find('photos', `where[page][equals]=${page.id}`))[0]?.article
    })
    const save = (revision: number) => app.rest('PATCH', `/photos/${photo?.id}`, { as: news.editor, body: { credit: '李四 摄', revision } })
    const read = await revisionOf(app, 'photos', String(photo?.id))
    const refused = await save(read)
    const { code, current, named } = refused.body.errors?.[0].data ?? {}
    expect([refused.status, code, named, current?.revision > read]).toEqual([409, 'stale', read, true])
    expect((await save(current.revision)).status).toBe(200)
    const now = await app.payload.db.findOne<Doc>({ collection: 'photos', where: { id: { equals: photo?.id } } })
    expect(now).toMatchObject({ credit: '李四 摄' })
    expect(String(now?.article ?? '')).toBe(String(given ?? ''))
    expect(String(now?.article)).not.toBe(road?.id)
  })

  it.runIf(isStepwise).each(['issues', 'publications'] as const)('a PATCH of one of the %s does not hide what has become public meanwhile', async (slug) => {
    const publication = (await app.rest('POST', '/publications', { as: news.archivist, body: { name: `晚报${slug}` } })).body.doc
    const issue = (await app.rest('POST', '/issues?depth=0', { as: news.archivist, body: { publication: publication.id, date: '2023-07-01', dateCertainty: 'printed' } })).body.doc
    const page = (await news.importPage(pageText(`晚${slug}`), { issue: issue.id, number: 1 })).body.doc
    const [article] = await articlesOf(page.id)
    const id = slug === 'issues' ? issue.id : publication.id
    justBefore(saveOf(slug), () => news.publish('articles', article?.id as string))
    const change = slug === 'issues' ? { date: '2023-07-02' } : { place: '聊城' }
    expect((await app.rest('PATCH', `/${slug}/${id}`, { as: news.admin, body: { ...change, revision: 1 } })).status).toBe(200)
    expect((await app.rest('GET', `/${slug}/${id}`)).body).toMatchObject(change)
  })

  it('an article that was approved before it was joined holds its text once when the other page is imported again', async () => {
    const [one, two] = [await first(pageText('中山')), await first(pageText('解放'))]
    const [a, b] = [(await articlesOf(one.id))[0] as Doc, (await articlesOf(two.id))[0] as Doc]
    await news.publish('articles', a.id)
    expect((await news.act(news.editor, 'articles', a.id, 'correct')).status).toBe(200)
    const { join } = (await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: a.id, to: b.id } })).body
    const confirmed = await app.rest('POST', `/joins/${join.id}/confirm`, { as: news.editor, body: { from: join.from.revision, to: join.to.revision } })
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
    const before = await stored(app, 'articles', a.id)

    const answer = await again(two.id, pageText('解放').replace('全长三公里', '全长五公里'))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await stored(app, 'articles', a.id)).toBe(before)
    expect(answer.body.doc.report.kept).toMatchObject([{ id: a.id, lines: [1, 3, 4] }])
    const texts = (await find('articles', `where[issue][equals]=${news.issue.id}`))
      .filter(({ stage }) => stage !== 'joined').map((article) => bodyParts(article.body as never).map(({ text }) => text).join(''))
    expect(texts.filter((text) => text.includes('解放路全长'))).toHaveLength(1)
    expect((await app.rest('DELETE', `/pages/${two.id}`, { as: news.editor })).status).toBe(409)
  })

  const setRevision = (id: string, revision: number): Promise<unknown> =>
    writesOf(app.payload.db).updateOne({ collection: 'articles', data: { revision, updatedAt: null } as never, options: { atomic: true }, where: { id: { equals: id } } })

  it.runIf(isStepwise).each(['an edit', 'a claim'] as const)('%s that meets a sealed text waits until it is open again', async (deed) => {
    const page = await first(pageText(`盐湖${deed}`))
    const [article] = await articlesOf(page.id)
    const id = article?.id as string
    await setRevision(id, -1)
    const { findOne } = app.payload.db
    let isOpen = false
    vi.spyOn(app.payload.db, 'findOne').mockImplementation(async (args) => {
      const found = (await findOne.call(app.payload.db, args)) as { revision?: number } | null
      if (!isOpen && args.collection === 'articles' && found?.revision === -1) {
        isOpen = true
        await setRevision(id, 1)
      }
      return found as never
    })
    const answer = deed === 'an edit' ? await news.edit(news.proofreader, 'articles', id, { headline: '人改的题目' }, 1) : await news.act(news.proofreader, 'articles', id, 'claim', { revision: 1 })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(isOpen).toBe(true)
    expect(await news.now('articles', id)).toMatchObject({ assignee: news.proofreader.id, revision: 2, stage: 'proofing' })
  })

  it('an edit of a text that stays sealed is refused, and nothing is changed', async () => {
    const page = await first(pageText('落雁'))
    const [article] = await articlesOf(page.id)
    await setRevision(article?.id as string, -1)
    const before = await stored(app, 'articles', article?.id as string)
    expect((await news.edit(news.proofreader, 'articles', article?.id as string, { headline: '人改的题目' }, 1)).status).toBe(409)
    expect(await stored(app, 'articles', article?.id as string)).toBe(before)
    await setRevision(article?.id as string, 1)
  })

  it.runIf(isStepwise)('an edit that has read a text before it was moved to the lines of another file leaves it on the new ones', async () => {
    const text = pageText('凤凰')
    const page = await first(text)
    const school = (await articlesOf(page.id)).find(({ headline }) => String(headline).includes('小学')) as Doc
    const { createVersion } = app.payload.db
    vi.spyOn(app.payload.db, 'createVersion').mockImplementationOnce(async (args) => {
      expect((await again(page.id, `版面改正版\n\n${text.replace('三公里', '五公里')}`)).status).toBe(200)
      return createVersion.call(app.payload.db, args) as never
    })
    expect((await news.edit(news.proofreader, 'articles', school.id, { headline: '人改的题目' }, 1)).status).toBe(200)
    const now = await news.now('articles', school.id)
    expect(now).toMatchObject({ headline: '人改的题目', revision: 2 })
    expect(now.sourceLines).toContainEqual(expect.objectContaining({ source: (await pageNow(page.id)).contentHash }))
    expect(JSON.stringify(now.sourceLines)).not.toContain(page.contentHash)
  })
})
