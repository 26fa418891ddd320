import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { MOST_ATTEMPTS } from '../../src/jobs/attempts'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type ImportDesk, importDesk } from '../helpers/imports/desk'
import { altoPage, metsIssue } from '../helpers/imports/metsIssue'
import { manyPages, pageText } from '../helpers/imports/pages'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

const hocrIssue = (word: string, pages: number): string =>
  `<html><body>${Array.from({ length: pages }, (_, n) => `<div class="ocr_page" title="bbox 0 0 900 900; lpageno ${n + 1}"><span class="ocr_line" title="bbox 10 10 800 40">${word}第${n}号工作会议召开，与会代表听取了汇报。</span></div>`).join('')}</body></html>`

describe.skipIf(skipReason)(`files and requests that harm the server on ${databaseKind}`, () => {
  let app: App
  let news: Newsroom
  let desk: ImportDesk

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    desk = importDesk(app, news)
  })
  afterAll(() => app?.close())

  const pages = async (): Promise<number> => (await app.payload.db.count({ collection: 'pages' })).totalDocs
  const attemptsOf = async (id: string): Promise<unknown[]> => (await desk.filesOf(id)).map(({ attempts }) => attempts)
  const setAttempts = (id: string, path: string, attempts: number) =>
    app.payload.db.updateOne({ collection: 'import-files', data: { attempts }, options: { atomic: true }, where: { key: { equals: `${id}:${path}` } } })

  it('a file of more pages than an issue has ends with the reason, after at most as many as an issue may have', async () => {
    const id = await desk.create()
    await desk.start(id, { 'all.hocr': `<html><body>${'<div class="ocr_page" title="bbox 0 0 9 9">卯</div>'.repeat(20_000)}</body></html>` })
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesFailed: 1, state: 'failed' })
    const [file] = await desk.filesOf(id)
    expect(file?.results.length).toBeLessThanOrEqual(2_001)
    expect(file?.results.at(-1).message.en).toContain('2000 pages')
  })

  it('the pages of a file come in one by one, and others have their turn between them', async () => {
    const id = await desk.create()
    await desk.start(id, { 'issue.hocr': hocrIssue('轮流', 24) })
    let turns = 0
    const tick = setInterval(() => { turns += 1 }, 0)
    await desk.work()
    clearInterval(tick)
    expect(turns).toBeGreaterThanOrEqual(24)
    expect(await desk.now(id)).toMatchObject({ pagesDone: 24, pagesNew: 24, state: 'done' })
    const [file] = await desk.filesOf(id)
    expect(file?.results.map(({ status }: { status: string }) => status)).toEqual(Array.from({ length: 24 }, () => 'new'))
    expect(await attemptsOf(id)).toEqual([0])
  })

  it.each([['lines', '\n'.repeat(60_000)], ['characters', '字'.repeat(2_200_000)]])('a text of far more %s than a page has is refused before it is cut', async (_what, filler) => {
    const before = await pages()
    const id = await desk.create()
    await desk.start(id, { '1版.txt': `${pageText('过长')}${filler}\n末行` })
    await desk.work()
    const [file] = await desk.filesOf(id)
    expect([file?.state, file?.results[0].message.en]).toEqual(['failed', expect.stringContaining('a page has at most')])
    expect(await pages()).toBe(before)
  })

  it('a text page of 2 MB is imported', async () => {
    const id = await desk.create()
    const paragraph = `本报讯 6月16日，全市工作会议在市里召开，与会代表听取了有关情况的汇报，${'各项工作稳步推进，'.repeat(60)}成效明显。\n`
    await desk.start(id, { '1版.txt': `大版工作会议召开\n\n${paragraph.repeat(Math.ceil((2 * 1024 * 1024) / Buffer.byteLength(paragraph)))}` })
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesNew: 1, state: 'done' })
  }, 120_000)

  it('a file over which the server has stopped again and again is given up, the others go on, and a person can have it tried again', async () => {
    const id = await desk.create()
    const files = manyPages('放弃', 2)
    const [bad] = Object.keys(files) as [string]
    await desk.start(id, files)
    await setAttempts(id, bad, MOST_ATTEMPTS)
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesFailed: 1, pagesNew: 1, state: 'failed' })
    const [given] = await desk.filesOf(id)
    expect([given?.path, given?.state, given?.results[0].message.en]).toEqual([bad, 'failed', expect.stringContaining(`stopped ${MOST_ATTEMPTS} times in a row`)])
    expect((await desk.act(id, 'resume')).status).toBe(200)
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesFailed: 0, pagesNew: 2, state: 'done' })
    expect(await attemptsOf(id)).toEqual([0, 0])
  })

  it('a file in hand says so before it is read, so that a crash counts, and no longer once it is in', async () => {
    const id = await desk.create()
    const alto = Object.fromEntries([1, 2].map((n) => [`alto/000${n}.xml`, altoPage(`停手${n}号`, n)]))
    await desk.start(id, { ...alto, 'mets.xml': metsIssue(2) })
    await setAttempts(id, 'mets.xml', MOST_ATTEMPTS - 1)
    const db = app.payload.db as unknown as { findOne: (args: { collection: string }) => Promise<unknown> }
    const { findOne } = db
    let seen: unknown
    db.findOne = async (args) => {
      if (args.collection === 'import-chunks') seen ??= (await attemptsOf(id)).at(-1)
      return findOne.call(db, args)
    }
    await desk.work()
    db.findOne = findOne
    expect(seen).toBe(MOST_ATTEMPTS)
    expect(await desk.now(id)).toMatchObject({ pagesNew: 2, state: 'done' })
  })

  it.each([['PAGE XML', 'xml', '<PcGts><Page imageWidth="900" imageHeight="900"><TextRegion id="r"><TextLine id="l"><TextEquiv><Unicode>独行工作会议召开</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>'],
    ['hOCR', 'hocr', hocrIssue('独行', 1)]])('no page of a METS issue over %s is imported by guess when the METS file cannot be read', async (_format, ending, page) => {
    const id = await desk.create()
    await desk.start(id, { [`alto/0001.${ending}`]: page, 'mets.xml': metsIssue(2).slice(0, 700) })
    await desk.work()
    expect(await desk.now(id)).toMatchObject({ pagesNew: 0, state: 'failed' })
    expect((await desk.filesOf(id)).map(({ partOf, state }) => [state, partOf ?? null])).toEqual([['part', 'mets.xml'], ['failed', null]])
  })

  const post = async (path: string, body: string, type: string): Promise<Response> =>
    handleEndpoints({
      config: app.config,
      request: new Request(`http://localhost:3000/api${path}`, {
        body, headers: { authorization: `JWT ${news.editor.token}`, 'content-type': type }, method: 'POST',
      }),
    })

  it.each(['null', '[]', '"x"', '7'])('an import of %s is refused with 400, and none is made', async (body) => {
    const before = (await app.payload.db.count({ collection: 'imports' })).totalDocs
    const answer = await post('/imports', body, 'application/json')
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([400, expect.stringContaining('JSON')])
    expect((await app.payload.db.count({ collection: 'imports' })).totalDocs).toBe(before)
  })

  it.each([
    ['no boundary', 'multipart/form-data', 'x'], ['a body that breaks off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'],
    ['no parts', 'multipart/form-data; boundary=b', ''], ['data that is no JSON', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--b--\r\n'],
  ])('a corrected file sent with %s is refused with 400, and the page stays as it is', async (_what, type, body) => {
    const { doc } = (await news.importPage(`我市举办${_what.length}届活动\n\n本报讯 6月16日上午，${_what}活动在广场举行，市民到场。\n`)).body
    const before = await stored(app, 'pages', doc.id)
    const answer = await post(`/pages/${doc.id}/reimport`, body, type)
    expect(answer.status).toBe(400)
    expect(await stored(app, 'pages', doc.id)).toBe(before)
  })

  it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty', 'nothing'])('joins about %s are not found', async (of) => {
    expect((await app.rest('GET', `/joins/about/${of}/x`, { as: news.editor })).status).toBe(404)
  })
})
