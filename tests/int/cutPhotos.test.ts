import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Operation } from '../../src/editorial/cutting/operation'
import { linesOfUnit, type SheetUnit } from '../../src/editorial/cutting/sheet'
import { idOf } from '../../src/workflow/document'
import { type Answer, type App, type Parsed, startApp } from '../helpers/app'
import { madePage } from '../helpers/crash/madePage'
import { databaseKind, skipReason } from '../helpers/database'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { articlesOf, captionOf, codeOf, first, mustBe, openCutting, second, type Units } from '../helpers/openCutting'
import { revisionOf } from '../helpers/revisionOf'

type UpdateOne = (args: { collection: string; data?: Record<string, unknown> }) => Promise<unknown>

describe.skipIf(skipReason)('photos of a page that is cut anew', () => {
  let app: App
  let news: Newsroom
  const { cut, everything, newPage, show, undo } = openCutting(() => ({ app, news }))

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const photoOf = async (caption: string): Promise<string> => idOf((await news.now('captions', caption)).photo) ?? ''
  const readPhoto = async (id: string): Promise<Parsed> => app.payload.db.findOne({ collection: 'photos', where: { id: { equals: id } } })

  /** What readers get of an article. */
  const publicPhotos = async (article: string): Promise<Parsed[]> => {
    const { snapshot } = (await app.rest('GET', `/articles/${article}?depth=0`)).body
    const kept: Parsed = await app.payload.db.findOne({ collection: 'snapshots', where: { sha256: { equals: snapshot } } })
    return JSON.parse(kept.json).photos ?? []
  }

  const reopen = async (slug: 'articles' | 'captions', id: string): Promise<void> => {
    for (const action of ['correct', 'release'] as const) expect((await news.act(news.editor, slug, id, action)).status).toBe(200)
  }

  /** A page whose first article is public and shows the photo or not, both reopened. */
  const reopened = async (isShown: boolean): Promise<{ article: string; caption: string; page: string }> => {
    const page = await newPage()
    const units = await show(page)
    const [article, caption] = [first(units).id, captionOf(units).id]
    mustBe(200, await cut(units, [{ op: 'linkPhoto', article: isShown ? article : second(units).id, unit: caption }]))
    await news.publish('captions', caption)
    await news.publish('articles', article)
    await reopen('captions', caption)
    await reopen('articles', article)
    expect(await publicPhotos(article)).toHaveLength(isShown ? 1 : 0)
    return { article, caption, page }
  }

  const isDenied = async (page: string, answer: Promise<Answer>, before: Parsed[]): Promise<void> => {
    const { body, status } = await answer
    expect([status, codeOf({ body, status } as Answer)], JSON.stringify(body)).toEqual([403, 'role'])
    expect(await everything(page)).toEqual(before)
  }

  describe('that readers see, though caption and article are reopened, are moved by editors alone', () => {
    it('out of the article', async () => {
      const { article, caption, page } = await reopened(true)
      const [before, shown] = [await everything(page), await publicPhotos(article)]
      const operations: Operation[] = [{ op: 'linkPhoto', article: null, unit: caption }]
      await isDenied(page, cut(await show(page, news.proofreader), operations, news.proofreader), before)
      expect(await publicPhotos(article)).toEqual(shown)
      mustBe(200, await cut(await show(page), operations))
      expect(await publicPhotos(article)).toEqual([])
      const [after, none] = [await everything(page), await publicPhotos(article)]
      await isDenied(page, undo(page, news.proofreader), after)
      expect(await publicPhotos(article)).toEqual(none)
      mustBe(200, await undo(page))
      expect(await publicPhotos(article)).toEqual(shown)
    })

    it('into it, also with an article that is merged into it', async () => {
      const { article, caption, page } = await reopened(false)
      const units = await show(page, news.proofreader)
      const before = await everything(page)
      const from = units.sheet.units.find(({ id }) => id === caption)?.article as string
      for (const operation of [{ op: 'linkPhoto', article, unit: caption }, { op: 'merge', into: article, unit: from }] as const) {
        await isDenied(page, cut(units, [operation], news.proofreader), before)
        expect(await publicPhotos(article)).toEqual([])
      }
      // What readers do not see goes where anybody puts it.
      mustBe(200, await cut(units, [{ op: 'linkPhoto', article: articlesOf(units)[2]?.id ?? null, unit: caption }], news.proofreader))
    })
  })

  it('of an approved article keep their order, whatever is put in front of them or behind', async () => {
    const page = await newPage()
    const article = await news.article({ headline: '照片的次序', pages: [page] })
    const make = async (text: string, order?: number): Promise<Doc> => {
      const photo = (await app.rest('POST', '/photos?depth=0', { as: news.archivist, body: { article: article.id, order, page, title: text } })).body.doc
      return (await app.rest('POST', '/captions?depth=0', { as: news.archivist, body: { photo: photo.id, text } })).body.doc
    }
    const approved = [await make('没有次序的一张'), await make('有次序的一张', 0), await make('也没有次序的一张')]
    for (const { id } of approved) await news.publish('captions', id)
    await news.publish('articles', article.id)
    const shown = await publicPhotos(article.id)
    expect(shown[0].caption).toBe('有次序的一张')
    const orders = async (): Promise<unknown[]> => Promise.all(approved.map(async ({ id }) => (await readPhoto(await photoOf(id))).order ?? null))
    expect(await orders()).toEqual([null, 0, null])
    const own = captionOf({ ...(await show(page)), sheet: { made: 0, units: (await show(page)).sheet.units.filter(({ locked }) => !locked) } }).id
    const sequence = (units: Units): string[] => units.sheet.units.filter(({ kind }) => kind === 'caption').map(({ id }) => id)
    for (const before of [sequence(await show(page)).find((id) => id !== own) as string, null]) {
      const now = mustBe(200, await cut(await show(page, news.proofreader), [{ op: 'reorder', before, unit: own }], news.proofreader))
      expect(sequence(now).filter((id) => id !== own)).toEqual(sequence(await show(page)).filter((id) => id !== own))
      if (before) expect(sequence(now)[0]).toBe(own)
      expect(await orders()).toEqual([null, 0, null])
      expect(await publicPhotos(article.id)).toEqual(shown)
    }
    // The same order on the sheet of the page as for readers.
    const texts = await Promise.all(sequence(await show(page)).filter((id) => id !== own).map(async (id) => (await news.now('captions', id)).text))
    expect(texts).toEqual(shown.map(({ caption }) => caption))
  })

  it('keep a credit that was saved while they were given to another article, also when that is undone', async () => {
    const page = await newPage()
    const units = await show(page)
    const caption = captionOf(units)
    const photo = await photoOf(caption.id)
    const db = app.payload.db as unknown as { updateOne: UpdateOne }
    /** As people do: whoever is told that the photo has changed since, here by the cut, saves again. */
    const save = async (credit: string): Promise<Answer> => {
      const once = async (): Promise<Answer> =>
        app.rest('PATCH', `/photos/${photo}?depth=0`, { as: news.otherEditor, body: { credit, revision: await revisionOf(app, 'photos', photo) } })
      const answer = await once()
      return answer.status === 409 ? once() : answer
    }
    /** Saves a credit when the page has just been taken. On SQLite the save waits for the cut. */
    const during = async (work: () => Promise<Answer>, credit: string): Promise<Units> => {
      const own = db.updateOne
      let saving: Promise<Answer> | null = null
      db.updateOne = async (args) => {
        const written = await own.call(db, args)
        if (!saving && args.collection === 'pages' && args.data?.importState === 'reimporting') {
          saving = save(credit)
          if (databaseKind === 'mongodb') while ((await readPhoto(photo)).credit !== credit) await new Promise((resolve) => setTimeout(resolve, 20))
        }
        return written
      }
      const answer = await work().finally(() => { db.updateOne = own })
      expect((await (saving as Promise<Answer> | null))?.status).toBe(200)
      expect((await readPhoto(photo)).credit).toBe(credit)
      return mustBe(200, answer)
    }
    const done = await during(() => cut(units, [{ op: 'linkPhoto', article: second(units).id, unit: caption.id }]), '切分时补记的署名')
    expect(idOf((await readPhoto(photo)).article)).toBe(second(units).id)
    await during(() => undo(page, news.editor, { undo: done.undo }), '撤销时补记的署名')
    expect(idOf((await readPhoto(photo)).article)).toBe(caption.article)
  })

  it('get each its own credit back when two captions were merged and a line goes again', async () => {
    const { body } = await news.importPage(madePage(7001, { articles: 1, photos: 2 }), { number: 701 })
    const page = body.doc.id
    const units = await show(page)
    const [one, two] = units.sheet.units.filter(({ kind }) => kind === 'caption') as [SheetUnit, SheetUnit]
    const credits = await Promise.all([one, two].map(async ({ id }) => (await readPhoto(await photoOf(id))).credit))
    const merged = mustBe(200, await cut(units, [{ op: 'merge', into: one.id, unit: two.id }]))
    expect((await readPhoto(await photoOf(one.id))).credit).toBe(credits.join(' '))
    const apart = mustBe(200, await cut(merged, [{ op: 'setRole', lines: linesOfUnit(two), role: 'furniture' }]))
    expect((await readPhoto(await photoOf(one.id))).credit).toBe(credits[0])
    expect(JSON.stringify(apart.sheet.units.filter(({ kind }) => kind === 'furniture'))).toContain(credits[1])
  })
})
