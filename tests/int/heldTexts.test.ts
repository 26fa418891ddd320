import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Answer, type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { onPageWrite } from '../helpers/onPageWrite'
import { first, lastLine, mustBe, openCutting, second } from '../helpers/openCutting'
import { revisionOf } from '../helpers/revisionOf'

describe.skipIf(skipReason)('a text that is held for a cut', () => {
  let app: App
  let news: Newsroom
  const { cut, newPage, show } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const issueOf = async (date: string): Promise<string> =>
    (await app.rest('POST', '/issues', { as: news.archivist, body: { date, dateCertainty: 'printed', publication: news.publication.id } })).body.doc.id
  const setDate = async (issue: string, date: string): Promise<Answer> =>
    app.rest('PATCH', `/issues/${issue}?depth=0`, { as: news.otherEditor, body: { date, revision: await revisionOf(app, 'issues', issue) } })
  const publicDate = async (id: string): Promise<string> => {
    const { snapshot } = (await app.rest('GET', `/articles/${id}?depth=0`)).body
    const kept = await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: snapshot } } })
    return JSON.parse(kept?.json ?? '{}').issue.date
  }
  /** A public article that is being corrected, and one of another page of the issue. */
  const publicPair = async (date: string) => {
    const issue = await issueOf(date)
    const [one, two] = [await newPage({ issue }), await newPage({ issue })]
    const [held, other] = [first(await show(one)).id, first(await show(two)).id]
    for (const id of [held, other]) await news.publish('articles', id)
    await news.act(news.editor, 'articles', held, 'correct')
    return { held, issue, other, page: one }
  }

  // With transactions nobody sees a text as held.
  describe.skipIf(databaseKind === 'sqlite')('seen from outside', () => {
    for (const [end, status] of [['carried out', 200], ['taken back', 409]] as const) {
      it(`does not keep the date of its issue from what is public elsewhere, and has it itself once the cut is ${end}`, async () => {
        const date = end === 'taken back' ? '2014-05-05' : '2015-05-05'
        const { held, issue, other, page } = await publicPair(`${date.slice(0, 4)}-01-02`)
        const units = await show(page)
        let saved: Answer | null = null
        let dates: string[] = []
        const putBack = onPageWrite(app, 'clearing', 'before', async () => {
          saved = await setDate(issue, date)
          dates = [await publicDate(held), await publicDate(other)]
          // Who decides finds that the page is not as it was any more.
          if (end === 'taken back') await app.payload.db.updateOne({ collection: 'pages', data: { revision: 77 }, options: { atomic: true }, where: { id: { equals: page } } })
        })
        const answer = await cut(units, [{ op: 'move', lines: [lastLine(second(units))], to: held, before: null }])
        putBack()
        expect(answer.status, JSON.stringify(answer.body)).toBe(status)
        expect((saved as Answer | null)?.status).toBe(200)
        expect(dates[1]).toBe(date)
        expect([await publicDate(held), await publicDate(other)]).toEqual([date, date])
      })
    }

    it('has the revision that people know it by, on the desk, in its history and in the 409 for a save', async () => {
      const page = await newPage()
      const units = await show(page)
      const { id } = first(units)
      const named = units.units[id] ?? 0
      const seen: unknown[] = []
      const putBack = onPageWrite(app, 'clearing', 'before', async () => {
        const edit = await news.edit(news.proofreader, 'articles', id, { headline: '中间改' }, named)
        const desk = await app.rest('GET', `/desk/${id}`, { as: news.proofreader })
        const actions = await app.rest('GET', `/articles/${id}/actions`, { as: news.proofreader })
        const claim = await news.act(news.proofreader, 'articles', id, 'claim', { revision: named })
        seen.push(edit.status, edit.body.errors[0].data.current.revision, desk.status, desk.body.article.revision, actions.body.revision, claim.status, claim.body.errors[0].data.current.revision)
      })
      mustBe(200, await cut(units, [{ op: 'move', lines: [lastLine(second(units))], to: id, before: null }]))
      putBack()
      expect(seen).toEqual([409, named, 200, named, named, 409, named])
    })

    it('is waited for by the desk, which shows what the cut made of it', async () => {
      const page = await newPage()
      const units = await show(page)
      const { id } = first(units)
      let desk: Promise<Answer> | null = null
      const putBack = onPageWrite(app, 'clearing', 'before', async () => {
        desk = app.rest('GET', `/desk/${id}`, { as: news.proofreader })
        await new Promise((resolve) => setTimeout(resolve, 60))
      })
      mustBe(200, await cut(units, [{ op: 'move', lines: [lastLine(second(units))], to: id, before: null }]))
      putBack()
      expect((await (desk as unknown as Promise<Answer>)).body.article.revision).toBe((units.units[id] ?? 0) + 1)
    })
  })

  it('or a database that failed while the date was saved, leaves nothing that saving it again does not set right', async () => {
    const { held, issue, other } = await publicPair('2016-01-02')
    for (const nth of [2, 4, 7]) {
      const date = `2016-03-0${nth}`
      const heal = dyingWrites(app, nth)
      await setDate(issue, date).catch(() => null)
      heal()
      expect((await setDate(issue, date)).status).toBe(200)
      expect([await publicDate(held), await publicDate(other)], `failed at write ${nth}`).toEqual([date, date])
    }
  })
})
