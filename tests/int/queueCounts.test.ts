import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DeskAnswer } from '../../src/desk/DeskAnswer'
import { captionPart, openSuspects, partsOfArticle } from '../../src/editorial/proofing'
import { type App, type Parsed, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { letLapse } from '../helpers/letLapse'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

const LISTS = ['mine', 'free', 'approval'] as const

describe.skipIf(skipReason)('what the queue counts', () => {
  let app: App
  let news: Newsroom
  let publications = 0

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const make = async (slug: string, content: Record<string, unknown>): Promise<Doc> =>
    (await app.rest('POST', `/${slug}?depth=0`, { as: news.archivist, body: content })).body.doc
  /** A publication with an issue a day, each with one page. */
  const paper = async (...dates: string[]): Promise<{ issues: string[]; pages: string[]; publication: string }> => {
    const publication = (await make('publications', { name: `计数报${++publications}` })).id
    const made = { issues: [] as string[], pages: [] as string[], publication }
    for (const date of dates) {
      const { id: issue } = await make('issues', { date, dateCertainty: 'printed', publication })
      const page = await app.payload.db.create({
        collection: 'pages', data: { contentHash: `${issue} 1`, importState: 'whole', issue, number: 1, publication, slot: `${issue} 1`, title: '第1版' },
      })
      made.issues.push(issue)
      made.pages.push(String(page.id))
    }
    return made
  }
  const at = async (page: string | undefined, stage: 'proofed' | 'proofing' | 'unproofed', order: number, content: Record<string, unknown> = {}): Promise<string> =>
    (await news.articleAt(stage, { order, pages: [page], ...content })).id
  const caption = async (page: string | undefined, order: number, text: string, article?: string): Promise<string> => {
    const photo = await make('photos', { order, page, title: '图', ...(article ? { article } : {}) })
    return (await make('captions', { photo: photo.id, text })).id
  }
  const submitted = async (id: string): Promise<void> => {
    await news.act(news.proofreader, 'captions', id, 'claim')
    await news.act(news.proofreader, 'captions', id, 'submit')
  }
  const queue = async (as: Person, query: string) => app.rest('GET', `/queue?${query}`, { as })
  const waiting = async (as: Person | undefined, query: string) => app.rest('GET', `/queue/next-waiting?${query}`, { as })

  describe('for each list', () => {
    it('agrees with the database, whichever list is asked for, under the filters asked for', async () => {
      const { issues, pages, publication } = await paper('2004-01-01', '2004-01-02')
      const flagged = await at(pages[0], 'unproofed', 1)
      await news.act(news.proofreader, 'articles', flagged, 'flag', { reason: '人名存疑' })
      await at(pages[1], 'unproofed', 2)
      await at(pages[0], 'proofing', 3)
      const lapsed = await at(pages[1], 'proofing', 4)
      await letLapse(app, 'articles', lapsed)
      for (const order of [5, 6, 7]) await at(pages[0], 'proofed', order)
      await submitted(await caption(pages[0], 8, '图为会场。'))
      await caption(pages[0], 9, '图为会场外。')

      const stored = async (stage: string): Promise<number> => {
        const where: Where = { and: [{ publication: { equals: publication } }, { stage: { equals: stage } }] }
        return (await app.payload.db.count({ collection: 'articles', where })).totalDocs + (await app.payload.db.count({ collection: 'captions', where })).totalDocs
      }
      expect([await stored('unproofed'), await stored('proofing'), await stored('proofed')]).toEqual([3, 2, 4])
      const expected: [Person, string, Record<(typeof LISTS)[number], number>][] = [
        [news.editor, '', { approval: 4, free: 4, mine: 0 }],
        [news.proofreader, '', { approval: 0, free: 3, mine: 2 }],
        [news.otherProofreader, '', { approval: 0, free: 4, mine: 0 }],
        [news.proofreader, `&issue=${issues[0]}`, { approval: 0, free: 2, mine: 1 }],
        [news.editor, `&issue=${issues[1]}`, { approval: 0, free: 2, mine: 0 }],
        [news.editor, '&problem=true', { approval: 0, free: 1, mine: 0 }],
        [news.editor, '&stage=proofed', { approval: 4, free: 0, mine: 0 }],
      ]
      for (const [as, filter, counts] of expected) {
        for (const list of LISTS) {
          if (list === 'approval' && as !== news.editor) continue
          const { body: answer } = await queue(as, `list=${list}&publication=${publication}${filter}&limit=2`)
          expect(answer.counts, `${list}${filter}`).toEqual(counts)
          expect(answer.totalDocs).toBe(counts[list])
        }
      }
    })
  })

  describe('what waits next for approval', () => {
    it('is for those who approve', async () => {
      expect((await waiting(undefined, '')).status).toBe(401)
      expect((await waiting(news.proofreader, '')).status).toBe(403)
      expect((await waiting(news.editor, 'after[equals]=1')).status).toBe(400)
      expect((await waiting(news.editor, 'stage=read')).status).toBe(400)
    })

    it('is the one after that which was left, also when that was approved, over the issues, and at the end the first again', async () => {
      const { issues, pages, publication } = await paper('2003-03-03', '2003-03-04', '2003-03-05')
      const [first, second] = [await at(pages[0], 'proofed', 1), await at(pages[0], 'proofed', 2)]
      const picture = await caption(pages[0], 1, '图为会场。', first)
      await submitted(picture)
      const alone = await at(pages[1], 'proofed', 1)
      const last = await at(pages[2], 'proofed', 1)
      await at(pages[0], 'unproofed', 3)
      const own = await news.article({ order: 4, pages: [pages[0]] })
      await news.edit(news.editor, 'articles', own.id, { headline: '编辑自己改' })
      await news.act(news.editor, 'articles', own.id, 'submit')

      const next = async (after: string, filter = ''): Promise<[string | null, number]> => {
        const { body: answer } = await waiting(news.editor, `publication=${publication}&after=${after}${filter}`)
        return [answer.doc?.id ?? null, answer.left]
      }
      const { body: answer } = await waiting(news.editor, `publication=${publication}`)
      expect(answer).toEqual({ doc: { collection: 'articles', desk: first, id: first, revision: 3 }, left: 5 })
      expect(await next(first)).toEqual([second, 4])
      expect((await waiting(news.editor, `publication=${publication}&after=${second}`)).body).toEqual({ doc: { collection: 'captions', desk: first, id: picture, revision: 3 }, left: 4 })
      expect(await next(picture)).toEqual([alone, 4])
      expect(await next(own.id)).toEqual([picture, 5])
      expect(await next(last)).toEqual([first, 4])
      expect(await next('no-such-id')).toEqual([first, 5])
      expect(await next(first, `&issue=${issues[1]}`)).toEqual([alone, 1])

      // The only one of its issue goes, then the first of all.
      await news.act(news.editor, 'articles', alone, 'approve')
      expect(await next(alone)).toEqual([last, 4])
      expect(await next(last)).toEqual([first, 3])
      await news.act(news.editor, 'articles', first, 'return', { reason: '再核' })
      expect(await next(first)).toEqual([second, 3])
      expect(await next(last, `&issue=${issues[2]}`)).toEqual([null, 0])
      expect(await next(alone, `&issue=${issues[1]}`)).toEqual([null, 0])
    })

    it('walks through all that wait, each once', async () => {
      const { pages, publication } = await paper('2002-02-02', '2002-02-03')
      const made: string[] = []
      for (const [page, order] of [[1, 2], [0, 1], [1, 1], [0, 2]] as const) made.push(await at(pages[page], 'proofed', order))
      const listed = (await queue(news.editor, `list=approval&publication=${publication}`)).body.docs.map(({ id }: Parsed) => id)
      expect([...listed].sort()).toEqual([...made].sort())
      const walked: string[] = []
      for (let after = ''; walked.length < listed.length; after = walked.at(-1) ?? '') {
        walked.push((await waiting(news.editor, `publication=${publication}&after=${after}`)).body.doc.id)
      }
      expect(walked).toEqual(listed)
    })
  })

  it('as suspects is the same on the desk, in the queue and where many are approved: each document by itself', async () => {
    const { pages, publication } = await paper('2005-05-05')
    const id = await at(pages[0], 'proofed', 1, { body: body('他说：“今年收成好。') })
    const picture = await caption(pages[0], 1, '大家说真好。”', id)
    await submitted(picture)

    const desk = (await app.rest('GET', `/desk/${id}`, { as: news.editor })).body as unknown as DeskAnswer
    const shown = [...partsOfArticle(desk.article.content), ...desk.captions.map((each) => captionPart(each.id, each.text))]
    const suspects = openSuspects(shown, (own) => {
      const text = own === null ? desk.article : desk.captions.find((each) => each.id === own)
      expect(text?.sourceLines, 'made by hand').toEqual([])
      return { lines: [], settled: text?.settledSuspects ?? [] }
    })
    expect(suspects.map(({ part, text }) => [shown[part]?.role, text])).toEqual([['paragraph', '“'], ['caption', '”']])

    const { docs } = (await queue(news.editor, `list=approval&publication=${publication}`)).body
    expect(docs.map(({ collection, openSuspects: open }: Parsed) => [collection, open])).toEqual([['articles', 1], ['captions', 1]])

    const before = [await stored(app, 'articles', id), await stored(app, 'captions', picture)]
    const items = docs.map(({ collection, id: each, revision }: Parsed) => ({ collection, id: each, revision }))
    const { results } = (await app.rest('POST', '/queue/approve', { as: news.editor, body: { items } })).body
    expect(results.map(({ status, suspects: open }: Parsed) => [status, open])).toEqual([[409, 1], [409, 1]])
    expect([await stored(app, 'articles', id), await stored(app, 'captions', picture)]).toEqual(before)
  })
})
