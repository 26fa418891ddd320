import { hostname } from 'node:os'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { runImport } from '../../src/jobs/runImport'
import { type App, type Person, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type ImportDesk, importDesk } from '../helpers/imports/desk'
import { altoPage, metsIssue } from '../helpers/imports/metsIssue'
import { manyPages, pageText } from '../helpers/imports/pages'
import { type ImportWorker, startWorker } from '../helpers/imports/startWorker'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

const NOBODY = undefined as unknown as Person

describe.skipIf(skipReason)(`importing many files on ${databaseKind}`, () => {
  let app: App
  let news: Newsroom
  let desk: ImportDesk

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    desk = importDesk(app, news)
  })
  afterEach(() => void vi.restoreAllMocks())
  afterAll(() => app?.close())

  const chunksOf = async (id: string): Promise<number> =>
    (await app.payload.db.count({ collection: 'import-chunks', where: { import: { equals: id } } })).totalDocs
  const count = async (collection: 'import-chunks' | 'import-files' | 'imports' | 'pages' | 'payload-jobs'): Promise<number> =>
    (await app.payload.db.count({ collection })).totalDocs
  const statuses = async (id: string): Promise<string[]> => (await desk.filesOf(id)).flatMap(({ results }) => (results ?? []).map((result: { status: string }) => result.status))

  /** Does something in the middle: when the worker is about to read its n-th file. */
  const beforeFile = (n: number, deed: () => Promise<unknown>): void => {
    const findOne = app.payload.db.findOne
    const read = new Set<string>()
    vi.spyOn(app.payload.db, 'findOne').mockImplementation(async (args) => {
      const size = read.size
      if (args.collection === 'import-chunks') read.add(JSON.stringify(args.where))
      if (read.size > size && read.size === n) await deed()
      return findOne.call(app.payload.db, args) as never
    })
  }

  describe('from the files to the pages', () => {
    it('makes pages of text files in the issue that was named, and says what became of each', async () => {
      const id = await desk.create()
      await desk.start(id, { '04版.txt': pageText('甲'), '20230619_02.txt': pageText('乙'), 'A03.txt': pageText('丙') })
      expect(await desk.now(id)).toMatchObject({ state: 'queued', filesCount: 3 })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'done', pagesDone: 3, pagesTotal: 3, pagesNew: 3, pagesFailed: 0, current: null })
      for (const file of await desk.filesOf(id)) {
        expect(file.results).toMatchObject([{ status: 'new', articles: 1, number: file.number, message: null }])
        const { body } = await app.rest('GET', `/pages/${file.results[0].page}?depth=1`, { as: news.proofreader })
        expect(body).toMatchObject({ number: file.number, fileName: file.path, issue: { date: '2020-01-01' } })
      }
      expect(await chunksOf(id)).toBe(0)
      expect(await count('payload-jobs')).toBe(0)
    })

    it('names in the log who started it', async () => {
      const id = await desk.create()
      await desk.start(id, { '1版.txt': pageText('署名') })
      await desk.work()
      const [file] = await desk.filesOf(id)
      const log = await app.rest('GET', `/log?where[document][equals]=pages:${file?.results[0].page}`, { as: news.editor })
      expect(log.body.docs).toMatchObject([{ action: 'import', actor: news.editor.id }])
    })

    it('guesses page numbers from plain names, and what a person says counts', async () => {
      const id = await desk.create()
      const guessed = { '聊城日报/第7版 要闻.txt': 7, 'lcrb_p05.txt': 5, '2023-06-19.txt': null, '000_c485fea3267a24d1.txt': null, 'B03.txt': null }
      for (const path of Object.keys(guessed)) expect((await desk.send(id, path, pageText(path))).status).toBe(201)
      const files = await desk.filesOf(id)
      expect(Object.fromEntries(files.map(({ number, path }) => [path, number]))).toEqual(guessed)
      expect(files.filter(({ isNumberGuessed }) => isNumberGuessed).map(({ number }) => number).sort()).toEqual([5, 7])

      const file = files.find(({ path }) => path === 'B03.txt')
      const { body } = await app.rest('PATCH', `/imports/${id}/files/${file?.id}`, { as: news.editor, body: { name: ' 副刊 ', number: 11 } })
      expect(body.doc).toMatchObject({ isNumberGuessed: false, name: '副刊', number: 11 })
      await desk.act(id, 'start')
      await desk.work()
      expect((await desk.pagesOf(id)).filter(({ name }) => name === '副刊')).toMatchObject([{ number: 11 }])
    })

    it('imports into an issue that is there, and a folder sent twice is no new work', async () => {
      const pages = manyPages('重复', 3)
      const first = await desk.create()
      await desk.start(first, pages)
      await desk.work()
      const { issue } = await desk.now(first)
      const { body } = await app.rest('POST', '/imports?depth=0', { as: news.editor, body: { issue } })
      await desk.start(body.doc.id, pages)
      await desk.work()
      expect(await desk.now(body.doc.id)).toMatchObject({ state: 'done', pagesNew: 0, pagesUnchanged: 3 })
      expect(await desk.pagesOf(first)).toHaveLength(3)
    })

    it('reads a METS issue with its ALTO files as the pages that it names', async () => {
      const id = await desk.create()
      const alto = Object.fromEntries([1, 2, 3].map((n) => [`期/alto/000${n}.xml`, altoPage(`整期${n}号`, n)]))
      await desk.start(id, { ...alto, '期/mets.xml': metsIssue(3, '1999-12-31') })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'done', pagesDone: 3, pagesTotal: 3, pagesNew: 3 })
      const files = await desk.filesOf(id)
      expect(files.map(({ format, state }) => [format, state])).toEqual([['alto', 'part'], ['alto', 'part'], ['alto', 'part'], ['mets', 'done']])
      expect(files.find(({ format }) => format === 'mets')?.results).toMatchObject([1, 2, 3].map((number) => ({ articles: 1, number, status: 'new' })))
      // It is of another day than it was imported into: the wrong folder, most often.
      expect(files.find(({ format }) => format === 'mets')?.results[0].message.zh).toContain('1999-12-31')
      expect(await desk.pagesOf(id)).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3 }])
      expect(await chunksOf(id)).toBe(0)
    })

    it('imports no page of a METS issue by guess when the METS file cannot be read, and all of them when it has been mended', async () => {
      const id = await desk.create()
      const alto = Object.fromEntries([1, 2].map((n) => [`alto/000${n}.xml`, altoPage(`残缺${n}号`, n)]))
      await desk.start(id, { ...alto, 'mets.xml': metsIssue(2).slice(0, 700) })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'failed', pagesNew: 0 })
      expect((await desk.send(id, 'mets.xml', metsIssue(2))).body.isNew).toBe(false)
      await desk.act(id, 'resume')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'done', pagesNew: 2, pagesFailed: 0 })
    })

    it('goes on when a page fails, says why, and takes up again only what failed', async () => {
      const id = await desk.create()
      const blank = '\n \n\n'
      await desk.start(id, { '1版.txt': pageText('好一'), '2版.txt': blank, '3版.txt': pageText('好三') })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'failed', pagesDone: 3, pagesNew: 2, pagesFailed: 1 })
      const failed = (await desk.filesOf(id)).find(({ state }) => state === 'failed')
      expect(failed?.results).toMatchObject([{ number: 2, page: null, status: 'failed' }])
      expect(failed?.results[0].message.zh).toContain('2版.txt')
      expect(failed?.results[0].message.en).toMatch(/blank/)

      expect((await desk.send(id, '2版.txt', pageText('好二'))).status).toBe(200)
      expect((await desk.act(id, 'resume')).status).toBe(200)
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'done', pagesDone: 3, pagesNew: 3, pagesFailed: 0 })
      expect(await desk.pagesOf(id)).toHaveLength(3)
    })
  })

  describe('the files', () => {
    it('counts a file that is sent twice once, and takes other bytes under the same name in its place', async () => {
      const id = await desk.create()
      const first = await desk.send(id, '期/1版.txt', pageText('初'))
      const again = await desk.send(id, '期\\1版.txt', pageText('初'))
      expect([first.status, again.status, again.body.isNew, again.body.doc.id]).toEqual([201, 200, false, first.body.doc.id])
      const other = await desk.send(id, '期/1版.txt', pageText('改过的'))
      expect([other.status, other.body.doc.id]).toEqual([200, first.body.doc.id])
      expect(await desk.filesOf(id)).toHaveLength(1)
      expect(await chunksOf(id)).toBe(1)
      expect(await desk.now(id)).toMatchObject({ bytes: other.body.doc.size, filesCount: 1 })

      expect((await app.rest('DELETE', `/imports/${id}/files/${first.body.doc.id}`, { as: news.editor })).status).toBe(200)
      expect(await desk.now(id)).toMatchObject({ bytes: 0, filesCount: 0, state: 'uploading' })
      expect(await chunksOf(id)).toBe(0)
    })

    it('does not start while two different files are to be the same page, and does once one of them is another', async () => {
      const id = await desk.create()
      await desk.send(id, '1版.txt', pageText('占位甲'))
      const second = await desk.send(id, '甲/1版.txt', pageText('占位乙'))
      // The same bytes in another folder are no second page.
      await desk.send(id, '乙/1版.txt', pageText('占位甲'))
      const before = await stored(app, 'imports', id)
      const refused = await desk.act(id, 'start')
      expect([refused.status, refused.body.errors[0].data]).toMatchObject([409, { code: 'number-doubled', numbers: [1] }])
      expect(await stored(app, 'imports', id)).toBe(before)

      await app.rest('PATCH', `/imports/${id}/files/${second.body.doc.id}`, { as: news.editor, body: { number: 2 } })
      expect((await desk.act(id, 'start')).status).toBe(200)
      await desk.work()
      expect((await desk.pagesOf(id)).map(({ number }) => number)).toEqual([1, 2])
    })

    it('counts a file once that is sent several times at the same moment', async () => {
      const id = await desk.create()
      const answers = await Promise.all([1, 2, 3, 4].map(() => desk.send(id, '1版.txt', pageText('同时'))))
      expect(answers.every(({ status }) => status === 200 || status === 201), JSON.stringify(answers.map(({ body }) => body))).toBe(true)
      expect(await desk.filesOf(id)).toHaveLength(1)
      expect(await desk.now(id)).toMatchObject({ bytes: answers[0]?.body.doc.size, filesCount: 1 })
    })

    it.each([
      ['an empty file', '空.txt', '', 400, '空的'],
      ['a PDF', '版面.pdf', '%PDF-1.7\n', 400, '不是文本文件'],
      ['XML of another kind', '目录.xml', '<?xml version="1.0"?><catalogue/>', 400, '<catalogue>'],
      ['a way out of the folder', '../../etc/passwd', 'x', 400, '文件名'],
      ['a text larger than any page', '大.txt', '字'.repeat(4_000_000), 413, '太大'],
    ])('takes nothing of %s and says why', async (_what, path, content, status, why) => {
      const id = await desk.create()
      const before = await stored(app, 'imports', id)
      const answer = await desk.send(id, path, content)
      expect([answer.status, answer.body.errors[0].message]).toEqual([status, expect.stringContaining(why)])
      expect(await desk.filesOf(id)).toEqual([])
      expect(await stored(app, 'imports', id)).toBe(before)
    })

    it('refuses a file larger than any may be, whatever length was announced', async () => {
      const id = await desk.create()
      const { body, status } = await desk.send(id, '太大.xml', new Uint8Array(66 * 1024 * 1024))
      expect([status, body.errors[0].data.code]).toEqual([413, 'too-large'])
      expect(await desk.filesOf(id)).toEqual([])
    })

    it('keeps a file of many megabytes whole, and gives it back piece by piece', async () => {
      const { contentOf } = await import('../../src/collections/ImportFiles/contentOf')
      const id = await desk.create()
      const noise = Array.from({ length: 300_000 }, (_, n) => `<!-- ${Math.sin(n)} ${Math.cos(n)} -->`).join('\n')
      const content = `<?xml version="1.0"?><alto>${noise}</alto>`
      const { body } = await desk.send(id, 'big.xml', content)
      expect(body.doc.chunks).toBeGreaterThan(2)
      const pieces: Uint8Array[] = []
      for await (const piece of contentOf(app.payload, body.doc).read()) pieces.push(piece)
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4 * 1024 * 1024)
      expect(Buffer.concat(pieces).toString() === content).toBe(true)
      expect((await app.rest('DELETE', `/imports/${id}`, { as: news.editor })).status).toBe(200)
      expect(await chunksOf(id)).toBe(0)
      expect((await app.payload.db.count({ collection: 'import-files', where: { import: { equals: id } } })).totalDocs).toBe(0)
    })

    it.each([0, 10_000, 1.5, 'vier', true])('refuses %s as a page number, and the number stays', async (number) => {
      const id = await desk.create()
      const { body } = await desk.send(id, '1版.txt', pageText('号'))
      const before = await stored(app, 'import-files', body.doc.id)
      const answer = await app.rest('PATCH', `/imports/${id}/files/${body.doc.id}`, { as: news.editor, body: { number } })
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'number'])
      expect(await stored(app, 'import-files', body.doc.id)).toBe(before)
    })
  })

  describe('the place', () => {
    it.each([
      ['nothing', {}, ['issue', 'publication', 'date']],
      ['a newspaper without a day', { publication: 'news' }, ['date']],
      ['a day that is none', { date: '2023-02-30', publication: 'news' }, ['date']],
      ['a day far in the future', { date: '2923-02-03', publication: 'news' }, ['date']],
      ['a newspaper that is not there', { date: '2023-02-03', publication: '0f0f0f0f0f0f0f0f0f0f0f0f' }, ['publication']],
      ['an issue that is not there', { issue: '0f0f0f0f0f0f0f0f0f0f0f0f' }, ['issue']],
      ['both', { date: '2023-02-03', issue: 'issue', publication: 'news' }, ['issue', 'publication', 'date']],
    ])('is not guessed from %s, and the fields are marked', async (_what, told, fields) => {
      const known: Record<string, string> = { issue: news.issue.id, news: news.publication.id }
      const body = Object.fromEntries(Object.entries(told).map(([field, value]) => [field, known[value] ?? value]))
      const before = await count('imports')
      const answer = await app.rest('POST', '/imports', { as: news.editor, body })
      expect(answer.status).toBe(400)
      const [error] = answer.body.errors
      expect(error.data.errors.map(({ path }: { path: string }) => path)).toEqual(fields)
      for (const { message } of error.data.errors) expect(message).toMatch(/^[^{}"]{5,}$/u)
      expect(error.message).not.toMatch(/[{}"]/u)
      expect(await count('imports')).toBe(before)
    })

    it('makes no issue when no page could be read', async () => {
      const id = await desk.create()
      await desk.start(id, { '1版.txt': ' \n ' })
      const issues = (await app.payload.db.count({ collection: 'issues' })).totalDocs
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesFailed: 1, state: 'failed' })
      expect((await desk.now(id)).issue ?? null).toBeNull()
      expect((await app.payload.db.count({ collection: 'issues' })).totalDocs).toBe(issues)
    })

    it('nobody can say by a request how far an import is', async () => {
      const { body } = await app.rest('POST', '/imports?depth=0', {
        as: news.admin,
        body: { issue: news.issue.id, state: 'done', pagesDone: 7, owner: 'x', startedBy: news.editor.id, message: { zh: 'x' }, title: '别的', bytes: -1 },
      })
      expect(body.doc).toMatchObject({ bytes: 0, pagesDone: 0, state: 'uploading', title: news.issue.title })
      expect([body.doc.owner ?? null, body.doc.startedBy ?? null, body.doc.message ?? null]).toEqual([null, null, null])
      const before = await stored(app, 'imports', body.doc.id)
      expect((await app.rest('PATCH', `/imports/${body.doc.id}`, { as: news.admin, body: { state: 'done' } })).status).toBe(403)
      expect(await stored(app, 'imports', body.doc.id)).toBe(before)
    })
  })

  describe('who may', () => {
    it.each(['proofreader', 'nobody'] as const)('a %s can do nothing to an import, and nothing of it changes', async (who) => {
      const as = who === 'nobody' ? NOBODY : news.proofreader
      const id = await desk.create()
      const { body } = await desk.send(id, '1版.txt', pageText(who))
      const file = body.doc.id as string
      const before = [await stored(app, 'imports', id), await stored(app, 'import-files', file), await count('imports'), await count('import-chunks')]
      const answers = [
        await app.rest('POST', '/imports', { as, body: { issue: news.issue.id } }),
        await app.rest('PATCH', `/imports/${id}`, { as, body: { date: '2021-01-01' } }),
        await app.rest('DELETE', `/imports/${id}`, { as }),
        who === 'nobody' ? await app.form(`/imports/${id}/files`, new FormData()) : await desk.send(id, '2版.txt', pageText('x'), as),
        await app.rest('PATCH', `/imports/${id}/files/${file}`, { as, body: { number: 2 } }),
        await app.rest('DELETE', `/imports/${id}/files/${file}`, { as }),
        await app.rest('PATCH', `/import-files/${file}`, { as, body: { number: 2 } }),
        await app.rest('DELETE', `/import-files/${file}`, { as }),
        ...(await Promise.all(['start', 'cancel', 'resume'].map((deed) => app.rest('POST', `/imports/${id}/${deed}`, { as })))),
        // What is not there is refused in the same way.
        await app.rest('POST', '/imports/0f0f0f0f0f0f0f0f0f0f0f0f/start', { as }),
      ]
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
      expect([await stored(app, 'imports', id), await stored(app, 'import-files', file), await count('imports'), await count('import-chunks')]).toEqual(before)
    })

    it('the bytes of files and the queue are closed even for admins', async () => {
      const id = await desk.create()
      await desk.start(id, { '1版.txt': pageText('关') })
      for (const as of [NOBODY, news.proofreader, news.editor, news.admin]) {
        for (const path of ['/import-chunks', '/payload-jobs', '/payload-jobs/run', '/payload-jobs/handle-schedules', '/payload-jobs/run?allQueues=true']) {
          // The queue is not served at all; of the bytes it is said that nobody may.
          expect([path, (await app.rest('GET', path, { as })).status]).toEqual([path, path.startsWith('/payload-jobs') ? 404 : 403])
        }
        expect((await app.rest('POST', '/payload-jobs', { as, body: { taskSlug: 'import' } })).status).toBe(404)
      }
      const { body } = await app.graphql('{ __schema { queryType { fields { name } } mutationType { fields { name } } } }', { as: news.admin })
      expect(JSON.stringify(body)).not.toMatch(/import|job/i)
      expect(await desk.now(id)).toMatchObject({ state: 'queued' })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ state: 'done' })
    })

    it('an import whose starter may not import any more stops, and an editor can take it up', async () => {
      const leaver = await app.person('editor', '调离的编辑')
      const id = await desk.create()
      await desk.send(id, '1版.txt', pageText('调离'))
      await desk.act(id, 'start', leaver)
      await app.rest('PATCH', `/users/${leaver.id}`, { as: news.admin, body: { role: 'proofreader' } })
      await desk.work()
      expect(await desk.now(id)).toMatchObject({
        message: { en: expect.stringContaining('may not import'), zh: expect.stringMatching(/无权导入/u) }, pagesDone: 0, state: 'failed',
      })
      expect((await desk.act(id, 'resume')).status).toBe(200)
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesNew: 1, state: 'done' })
    })
  })

  describe('start, stop and go on', () => {
    it('does not start without files, nor twice, and takes no file and no deletion while it waits', async () => {
      const id = await desk.create()
      expect((await desk.act(id, 'start')).body.errors[0].data.code).toBe('no-files')
      await desk.start(id, { '1版.txt': pageText('一次') })
      const before = await stored(app, 'imports', id)
      const answers = [
        await desk.act(id, 'start'), await desk.act(id, 'resume'), await desk.send(id, '2版.txt', pageText('晚了')),
        await app.rest('PATCH', `/imports/${id}/files/${(await desk.filesOf(id))[0]?.id}`, { as: news.editor, body: { number: 9 } }),
      ]
      expect(answers.map(({ body, status }) => [status, body.errors[0].data.code])).toEqual(answers.map(() => [409, 'import-state']))
      expect((await app.rest('DELETE', `/imports/${id}`, { as: news.editor })).status).toBe(403)
      expect(await stored(app, 'imports', id)).toBe(before)
      expect(await desk.filesOf(id)).toHaveLength(1)
      await desk.work()
      expect((await desk.act(id, 'start')).status).toBe(409)
      expect((await desk.act(id, 'cancel')).status).toBe(409)
    })

    it('is stopped at once while it waits, and what is left can be taken up again', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('等待', 2))
      expect((await desk.act(id, 'cancel')).body.doc.state).toBe('cancelled')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesDone: 0, state: 'cancelled' })
      await desk.act(id, 'resume')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesNew: 2, state: 'done' })
    })

    it('ends after the page in hand when it is stopped in the middle; whole pages stay, and the rest can follow', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('中途', 6))
      beforeFile(3, () => desk.act(id, 'cancel'))
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesDone: 3, pagesNew: 3, pagesTotal: 6, state: 'cancelled' })
      const pages = await desk.pagesOf(id)
      expect(pages.map(({ importState, number }) => [number, importState])).toEqual([[1, 'whole'], [2, 'whole'], [3, 'whole']])
      expect((await desk.filesOf(id)).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'waiting', 'waiting', 'waiting'])
      vi.restoreAllMocks()
      await desk.act(id, 'resume')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ isCancelAsked: false, pagesDone: 6, pagesNew: 6, state: 'done' })
      expect(await desk.pagesOf(id)).toHaveLength(6)
    })

    it('stops between two pages of a METS issue, and goes on to the pages that are left', async () => {
      const id = await desk.create()
      const alto = Object.fromEntries([1, 2, 3].map((n) => [`alto/000${n}.xml`, altoPage(`半期${n}号`, n)]))
      await desk.start(id, { ...alto, 'mets.xml': metsIssue(3) })
      // The METS file itself, then the first of its pages.
      beforeFile(2, () => desk.act(id, 'cancel'))
      await desk.work()
      vi.restoreAllMocks()
      expect(await desk.now(id)).toMatchObject({ pagesTotal: 3, state: 'cancelled' })
      const before = await desk.pagesOf(id)
      expect(before.length).toBeLessThan(3)
      await desk.act(id, 'resume')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesDone: 3, pagesNew: 3, pagesTotal: 3, state: 'done' })
      expect((await desk.pagesOf(id)).map(({ number }) => number)).toEqual([1, 2, 3])
    })

    it('writes nothing more once somebody else has it', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('易手', 4))
      beforeFile(2, () => app.payload.db.updateOne({ collection: 'imports', data: { owner: 'another:1:worker' }, where: { id: { equals: id } } }))
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ owner: 'another:1:worker', pagesDone: 1, state: 'running' })
      vi.restoreAllMocks()
      await app.payload.db.updateOne({ collection: 'imports', data: { owner: null, state: 'queued' }, where: { id: { equals: id } } })
      await runImport(app.payload, id)
      expect(await desk.now(id)).toMatchObject({ pagesDone: 4, state: 'done' })
      expect(await desk.pagesOf(id)).toHaveLength(4)
    })

    it('stops with the reason when the database fails, and can be taken up again', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('故障', 2))
      const updateOne = app.payload.db.updateOne
      vi.spyOn(app.payload.db, 'updateOne').mockImplementation(async (args) => {
        if (args.collection === 'import-files') throw new Error('disk full')
        return updateOne.call(app.payload.db, args) as never
      })
      await desk.work()
      vi.restoreAllMocks()
      const now = await desk.now(id)
      expect(now).toMatchObject({ state: 'failed' })
      expect(now.message.zh).toContain('disk full')
      await desk.act(id, 'resume')
      await desk.work()
      // The page that was in hand is this import's own.
      expect(await desk.now(id)).toMatchObject({ pagesDone: 2, pagesNew: 2, pagesUnchanged: 0, state: 'done' })
      expect(await desk.pagesOf(id)).toHaveLength(2)
    })

    it('a page imported again that was in hand at a kill is told as that, and a copy of a page of the import as unchanged', async () => {
      const [first, second] = [await desk.create(), await desk.create()]
      const text = pageText('更正在手')
      await desk.start(first, { '1版.txt': text })
      await desk.work()
      const { issue } = await desk.now(first)
      const { body } = await app.rest('POST', '/imports?depth=0', { as: news.editor, body: { issue } })
      const corrected = text.replace('与会代表', '参会人员')
      await desk.start(body.doc.id, { '1版.txt': corrected, '甲/1版.txt': corrected })
      const updateOne = app.payload.db.updateOne
      vi.spyOn(app.payload.db, 'updateOne').mockImplementation(async (args) => {
        if (args.collection === 'import-files') throw new Error('killed')
        return updateOne.call(app.payload.db, args) as never
      })
      await desk.work()
      vi.restoreAllMocks()
      await desk.act(body.doc.id, 'resume')
      await desk.work()
      expect(await desk.now(body.doc.id)).toMatchObject({ pagesDone: 2, pagesNew: 0, pagesReimported: 1, pagesUnchanged: 1, state: 'done' })
      // In another import it is no work.
      await desk.start(second, { '1版.txt': corrected })
      await desk.work()
      expect(await desk.now(second)).toMatchObject({ pagesUnchanged: 1, state: 'done' })
      const [file] = await desk.filesOf(second)
      expect(file?.results[0].message).toEqual({ en: expect.stringContaining('imported before'), zh: expect.stringContaining('导入过') })
    })
  })

  describe('workers', () => {
    it('this process, which only answers requests, does not work off the queue', () => {
      expect(app.payload.crons).toEqual([])
    })

    it('of many that take the same import at once one gets it', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('争抢', 3))
      await Promise.all([desk.work(), desk.work(), runImport(app.payload, id), runImport(app.payload, id)])
      expect(await desk.now(id)).toMatchObject({ pagesDone: 3, pagesNew: 3, state: 'done' })
      expect(await statuses(id)).toEqual(['new', 'new', 'new'])
      expect(await desk.pagesOf(id)).toHaveLength(3)
    })

    it('a job that is taken away while it runs keeps nobody else from writing', async () => {
      const id = await desk.create()
      await desk.start(id, manyPages('抽走', 2))
      beforeFile(1, () => app.payload.db.deleteMany({ collection: 'payload-jobs', where: {} }))
      await desk.work().catch(() => undefined)
      vi.restoreAllMocks()
      expect(await desk.now(id)).toMatchObject({ pagesDone: 2, state: 'done' })
      await desk.create()
    })

    it('an import whose worker is gone waits again at the next start, and one whose worker lives does not', async () => {
      const { thisProcess } = await import('../../src/store/owner')
      const { handsOn } = await import('../../src/jobs/handsOn')
      const { recover } = await import('../../src/recover')
      const id = await desk.create()
      await desk.start(id, manyPages('失踪', 2))
      const leave = (owner: string): Promise<unknown> =>
        app.payload.db.updateOne({ collection: 'imports', data: { owner, seenAt: new Date().toISOString(), state: 'running' }, where: { id: { equals: id } } })
      await leave(thisProcess())
      handsOn.add(id)
      await recover(app.payload)
      expect((await desk.now(id)).state).toBe('running')
      handsOn.delete(id)
      await leave(`${thisProcess()}-before`)
      await recover(app.payload)
      expect((await desk.now(id)).state).toBe('queued')
      // A process of that number lives, but has given no sign for long: it is another program.
      await leave(`${hostname()}:${process.ppid}:before`)
      await recover(app.payload)
      expect((await desk.now(id)).state).toBe('running')
      await app.payload.db.updateOne({ collection: 'imports', data: { seenAt: '2020-01-01T00:00:00.000Z' }, where: { id: { equals: id } } })
      await recover(app.payload)
      expect((await desk.now(id)).state).toBe('queued')
      await desk.work()
      expect(await desk.now(id)).toMatchObject({ pagesDone: 2, state: 'done' })
    })

    it('two servers on one database do every import once, and when one is killed the other goes on', async () => {
      const ids = [await desk.create(), await desk.create()]
      for (const [index, id] of ids.entries()) await desk.start(id, manyPages(`双机${index}`, 12))
      const workers: ImportWorker[] = await Promise.all([startWorker(), startWorker()])
      try {
        await vi.waitFor(async () => expect((await desk.now(ids[0] as string)).pagesDone).toBeGreaterThan(1), { interval: 20, timeout: 60_000 })
        await workers[0]?.kill()
        await vi.waitFor(async () => {
          for (const id of ids) expect((await desk.now(id)).state).toBe('done')
        }, { interval: 100, timeout: 120_000 })
      } finally {
        await Promise.all(workers.map((worker) => worker.kill()))
      }
      for (const id of ids) {
        expect(await desk.now(id)).toMatchObject({ pagesDone: 12, pagesFailed: 0 })
        expect((await desk.pagesOf(id)).map(({ importState, number }) => [number, importState])).toEqual(Array.from({ length: 12 }, (_, n) => [n + 1, 'whole']))
      }
    }, 240_000)

    it('a server that is killed in the middle, again and again, loses no page and makes none twice', async () => {
      const PAGES = 24
      const id = await desk.create()
      await desk.start(id, manyPages('断电', PAGES))
      let kills = 0
      for (let seen = 0; (await desk.now(id)).state !== 'done'; ) {
        const worker = await startWorker()
        try {
          await vi.waitFor(async () => {
            const { pagesDone, state } = await desk.now(id)
            expect(state === 'done' || pagesDone > seen + 3).toBe(true)
          }, { interval: 5, timeout: 60_000 })
        } finally {
          await worker.kill()
        }
        const { pagesDone, state } = await desk.now(id)
        seen = pagesDone
        if (state !== 'done') kills++
      }
      expect(kills).toBeGreaterThan(1)
      expect(await desk.now(id)).toMatchObject({ pagesDone: PAGES, pagesFailed: 0, pagesNew: PAGES, pagesTotal: PAGES, state: 'done' })
      const pages = await desk.pagesOf(id)
      expect(pages.map(({ importState, number }) => [number, importState])).toEqual(Array.from({ length: PAGES }, (_, n) => [n + 1, 'whole']))
      for (const page of pages) {
        expect((await app.payload.db.count({ collection: 'articles', where: { cutFrom: { in: [page.id] } } })).totalDocs).toBe(1)
      }
      expect(await chunksOf(id)).toBe(0)
    }, 240_000)
  })
})
