import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { first, lastLine, linesIn, openCutting, second } from '../helpers/openCutting'
import { wholeLog } from '../helpers/wholeLog'

const MOST_WRITES = 90

describe.skipIf(skipReason)('a database that fails for a moment', () => {
  let app: App
  let news: Newsroom
  const { cut, newPage, show } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const stateOf = async (page: string): Promise<unknown> =>
    (await app.payload.db.findOne<{ id: string; importState: string }>({ collection: 'pages', where: { id: { equals: page } } }))?.importState

  /** Cuts a page while nothing is written any more from the n-th write on; then all is well again. */
  const cutFailing = async (nth: number) => {
    const page = await newPage()
    const units = await show(page)
    const heal = dyingWrites(app, nth)
    await cut(units, [{ op: 'split', before: lastLine(first(units)) }, { op: 'move', lines: [lastLine(second(units))], to: first(units).id, before: null }]).catch(() => null)
    return { hasFailed: heal(), page, units }
  }

  it('in the middle of a cut leaves a page that is whole again at the next look at it, without a restart', async () => {
    const step = databaseKind === 'mongodb' ? 4 : 12
    let failures = 0
    for (let nth = 3; nth < MOST_WRITES; nth += step) {
      const { hasFailed, page, units } = await cutFailing(nth)
      const after = await show(page)
      expect(linesIn(after.sheet), `failed at write ${nth}`).toEqual(linesIn(units.sheet))
      expect(Object.values(after.units).every((revision) => revision > 0), `failed at write ${nth}`).toBe(true)
      expect(await stateOf(page)).toBe('whole')
      if (!hasFailed) break
      failures += 1
    }
    expect(failures).toBeGreaterThan(2)
  }, 300_000)

  it('and at the next touch of one of its texts', async () => {
    for (const nth of [3, 7, 11]) {
      const { page, units } = await cutFailing(nth)
      const { id } = first(units)
      const desk = await app.rest('GET', `/desk/${id}`, { as: news.editor })
      expect([desk.status, desk.body.article?.revision > 0], `failed at write ${nth}`).toEqual([200, true])
      const claim = await news.act(news.proofreader, 'articles', id, 'claim', { revision: desk.body.article.revision })
      expect(claim.status, JSON.stringify(claim.body)).toBe(200)
      expect(linesIn((await show(page)).sheet)).toEqual(linesIn(units.sheet))
    }
  }, 120_000)

  it('leaves a log in which every entry follows from the one before', async () => {
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
