import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Action, ACTIONS, STANDING } from '../../src/editorial/stages'
import { type App, type Parsed, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { letLapse } from '../helpers/letLapse'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'

type Unit = { id: string; slug: 'articles' | 'captions' }

describe.skipIf(skipReason)('the board of an issue', () => {
  let app: App
  let news: Newsroom
  let issue: Doc
  const pages: string[] = []
  const units: Unit[] = []

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    issue = (await app.rest('POST', '/issues?depth=0', {
      as: news.archivist, body: { date: '2001-05-01', dateCertainty: 'printed', publication: news.publication.id },
    })).body.doc
    for (const number of [1, 2, 3]) {
      const row = await app.payload.db.create({
        collection: 'pages',
        data: { contentHash: `hash ${number}`, importState: 'whole', issue: issue.id, number, publication: news.publication.id, slot: `slot ${number}`, title: `第${number}版` },
      })
      pages.push(String(row.id))
    }
    for (let n = 0; n < 8; n++) {
      const own = n === 7 ? [pages[0], pages[1]] : [pages[n % 2]]
      units.push({ id: (await news.article({ headline: `第${n}篇`, order: n, pages: own })).id, slug: 'articles' })
    }
    units.push({ id: (await news.caption('图为会场。', { page: pages[1] })).id, slug: 'captions' })
  })
  afterAll(() => app?.close())

  const board = async () => (await app.rest('GET', `/issues/${issue.id}/board`, { as: news.proofreader })).body
  type Row = { assignee?: unknown; hasProblem?: boolean; id: string; page?: unknown; pages?: unknown[]; stage: string }
  const rows = async (): Promise<Row[]> => {
    const found: Row[] = []
    for (const collection of ['articles', 'captions'] as const) {
      const { docs } = await app.payload.db.find<Row>({ collection, pagination: false, where: { issue: { equals: issue.id } } })
      found.push(...docs)
    }
    return found
  }
  const countBy = (docs: Row[]): Record<string, number> =>
    Object.fromEntries(STANDING.map((stage) => [stage, docs.filter((doc) => doc.stage === stage).length]))
  const idOf = (relation: unknown): string => String(typeof relation === 'object' && relation !== null && 'id' in relation ? relation.id : relation)

  it('is for the staff alone, and of an issue that there is', async () => {
    expect((await app.rest('GET', `/issues/${issue.id}/board`)).status).toBe(401)
    expect((await app.rest('GET', '/issues/no-such-id/board', { as: news.proofreader })).status).toBe(404)
  })

  it('shows every page, also those with nothing on them, in order', async () => {
    const { issue: named, pages: shown, totals } = await board()
    expect(named).toMatchObject({ id: issue.id })
    expect(shown.map(({ id, title }: Parsed) => [id, title])).toEqual(pages.map((id, index) => [id, `第${index + 1}版`]))
    expect(shown.map(({ stages }: Parsed) => stages.unproofed)).toEqual([5, 4, 0])
    expect(totals).toMatchObject({ all: 9, problems: 0, unproofed: 9 })
  })

  it('agrees with the database after any course of events', async () => {
    const person = (): fc.Arbitrary<'editor' | 'otherEditor' | 'otherProofreader' | 'proofreader'> =>
      fc.constantFrom('editor', 'otherEditor', 'otherProofreader', 'proofreader')
    const steps = fc.array(fc.record({ action: fc.constantFrom<Action[]>(...ACTIONS), unit: fc.nat(8), who: person() }), { maxLength: 40, minLength: 30 })
    await fc.assert(fc.asyncProperty(steps, async (all) => {
      for (const { action, unit, who } of all) {
        const { id, slug } = units[unit] as Unit
        await news.act(news[who], slug, id, action, { reason: '随机' })
      }
      const [shown, docs] = [await board(), await rows()]
      expect(shown.totals).toEqual({ ...countBy(docs), all: docs.length, problems: docs.filter(({ hasProblem }) => hasProblem).length })
      for (const page of shown.pages) {
        const own = docs.filter((doc) => idOf((doc.pages ?? [])[0] ?? doc.page) === page.id)
        expect(page.stages).toEqual(countBy(own))
        expect(page.problems).toBe(own.filter(({ hasProblem }) => hasProblem).length)
      }
      const atWork = docs.filter(({ stage }) => stage === 'proofing')
      expect(shown.people.map(({ id, proofing }: Parsed) => [id, proofing]).sort()).toEqual(
        [...new Set(atWork.map(({ assignee }) => idOf(assignee)))].map((id) => [id, atWork.filter(({ assignee }) => idOf(assignee) === id).length]).sort(),
      )
      expect(shown.people.flatMap(({ texts }: Parsed) => texts.map(({ id }: Parsed) => id)).sort()).toEqual(atWork.map(({ id }) => String(id)).sort())
      expect(shown.problems.map(({ id }: Parsed) => id).sort()).toEqual(docs.filter(({ hasProblem }) => hasProblem).map(({ id }) => String(id)).sort())
    }), { numRuns: 4 })
  })

  it('counts what was erased no more: it is no work left', async () => {
    const { id } = await news.article({ headline: '待删稿', order: 98, pages: [pages[2]] })
    const before = (await board()).totals
    const { revision } = await news.now('articles', id)
    expect((await app.rest('POST', `/articles/${id}/erase`, { as: news.admin, body: { reason: '判决', revision } })).status).toBe(200)
    const { pages: shown, totals } = await board()
    expect(totals).toEqual({ ...before, all: before.all - 1, unproofed: before.unproofed - 1 })
    expect(shown.find((page: Parsed) => page.id === pages[2]).stages).toEqual({ approved: 0, proofed: 0, proofing: 0, unproofed: 0, withdrawn: 0 })
  })

  it('says who works on what, whose claim has lapsed, and what is wrong where', async () => {
    const { id } = await news.article({ headline: '看板稿', order: 99, pages: [pages[2]] })
    await news.act(news.otherProofreader, 'articles', id, 'claim')
    await news.act(news.otherProofreader, 'articles', id, 'flag', { reason: '缺末行' })
    const before = (await board()).people.find((each: Parsed) => each.id === news.otherProofreader.id)
    await letLapse(app, 'articles', id)
    const { people, problems } = await board()
    const own = people.find((each: Parsed) => each.id === news.otherProofreader.id)
    expect(own).toMatchObject({ lapsed: before.lapsed + 1, name: '校对乙' })
    expect(own.texts).toContainEqual({ collection: 'articles', desk: id, id, title: '看板稿' })
    expect(problems).toContainEqual({ collection: 'articles', desk: id, id, note: '缺末行', page: '第3版', title: '看板稿' })
  })
})
