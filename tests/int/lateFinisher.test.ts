import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Operation } from '../../src/editorial/cutting/operation'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type LateFinisher, lateFinisher } from '../helpers/lateFinisher'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { onPageWrite } from '../helpers/onPageWrite'
import { captionOf, first, lastLine, linesIn, mustBe, openCutting, second, type Units } from '../helpers/openCutting'
import { wholeLog } from '../helpers/wholeLog'

const MOST_CALLS = 80

// With transactions nobody but who decides sees a page that is to be finished.
describe.skipIf(skipReason || databaseKind === 'sqlite')('a cut that somebody else finishes late', () => {
  let app: App
  let news: Newsroom
  const { cut, newPage, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const versionsOf = async (units: Units): Promise<number> =>
    (await app.payload.db.findVersions({ collection: 'articles', pagination: false, where: { parent: { in: Object.keys(units.units) } } })).docs.length

  /** Cuts, with a second finisher that stops before its n-th call. */
  const cutWith = async (units: Units, operations: Operation[], nth: number): Promise<{ done: Units; late: LateFinisher }> => {
    let late: LateFinisher | null = null
    const putBack = onPageWrite(app, 'clearing', 'after', async () => {
      late = await lateFinisher(app, units.page.id, nth)
    })
    try {
      const done = mustBe(200, await cut(units, operations))
      return { done, late: late as unknown as LateFinisher }
    } finally {
      putBack()
    }
  }

  const OPERATIONS: Record<string, (units: Units) => Operation[]> = {
    'a merge': (units) => [{ op: 'merge', unit: second(units).id, into: first(units).id }],
    'a split': (units) => [{ op: 'split', before: lastLine(first(units)) }],
    'a caption that goes': (units) => [{ op: 'move', lines: [lastLine(captionOf(units))], to: first(units).id, before: null }],
  }

  for (const [what, operations] of Object.entries(OPERATIONS)) {
    it(`leaves the undo of ${what} as it is, wherever it was stopped and wakes when that is done`, async () => {
      let nth = 1
      for (; nth <= MOST_CALLS; nth += nth < 6 ? 1 : 4) {
        const page = await newPage()
        const units = await show(page)
        const { done, late } = await cutWith(units, operations(units), nth)
        if (!late.hasStopped()) break
        mustBe(200, await undo(page, news.editor, { undo: done.undo }))
        const versions = await versionsOf(units)
        await late.wake()
        expect((await show(page)).sheet, `stopped before call ${nth}`).toEqual(units.sheet)
        expect(await versionsOf(units), `stopped before call ${nth}`).toBe(versions)
      }
      expect(nth).toBeGreaterThan(8)
      expect(nth).toBeLessThanOrEqual(MOST_CALLS)
    }, 300_000)

    it(`does not take the undo of ${what} for its own, when it wakes as that has just been decided`, async () => {
      for (let nth = 2; nth <= MOST_CALLS; nth += 6) {
        const page = await newPage()
        const units = await show(page)
        const { done, late } = await cutWith(units, operations(units), nth)
        if (!late.hasStopped()) break
        const putBack = onPageWrite(app, 'clearing', 'after', () => late.wake())
        try {
          mustBe(200, await undo(page, news.editor, { undo: done.undo }))
        } finally {
          putBack()
        }
        const after = await show(page)
        expect(after.sheet, `stopped before call ${nth}`).toEqual(units.sheet)
        expect(linesIn(after.sheet)).toEqual(linesIn(units.sheet))
      }
    }, 300_000)
  }

  it('leaves a log in which every entry follows from the one before', async () => {
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
