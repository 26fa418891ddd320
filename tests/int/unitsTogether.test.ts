import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bare } from '../../src/editorial/cutting/bare'
import type { Operation } from '../../src/editorial/cutting/operation'
import { articleContent, mergedParts, mergeTexts, type Part, partsOfArticle } from '../../src/editorial/proofing'
import { idOf } from '../../src/workflow/document'
import { proposeJoins } from '../../src/workflow/proposeJoins'
import { type Answer, type App, type Parsed, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { letLapse } from '../helpers/letLapse'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { articlesOf, codeOf, first, lastLine, mustBe, openCutting, second, textOf, type Units, without } from '../helpers/openCutting'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

describe.skipIf(skipReason)('a page that is cut anew while others work on it', () => {
  let app: App
  let news: Newsroom
  const { cut, everything, newPage, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const now = (id: string): Promise<Doc> => news.now('articles', id)
  const someMove = (units: Units): Operation => ({ op: 'move', lines: [lastLine(first(units))], to: second(units).id, before: null })
  /** Its title, headings and paragraphs; a byline that is read from the text stands there. */
  const partsOf = (content: Parsed): Part[] => partsOfArticle(content).filter(({ role }) => role !== 'byline')
  const sinceOf = ({ body: { errors } }: Answer): Parsed => errors[0].data.since

  describe('with a claim that has lapsed', () => {
    /** Another proofreader's claim on the first article, a day old. */
    const lapsed = async (): Promise<Units> => {
      const page = await newPage()
      const { id } = first(await show(page))
      await news.act(news.otherProofreader, 'articles', id, 'claim')
      expect(Object.keys((await show(page, news.proofreader)).locked)).toEqual([id])
      await letLapse(app, 'articles', id)
      return show(page, news.proofreader)
    }

    it('is cut by anybody, and what was claimed is free again; an undo gives it back', async () => {
      const units = await lapsed()
      expect(units.locked).toEqual({})
      mustBe(200, await cut(units, [someMove(units)], news.proofreader))
      const { id } = first(units)
      expect(await now(id)).toMatchObject({ assignee: null, correctedBy: news.proofreader.id, stage: 'unproofed' })
      mustBe(200, await undo(units.page.id, news.proofreader))
      expect(await now(id)).toMatchObject({ assignee: news.otherProofreader.id, correctedBy: null, stage: 'proofing' })
      expect((await show(units.page.id)).sheet).toEqual({ ...units.sheet })
    })

    it('makes new articles of it that nobody has in their hands', async () => {
      const units = await lapsed()
      const done = mustBe(200, await cut(units, [{ op: 'split', before: lastLine(first(units)) }], news.proofreader))
      const made = articlesOf(done).find(({ id }) => !(id in units.units))
      expect(await now(made?.id ?? '')).toMatchObject({ assignee: null, stage: 'unproofed' })
      expect((await news.act(news.proofreader, 'articles', first(units).id, 'claim')).status).toBe(200)
    })

    it('frees it as well when only its place changes, which makes nobody a corrector', async () => {
      const units = await lapsed()
      mustBe(200, await cut(units, [{ op: 'reorder', unit: first(units).id, before: null }], news.proofreader))
      expect(await now(first(units).id)).toMatchObject({ assignee: null, correctedBy: null, stage: 'unproofed' })
    })

    it('leaves it to whoever has claimed it, when they cut it themselves', async () => {
      const units = await lapsed()
      mustBe(200, await cut(units, [someMove(units), { op: 'split', before: lastLine(second(units)) }], news.otherProofreader))
      expect(await now(first(units).id)).toMatchObject({ assignee: news.otherProofreader.id, stage: 'proofing' })
    })
  })

  describe('tells who saves on an old revision', () => {
    it('that the page was cut, by whom and when, with the text as it stands now; and nothing is stored', async () => {
      const page = await newPage()
      const units = await show(page)
      const { id } = first(units)
      const opened = await now(id)
      mustBe(200, await cut(units, [someMove(units)]))
      const before = await stored(app, 'articles', id)
      const answer = await news.edit(news.proofreader, 'articles', id, { headline: '我改的题目' }, opened.revision)
      expect([answer.status, codeOf(answer)]).toEqual([409, 'stale'])
      const { at } = (await wholeLog(app)).entries.findLast(({ document }) => document === `articles:${id}`) as { at: string }
      expect(sinceOf(answer)).toEqual({ action: 'recut', actor: '编辑甲', at, reason: `pages:${page}` })
      const { current, named } = answer.body.errors[0].data
      expect([named, current.revision]).toEqual([opened.revision, opened.revision + 1])
      expect(bare(textOf(first(await show(page))))).toBe(bare(partsOf(current).map(({ text }) => text).join('')))
      expect(await stored(app, 'articles', id)).toBe(before)
    })

    it('of every action and of captions too, with the reason', async () => {
      const { id } = await news.caption('图片说明')
      await news.act(news.proofreader, 'captions', id, 'flag', { reason: '人名存疑' })
      const flagged = { action: 'flag', actor: '校对甲', at: expect.any(String), reason: '人名存疑' }
      const edit = await news.edit(news.editor, 'captions', id, { text: '别的说明' }, 1)
      expect([edit.status, sinceOf(edit)]).toEqual([409, flagged])
      const claim = await news.act(news.editor, 'captions', id, 'claim', { revision: 1 })
      expect([claim.status, sinceOf(claim)]).toEqual([409, flagged])
    })

    it('null where nothing was done to the text but to import it; and strangers are told nothing', async () => {
      const { id } = first(await show(await newPage()))
      const claim = await news.act(news.proofreader, 'articles', id, 'claim', { revision: 7 })
      expect([claim.status, codeOf(claim), sinceOf(claim)]).toEqual([409, 'stale', null])
      const before = await stored(app, 'articles', id)
      for (const answer of [await news.edit(undefined, 'articles', id, { headline: '外人' }, 7), await news.act(undefined, 'articles', id, 'claim', { revision: 7 })]) {
        expect([401, 403]).toContain(answer.status)
        expect(JSON.stringify(answer.body)).not.toContain('since')
      }
      expect(await stored(app, 'articles', id)).toBe(before)
    })
  })

  it('takes in what a proofreader had typed meanwhile, once it is merged; nothing is lost, and the cut cannot be undone any more', async () => {
    const page = await newPage()
    const { id } = first(await show(page))
    await news.act(news.proofreader, 'articles', id, 'claim')
    const opened: Parsed = await now(id)
    const base = partsOf(opened)
    const mine = base.map((part, index): Part =>
      index === 0 ? { ...part, text: '校对改的题目' } : part.key === 'body:0' ? { ...part, text: `校对加的一句。${part.text}` } : part)

    const units = await show(page)
    const done = mustBe(200, await cut(units, [someMove(units)]))
    expect(await now(id)).toMatchObject({ assignee: news.proofreader.id, stage: 'proofing' })
    const mineSent = articleContent(mine, opened)
    const refused = await news.edit(news.proofreader, 'articles', id, { body: mineSent.body, headline: mineSent.headline }, opened.revision)
    expect([refused.status, sinceOf(refused).action]).toEqual([409, 'recut'])

    const { current } = refused.body.errors[0].data
    const theirs = partsOf(current)
    const blocks = mergeTexts(base, mine, theirs)
    const merged = articleContent(mergedParts(blocks, () => 'merged'), current)
    const saved = await news.edit(news.proofreader, 'articles', id, { body: merged.body, headline: merged.headline }, current.revision)
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)

    const after = await show(page)
    const wanted = theirs.map((part, index) => (index === 0 ? '校对改的题目' : part.key === 'body:0' ? `校对加的一句。${part.text}` : part.text)).join('')
    expect(bare(textOf(first(after)))).toBe(bare(wanted))
    expect(textOf(second(after))).toBe(textOf(second(done)))
    const all = (of: Units): string => articlesOf(of).map(textOf).join('')
    expect(bare(all(after)).length).toBe(bare(all(done)).length + '校对加的一句。'.length + '校对改的题目'.length - bare(base[0]?.text ?? '').length)

    expect(after.undo).toBeNull()
    const before = await everything(page)
    const undone = await undo(page, news.editor, { undo: done.undo })
    expect([undone.status, codeOf(undone)]).toEqual([409, 'touched'])
    expect(undone.body.errors[0].message).toMatch(/已有人动过/u)
    expect(await everything(page)).toEqual(before)
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it('keeps what was proposed and dismissed of its articles, when one is merged away and the cut is undone', async () => {
    const issue = (await app.rest('POST', '/issues', {
      as: news.archivist, body: { date: '2001-02-03', dateCertainty: 'printed', publication: news.publication.id },
    })).body.doc as Doc
    const [front, back] = [await newPage({ issue: issue.id }), await newPage({ issue: issue.id })]
    const numberOf = async (page: string): Promise<number> => (await app.rest('GET', `/pages/${page}?depth=0`, { as: news.editor })).body.number
    const [units, others] = [await show(front), await show(back)]
    const third = articlesOf(units)[2]?.id ?? ''
    await news.edit(news.editor, 'articles', third, { body: body(`会议强调，要深入（下转${await numberOf(back)}版）`), continuation: `下转${await numberOf(back)}版` })
    await news.edit(news.editor, 'articles', articlesOf(others)[2]?.id ?? '', {
      body: body(`（上接${await numberOf(front)}版）贯彻落实各项部署。`), continuation: `上接${await numberOf(front)}版`, headline: '',
    })
    await proposeJoins(await createLocalReq({}, app.payload), issue.id)
    const proposed = async (from: string, to: string): Promise<string> =>
      (await app.rest('POST', '/joins/propose', { as: news.editor, body: { from, to } })).body.join.id
    // They were joined, and are taken apart again: a version of the continuation says so.
    const join = await proposed(second(units).id, first(others).id)
    const confirmed = await app.rest('POST', `/joins/${join}/confirm`, { as: news.editor, body: { from: 1, to: 1 } })
    expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
    expect((await app.rest('POST', `/joins/${join}/undo`, { as: news.editor, body: {} })).status).toBe(200)
    await proposed(first(others).id, second(units).id)
    const dismissed = await proposed(second(units).id, second(others).id)
    expect((await app.rest('POST', `/joins/${dismissed}/dismiss`, { as: news.editor, body: {} })).status).toBe(200)

    const joins = async (): Promise<Parsed[]> => {
      const { docs } = await app.payload.db.find<Doc>({ collection: 'joins', pagination: false, sort: 'key', where: { issue: { equals: issue.id } } })
      return docs.map((join) => without({ ...join, decidedBy: idOf(join.decidedBy), from: idOf(join.from), id: String(join.id), issue: idOf(join.issue), to: idOf(join.to) }))
    }
    const before = await joins()
    expect(before.map(({ source, state }) => `${source} ${state}`).sort()).toEqual(['jump proposed', 'person dismissed', 'person proposed', 'person proposed'])

    const continuation = await stored(app, 'articles', first(others).id)
    expect(continuation).toContain(`"joinedInto":"${second(units).id}"`)
    const seen = await show(front)
    mustBe(200, await cut(seen, [{ op: 'merge', unit: second(seen).id, into: first(seen).id }, { op: 'merge', unit: third, into: first(seen).id }]))
    expect(await joins()).not.toEqual(before)
    expect(await stored(app, 'articles', first(others).id)).not.toBe(continuation)
    const about = (await app.rest('GET', `/joins/about/articles/${first(others).id}`, { as: news.editor })).body.joins
    expect(about).toEqual([])
    mustBe(200, await undo(front))
    expect(await joins()).toEqual(before)
    expect(await stored(app, 'articles', first(others).id)).toBe(continuation)
  })
})
