import { hostname } from 'node:os'

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { applyOperation } from '../../src/editorial/cutting/applyOperation'
import { bare } from '../../src/editorial/cutting/bare'
import { charactersByLine } from '../../src/editorial/cutting/isConserved'
import type { Operation } from '../../src/editorial/cutting/operation'
import { linesOfUnit, type Sheet, type SheetUnit, textOfPart } from '../../src/editorial/cutting/sheet'
import { lineKey, type LineRef } from '../../src/editorial/lineKey'
import { idOf } from '../../src/workflow/document'
import { type Answer, type App, type Parsed, type Person, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { madePage } from '../helpers/crash/madePage'
import { databaseKind, skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { failingInsert } from '../helpers/failingInsert'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import {
  articlesOf, captionOf, codeOf, first, lastLine, linesIn, mustBe, openCutting, second, textOf, type Units, without,
} from '../helpers/openCutting'
import { picture } from '../helpers/picture'
import { someNumbers, someOperation } from '../helpers/someOperation'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

describe.skipIf(skipReason)('cutting a page anew', () => {
  let app: App
  let news: Newsroom
  const { cut, everything, logOf, newPage, seed, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const now = (id: string): Promise<Doc> => news.now('articles', id)

  it('shows every line of the page in one unit, with its text, and a corrected text on the lines it was read from', async () => {
    const page = await newPage()
    const before = await show(page)
    const { id } = first(before)
    const article = await now(id)
    const paragraph = JSON.stringify(article.body).match(/今|记|有|据|截/u)?.[0] ?? '，'
    await news.edit(news.proofreader, 'articles', id, { body: JSON.parse(JSON.stringify(article.body).replace(paragraph, `${paragraph}新`)) })
    const after = await show(page)
    expect(linesIn(after.sheet)).toEqual(linesIn(before.sheet))
    expect(after.units[id]).toBe(2)
    expect(textOf(first(after))).toContain(`${paragraph}新`)
    expect(textOf(second(after))).toBe(textOf(second(before)))
    expect(after.sheet.units.map(({ id: unit }) => unit)).toEqual(before.sheet.units.map(({ id: unit }) => unit))
  })

  it('moves a line with its corrections, gives both articles a revision, and undoes it exactly', async () => {
    const page = await newPage()
    const start = await show(page)
    const { id } = first(start)
    const article = await now(id)
    const corrected = JSON.parse(JSON.stringify(article.body).replace(/。"/u, '校对过。"'))
    await news.edit(news.proofreader, 'articles', id, { body: corrected })
    await news.act(news.proofreader, 'articles', id, 'submit')
    const before = await show(page)
    const texts = [textOf(first(before)), textOf(second(before))]
    const stages = [await now(id), await now(second(before).id)]

    const done = mustBe(200, await cut(before, [{ op: 'move', lines: [lastLine(first(before))], to: second(before).id, before: null }]))
    expect(done.page.revision).toBe(before.page.revision + 1)
    expect(done.units).toMatchObject({ [id]: 4, [second(before).id]: 2 })
    expect(textOf(first(done)) + textOf(second(done))).toHaveLength(texts.join('').length)
    expect(textOf(second(done)).length).toBeGreaterThan((texts[1] as string).length)
    expect(await now(id)).toMatchObject({ assignee: null, correctedBy: news.editor.id, stage: 'unproofed', submittedBy: null })
    for (const each of [id, second(before).id]) {
      expect((await logOf(`articles:${each}`)).at(-1)).toMatchObject({ action: 'recut', actor: news.editor.id, reason: `pages:${page}` })
    }
    expect((await logOf(`pages:${page}`)).map(({ action }) => action)).toEqual(['import', 'recut'])
    expect(done.undo).toEqual(expect.any(String))

    const undone = mustBe(200, await undo(page, news.editor, { undo: done.undo }))
    expect(undone.undo).toBeNull()
    expect(undone.sheet).toEqual(before.sheet)
    for (const [index, each] of [id, second(before).id].entries()) {
      expect(without(await now(each), 'revision', 'updatedAt')).toEqual(without(stages[index], 'revision', 'updatedAt'))
    }
    expect(codeOf(await undo(page))).toBe('nothing-to-undo')
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it('makes articles of lines, takes emptied ones away, and brings them back with their history', async () => {
    const page = await newPage()
    const start = await show(page)
    await news.edit(news.proofreader, 'articles', second(start).id, { subheadline: '校对加的副题' })
    const before = await show(page)
    const rows = await stored(app, 'articles', second(before).id)
    const counts = await countAll(app)
    const done = mustBe(200, await cut(before, [
      { op: 'split', before: lastLine(first(before)) },
      { op: 'merge', unit: second(before).id, into: 'new:1' },
    ], news.editor))
    const made = articlesOf(done).find(({ id }) => !(id in before.units)) as SheetUnit
    expect(done.units[second(before).id]).toBeUndefined()
    expect(textOf(made)).toContain('校对加的副题')
    expect((await app.rest('GET', `/articles/${second(before).id}?draft=true`, { as: news.editor })).status).toBe(404)
    expect(await now(made.id)).toMatchObject({ correctedBy: news.editor.id, cutFrom: [page], pages: [page], revision: 1, stage: 'unproofed' })
    expect(await logOf(`articles:${made.id}`)).toMatchObject([{ action: 'recut', fromRevision: null, toRevision: 1 }])

    const undone = mustBe(200, await undo(page))
    expect(undone.sheet).toEqual(before.sheet)
    // Rows of versions have ids of their own, and times of their own on MongoDB.
    const plain = (text: string): Parsed => without(JSON.parse(text), 'cutBy', 'id', 'createdAt', 'updatedAt')
    expect(plain(await stored(app, 'articles', second(before).id))).toEqual(plain(rows))
    const { log: _before, ...were } = counts as Record<string, number>
    const { log: _now, ...are } = await countAll(app) as Record<string, number>
    expect({ ...are, 'articles versions': 0 }).toMatchObject({ ...Object.fromEntries(Object.entries(were).filter(([name]) => !/version/iu.test(name))) })
    expect((await app.rest('GET', `/articles/${made.id}?draft=true`, { as: news.editor })).status).toBe(404)
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it('makes a photo of lines, links it, and takes a line of furniture into the text', async () => {
    const page = await newPage()
    const before = await show(page)
    const line = lastLine(first(before))
    const done = mustBe(200, await cut(before, [
      { op: 'setRole', lines: [line], role: 'caption' }, { op: 'linkPhoto', unit: 'new:1', article: second(before).id },
      { op: 'linkPhoto', unit: captionOf(before).id, article: first(before).id },
    ]))
    const made = done.sheet.units.find(({ id, kind }) => kind === 'caption' && !(id in before.units)) as SheetUnit
    expect(made.article).toBe(second(before).id)
    expect(captionOf(done).article).toBe(first(before).id)
    expect(done.units[captionOf(before).id]).toBe(1)
    const away = mustBe(200, await cut(done, [{ op: 'setRole', lines: [line], role: 'furniture' }]))
    expect(away.sheet.units.filter(({ kind }) => kind === 'caption')).toHaveLength(1)
    const back = mustBe(200, await cut(away, [{ op: 'setRole', lines: [line], role: 'body' }]))
    expect(charactersByLine(back.sheet)).toEqual(charactersByLine(before.sheet))
    expect(linesIn(back.sheet)).toEqual(linesIn(before.sheet))
    expect(mustBe(200, await undo(page)).sheet.units).toEqual(away.sheet.units)
  })

  describe('is refused, and changes nothing,', () => {
    const refused = async (units: Units, operations: Operation[], as: Person | undefined, other: object = {}): Promise<Answer> => {
      const before = await everything(units.page.id)
      const answer = await cut(units, operations, as, other)
      expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(await everything(units.page.id)).toEqual(before)
      return answer
    }
    const someMove = (units: Units): Operation => ({ op: 'move', lines: [lastLine(first(units))], to: second(units).id, before: null })

    it('to who is not signed in', async () => {
      const units = await show(await newPage())
      const answer = await app.rest('POST', `/pages/${units.page.id}/units`, { body: { operations: [someMove(units)], revision: 1, units: units.units } })
      expect(answer.status).toBe(401)
      expect((await app.rest('GET', `/pages/${units.page.id}/units`)).status).toBe(401)
      expect((await app.rest('POST', `/pages/${units.page.id}/units/undo`, { body: {} })).status).toBe(401)
      expect(await show(units.page.id)).toEqual(units)
    })

    it('to a proofreader where another has one of the articles, or it is submitted; not where they have it themselves', async () => {
      const page = await newPage()
      const { id } = first(await show(page))
      await news.act(news.otherProofreader, 'articles', id, 'claim')
      const units = await show(page, news.proofreader)
      expect(Object.keys(units.locked)).toEqual([id])
      expect(codeOf(await refused(units, [someMove(units)], news.proofreader))).toBe('locked')
      expect((await refused(units, [someMove(units)], news.proofreader)).status).toBe(403)
      const theirs = mustBe(200, await cut(await show(page, news.otherProofreader), [someMove(units)], news.otherProofreader))
      expect(await now(id)).toMatchObject({ assignee: news.otherProofreader.id, correctedBy: news.otherProofreader.id, stage: 'proofing' })
      expect(await now(second(units).id)).toMatchObject({ assignee: null, stage: 'unproofed' })
      await news.act(news.otherProofreader, 'articles', id, 'submit')
      const submitted = await show(page, news.otherProofreader)
      expect((await refused(submitted, [{ op: 'split', before: lastLine(first(submitted)) }], news.otherProofreader)).status).toBe(403)
      expect((await undo(page, news.otherProofreader)).status).toBe(409)
      expect(theirs.undo).not.toBeNull()
    })

    it.each(['approved', 'withdrawn'] as const)('on what is %s', async (stage) => {
      const page = await newPage()
      const { id } = first(await show(page))
      await news.publish('articles', id)
      if (stage === 'withdrawn') await news.act(news.editor, 'articles', id, 'withdraw', { reason: '失实' })
      const units = await show(page)
      expect(Object.keys(units.locked)).toEqual([id])
      const answer = await refused(units, [someMove(units)], news.editor)
      expect([answer.status, codeOf(answer)]).toEqual([409, 'locked'])
      if (stage === 'approved') expect(answer.body.errors[0].message).toMatch(/更正/u)
      for (const operations of [
        [{ op: 'merge', unit: second(units).id, into: id }], [{ op: 'merge', unit: id, into: second(units).id }], [{ op: 'reorder', unit: id, before: null }],
      ] satisfies Operation[][]) expect((await refused(units, operations, news.admin)).status).toBe(409)
    })

    it('on an article that was approved and is reopened, when nothing would be left of it; and readers see it unchanged', async () => {
      const page = await newPage()
      const { id } = first(await show(page))
      await news.publish('articles', id)
      const read = async (): Promise<Parsed> => (await app.rest('GET', `/articles/${id}?depth=0`)).body
      const printed = await read()
      await news.act(news.editor, 'articles', id, 'correct')
      const units = await show(page)
      const answer = await refused(units, [{ op: 'merge', unit: id, into: second(units).id }], news.editor)
      expect([answer.status, codeOf(answer)]).toEqual([409, 'was-approved'])
      const done = mustBe(200, await cut(units, [someMove(units)]))
      expect(done.units[id]).toBe((units.units[id] as number) + 1)
      expect(textOf(first(done)).length).toBeLessThan(textOf(first(units)).length)
      expect(await read()).toEqual(printed)
      expect(mustBe(200, await undo(page)).sheet).toEqual(units.sheet)
      expect(await read()).toEqual(printed)
    })

    it('when an article or the page has changed since it was seen', async () => {
      const page = await newPage()
      const units = await show(page)
      await news.edit(news.proofreader, 'articles', second(units).id, { headline: '刚改的题目' })
      const stale = await refused(units, [someMove(units)], news.editor)
      expect([stale.status, codeOf(stale)]).toEqual([409, 'stale'])
      expect(stale.body.errors[0].data.current).toMatchObject({ id: second(units).id, revision: 2 })
      // What it does not touch may change.
      const third = articlesOf(units)[2] as SheetUnit
      mustBe(200, await cut(units, [{ op: 'split', before: lastLine(third) }]))
      const old = await refused({ ...(await show(page)), page: units.page }, [someMove(units)], news.editor)
      expect([old.status, codeOf(old)]).toEqual([409, 'stale'])
      const { [first(units).id]: _, ...left } = (await show(page)).units
      expect((await refused({ ...(await show(page)), units: left }, [someMove(units)], news.editor)).status).toBe(428)
    })

    it('when it is no operation, names nothing that is there, or the page is unknown', async () => {
      const units = await show(await newPage())
      const bad: unknown[] = [
        null, [], {}, [null], [{ op: 'burn' }], [{ op: 'move', lines: [], to: 'x', before: null }], [{ op: 'newArticle', lines: [{ n: 1 }] }],
        [{ op: 'setRole', lines: [lastLine(first(units))], role: 'king' }], [{ op: 'toString' }], [{ op: 'mergeParts', part: -1, unit: first(units).id }],
        [{ op: 'newArticle', lines: [{ n: 9_999, page: units.page.id, source: 'none' }] }], [{ op: 'merge', unit: first(units).id, into: 'nobody' }],
      ]
      for (const operations of bad) expect((await refused(units, operations as Operation[], news.editor)).status, JSON.stringify(operations)).toBe(400)
      for (const other of [{ revision: undefined }, { units: undefined }, { units: { x: 'y' } }]) {
        expect((await refused(units, [someMove(units)], news.editor, other)).status).toBe(428)
      }
      expect((await cut({ ...units, page: { ...units.page, id: 'no-such-page' } }, [someMove(units)])).status).toBe(404)
    })

    it('when a photo that has an image would go, or an article that another is joined to', async () => {
      const page = await newPage()
      const caption = captionOf(await show(page))
      const { photo } = await news.now('captions', caption.id)
      const image = await app.rest('POST', '/media?depth=0', { as: news.editor, body: {}, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })
      expect((await app.rest('PATCH', `/photos/${photo}`, { as: news.editor, body: { image: image.body.doc.id, revision: 1 } })).status).toBe(200)
      const units = await show(page)
      expect(codeOf(await refused(units, [{ op: 'setRole', lines: linesOfUnit(caption), role: 'body' }], news.editor))).toBe('has-image')

      const proposed = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: first(units).id, to: second(units).id } })
      const join = proposed.body.join as { from: { revision: number }; id: string; to: { revision: number } }
      const joined = await app.rest('POST', `/joins/${join.id}/confirm`, { as: news.editor, body: { from: join.from.revision, to: join.to.revision } })
      expect(joined.status, JSON.stringify(joined.body)).toBe(200)
      const now = await show(page)
      expect(now.units[second(units).id]).toBeUndefined()
      expect(linesIn(now.sheet)).toEqual(linesIn(units.sheet))
      expect(codeOf(await refused(now, [{ op: 'merge', unit: first(units).id, into: (articlesOf(units)[2] as SheetUnit).id }], news.editor))).toBe('has-joined')
    })

    it('to give a photo to or from what is approved, and to undo that it was given once its caption is', async () => {
      const page = await newPage()
      const units = await show(page)
      const caption = captionOf(units)
      const other = articlesOf(units).find(({ id }) => id !== caption.article) as SheetUnit
      mustBe(200, await cut(units, [{ op: 'linkPhoto', article: other.id, unit: caption.id }]))
      await news.publish('captions', caption.id)
      const before = await everything(page)
      for (const person of [news.proofreader, news.editor]) expect((await undo(page, person)).status).toBe(409)
      expect(await everything(page)).toEqual(before)

      const next = await newPage()
      const [photo, approved] = [captionOf(await show(next)), articlesOf(await show(next)).find(({ id }) => id !== captionOf(units).id) as SheetUnit]
      await news.publish('articles', approved.id)
      const answer = await refused(await show(next), [{ op: 'linkPhoto', article: photo.article === approved.id ? null : approved.id, unit: photo.id }], news.proofreader)
      expect(answer.status).toBe(409)
    })

    it('to undo a cut that is not named, or is another than the last', async () => {
      const page = await newPage()
      const mine = mustBe(200, await cut(await show(page), [someMove(await show(page))]))
      mustBe(200, await cut(mine, [{ op: 'split', before: lastLine(articlesOf(mine)[2] as SheetUnit) }]))
      const before = await everything(page)
      expect((await undo(page, news.proofreader, {})).status).toBe(428)
      expect((await undo(page, news.proofreader, { undo: [mine.undo] })).status).toBe(400)
      expect(codeOf(await undo(page, news.proofreader, { undo: mine.undo }))).toBe('touched')
      expect(await everything(page)).toEqual(before)
    })

    it('to import a page again of whose lines somebody has made furniture, until that is undone', async () => {
      const page = await newPage()
      const text = Buffer.from(`改正版\n\n${madePage(seed(), { articles: 3, paragraphs: 2, photos: 1 })}`)
      const again = (): Promise<Answer> => app.rest('POST', `/pages/${page}/reimport`, { as: news.editor, body: {}, file: { data: text, name: 'again.txt' } })
      const units = await show(page)
      mustBe(200, await cut(units, [{ op: 'setRole', lines: [linesOfUnit(first(units))[0] as LineRef], role: 'furniture' }]))
      const before = await everything(page)
      const answer = await again()
      expect([answer.status, codeOf(answer)]).toEqual([409, 'furniture-by-hand'])
      expect(await everything(page)).toEqual(before)
      mustBe(200, await undo(page))
      expect((await again()).status).toBe(200)
    })

    it('to undo, once somebody has worked on what it made', async () => {
      const page = await newPage()
      const units = await show(page)
      const done = mustBe(200, await cut(units, [{ op: 'split', before: lastLine(first(units)) }]))
      const made = Object.keys(done.units).find((id) => !(id in units.units)) as string
      await news.act(news.proofreader, 'articles', made, 'claim')
      const before = await everything(page)
      const answer = await undo(page)
      expect([answer.status, codeOf(answer)]).toEqual([409, 'touched'])
      expect(await everything(page)).toEqual(before)
      expect((await show(page)).undo).toBeNull()
    })
  })

  it('keeps what a person cut when the page is imported again, and the page from being deleted', async () => {
    const page = await newPage()
    const units = await show(page)
    const done = mustBe(200, await cut(units, [{ op: 'split', before: lastLine(first(units)) }]))
    const made = articlesOf(done).find(({ id }) => !(id in units.units)) as SheetUnit
    const rows = await stored(app, 'articles', made.id)
    expect((await app.rest('DELETE', `/pages/${page}`, { as: news.editor })).status).toBe(409)
    const again = await app.rest('POST', `/pages/${page}/reimport`, {
      as: news.editor, body: {}, file: { data: Buffer.from(`改正版\n\n${madePage(seed(), { articles: 3, paragraphs: 2, photos: 1 })}`), name: 'again.txt' },
    })
    expect(again.status, JSON.stringify(again.body)).toBe(200)
    expect(await stored(app, 'articles', made.id)).toBe(rows)
    expect((await show(page)).undo).toBeNull()
  })

  it('of one page by many at once is done by one, and a claim at the same moment comes first or too late', async () => {
    const page = await newPage()
    const units = await show(page)
    const answers = await Promise.all([
      ...articlesOf(units).map((unit) => cut(units, [{ op: 'split', before: lastLine(unit) }])),
      app.rest('POST', `/articles/${first(units).id}/claim`, { as: news.proofreader, body: { revision: 1 } }),
    ])
    const won = answers.slice(0, -1).filter(({ status }) => status === 200)
    expect(won.length).toBeLessThanOrEqual(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const after = await show(page)
    expect(charactersByLine(after.sheet)).toEqual(charactersByLine(units.sheet))
    for (const revision of Object.values(after.units)) expect(revision).toBeGreaterThan(0)
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it.each(['articles', 'captions', 'photos'] as const)('that fails when one of the %s cannot be stored leaves all as it was', async (slug) => {
    const page = await newPage()
    const units = await show(page)
    await news.act(news.proofreader, 'articles', first(units).id, 'claim')
    const seen = await show(page)
    const [before, counts] = [await everything(page), await countAll(app)]
    const operations: Operation[] = [
      { op: 'split', before: lastLine(first(units)) }, { op: 'setRole', lines: [lastLine(second(units))], role: 'caption' },
      { op: 'merge', unit: (articlesOf(units)[2] as SheetUnit).id, into: second(units).id },
    ]
    const repair = await failingInsert(app, slug, 1)
    try {
      expect((await cut(seen, operations)).status).toBe(500)
    } finally {
      await repair()
    }
    expect(await everything(page)).toEqual(before)
    expect(await countAll(app)).toEqual(counts)
    mustBe(200, await cut(seen, operations))
    const failing = await failingInsert(app, 'articles', 1)
    const [cutThen, countsThen] = [await everything(page), await countAll(app)]
    try {
      expect((await undo(page)).status).toBe(500)
    } finally {
      await failing()
    }
    expect(await everything(page)).toEqual(cutThen)
    expect(await countAll(app)).toEqual(countsThen)
    expect(mustBe(200, await undo(page)).sheet.units).toEqual(seen.sheet.units)
  })

  it('is done whole or not at all, whichever write is the last of the process', async () => {
    const { recover } = await import('../../src/recover')
    const page = await newPage()
    let units = await show(page)
    await news.edit(news.proofreader, 'articles', second(units).id, { subheadline: '校对加的副题' })
    units = await show(page)
    const operations: Operation[] = [
      { op: 'split', before: lastLine(first(units)) }, { op: 'setRole', lines: [lastLine(second(units))], role: 'caption' },
      { op: 'merge', unit: second(units).id, into: (articlesOf(units)[2] as SheetUnit).id },
    ]
    const ends = { from: first(units).id, to: second(units).id }
    const join = (await app.rest('POST', '/joins/propose', { as: news.editor, body: ends })).body.join.id as string
    const proposal = async (): Promise<Parsed> => {
      const found = await app.payload.db.findOne<Doc>({ collection: 'joins', where: { id: { equals: join } } })
      return found && { from: idOf(found.from), state: found.state, to: idOf(found.to) }
    }
    const whole = charactersByLine(units.sheet)
    const outcomes = { cut: 0, not: 0 }
    /** What the next start of the program finds: another process has died. */
    const restart = async (): Promise<Units> => {
      await app.payload.db.updateMany({
        collection: 'pages', data: { importOwner: `${hostname()}:${process.pid}:another-start` },
        where: { and: [{ id: { equals: page } }, { importState: { not_equals: 'whole' } }] },
      })
      await recover(app.payload)
      const left = await app.payload.db.findOne<Doc>({ collection: 'pages', where: { id: { equals: page } } })
      expect([left?.aftermath, left?.importOwner, left?.importRun, left?.pending].filter(Boolean)).toEqual([])
      expect(left).toMatchObject({ importState: 'whole', isPending: false })
      for (const collection of ['articles', 'captions'] as const) {
        const { totalDocs } = await app.payload.db.count({ collection, where: { or: [{ isPending: { equals: true } }, { revision: { less_than: 1 } }] } })
        expect(totalDocs).toBe(0)
      }
      const found = await show(page)
      expect(charactersByLine(found.sheet)).toEqual(whole)
      return found
    }
    let isThrough = false
    // One transaction on SQLite: there is less to tell apart.
    for (let nth = 1; !isThrough; nth += databaseKind === 'mongodb' ? 1 : 6) {
      const before = await everything(page)
      const heal = dyingWrites(app, nth)
      const answer = await cut(units, operations).catch(() => null)
      isThrough = !heal()
      const after = await restart()
      if (after.page.revision === units.page.revision) {
        outcomes.not += 1
        expect(answer?.status).not.toBe(200)
        expect(after.sheet).toEqual(units.sheet)
        expect(await everything(page)).toEqual(before)
        continue
      }
      outcomes.cut += 1
      expect(after.units[second(units).id]).toBeUndefined()
      expect((await logOf(`pages:${page}`)).at(-1)).toMatchObject({ action: 'recut', toRevision: after.page.revision })
      for (const id of Object.keys(after.units).filter((each) => !(each in units.units))) {
        const collection = after.sheet.units.find((unit) => unit.id === id)?.kind === 'caption' ? 'captions' : 'articles'
        expect((await logOf(`${collection}:${id}`)).at(-1)).toMatchObject({ action: 'recut', toRevision: 1 })
      }
      // And back, dying as late.
      const dead = dyingWrites(app, nth)
      await undo(page).catch(() => null)
      dead()
      const back = await restart()
      const undone = back.page.revision === after.page.revision ? mustBe(200, await undo(page)) : back
      expect(undone.sheet).toEqual(units.sheet)
      expect(await proposal()).toEqual({ ...ends, state: 'proposed' })
      units = undone
    }
    expect(outcomes.not).toBeGreaterThan(5)
    expect(outcomes.cut).toBeGreaterThan(databaseKind === 'mongodb' ? 5 : 0)
    expect((await wholeLog(app)).faults).toEqual([])
  }, 400_000)

  it('stores every character of random cuts in the unit it was cut into, and undoes each exactly', async () => {
    const steps = fc.array(someNumbers, { maxLength: 5, minLength: 1 })
    const texts = ({ units }: Sheet): string[] =>
      units.map((unit) => JSON.stringify([unit.kind, bare(unit.parts.map(textOfPart).join('')), linesOfUnit(unit).map(lineKey).sort()])).sort()
    const all = (sheet: Sheet): string => [...[...charactersByLine(sheet).values()].join('')].sort().join('')
    await fc.assert(fc.asyncProperty(fc.array(steps, { maxLength: 3, minLength: 1 }), async (cuts) => {
      const page = await newPage()
      const start = await show(page)
      await news.edit(news.proofreader, 'articles', first(start).id, { headline: '校对改写的标题', body: body('第一段是重新写过的。', '第二段，今年以来。') })
      let units = await show(page)
      const before = all(units.sheet)
      // What was written anew has a line only beside what is printed; the lines of all else stay to the character.
      const anew = new Set(linesOfUnit(first(units)).map(lineKey))
      const printed = (sheet: Sheet): Map<string, string> =>
        charactersByLine({ ...sheet, units: sheet.units.filter((unit) => !linesOfUnit(unit).some((line) => anew.has(lineKey(line)))) })
      for (const numbers of cuts) {
        let sheet = units.sheet
        const operations = numbers.flatMap((each) => {
          const operation = someOperation(sheet, each)
          const next = applyOperation(sheet, operation)
          if ('refused' in next) return []
          sheet = next
          return [operation]
        })
        if (operations.length === 0) continue
        const answer = await cut(units, operations)
        expect(answer.status, JSON.stringify([operations, answer.body])).toBe(200)
        const done = answer.body as Units
        expect(all(done.sheet)).toBe(before)
        expect(texts(done.sheet)).toEqual(texts(sheet))
        expect(printed(done.sheet)).toEqual(printed(sheet))
        if (done.page.revision !== units.page.revision && numbers.length % 2 === 0) {
          const undone = mustBe(200, await undo(page))
          expect(undone.sheet).toEqual(units.sheet)
          units = undone
        } else units = done
      }
      expect(linesIn(units.sheet)).toEqual(linesIn(start.sheet))
    }), { examples: [[[[[0.4, 0, 0, 0], [0, 0, 0, 0]], [[0, 0, 0, 0]]]]], numRuns: 12 })
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
