import fs from 'node:fs'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { canonicalJson } from '../../src/publishing/canonicalJson'
import { sha256 } from '../../src/publishing/sha256'
import { recover } from '../../src/recover'
import { verify as verifyAll } from '../../src/verify/verify'
import type { Problem } from '../../src/verify/Problem'
import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { everyByte } from '../helpers/everyByte'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { articlesOf, first, lastLine, mustBe, openCutting, textOf } from '../helpers/openCutting'
import { picture } from '../helpers/picture'
import { revisionOf } from '../helpers/revisionOf'
import { stored } from '../helpers/stored'
import { tampering } from '../helpers/tampering'
import { wholeLog } from '../helpers/wholeLog'

const REASON = '法院〔2026〕第12号判决'

describe.skipIf(skipReason)('what the law has erased', { timeout: 240_000 }, () => {
  let app: App
  let news: Newsroom
  let number = 100
  let canary = ''

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())
  beforeEach(() => {
    canary = `金丝雀${String.fromCodePoint(0x4e00 + number * 7, 0x5e00 + number * 3)}`
  })

  const verify = async (): Promise<string[]> => {
    const problems: Problem[] = []
    await verifyAll(app.payload, (problem) => problems.push(problem))
    return problems.map(({ what, where }) => `${where}: ${what}`)
  }
  const erase = (slug: 'articles' | 'captions', id: string, revision: number, as = news.admin) =>
    app.rest('POST', `/${slug}/${id}/erase`, { as, body: { reason: REASON, revision } })
  const lines = (): string =>
    `${canary}的大标题写在这里\n\n本报讯（记者 ${canary}）昨日${canary}到场，群众反映良好，活动有序进行。\n\n另一篇没有关系的稿件标题\n\n本报讯（记者 李四）另一件事与此毫无关系，正文写得长一些。\n\n${canary}在广场上健身。 ■ 本报记者 ${canary} 摄\n`
  const page = async (text = lines()): Promise<Doc> => (await news.importPage(text, { number: ++number })).body.doc as Doc
  const unitsOf = async (id: string) => ({
    articles: (await app.payload.db.find<Doc>({ collection: 'articles', pagination: false, sort: 'order', where: { cutFrom: { in: [id] } } })).docs,
    captions: (await app.payload.db.find<Doc>({ collection: 'captions', pagination: false, where: { page: { equals: id } } })).docs,
  })
  const imageOf = async (colour: string): Promise<Doc> =>
    (await app.rest('POST', '/media', { as: news.editor, body: { alt: canary }, file: { data: await picture(colour), name: `${canary}.jpg`, type: 'image/jpeg' } })).body.doc as Doc

  it('is in no row of any table and in no file, after everything that people do with a text', async () => {
    const { act, archivist, edit, editor, otherEditor, proofreader, publish } = news
    const made = await page()
    const again = await app.rest('POST', `/pages/${made.id}/reimport`, {
      as: archivist, body: { revision: 1 }, file: { data: new TextEncoder().encode(lines().replace('反映良好', '反映很好')), name: 'page.txt' },
    })
    expect(again.status, JSON.stringify(again.body)).toBe(200)
    const { articles, captions } = await unitsOf(made.id)
    const [article, other] = [articles.find(({ headline }) => String(headline).includes(canary)) as Doc, articles.find(({ headline }) => !String(headline).includes(canary)) as Doc]
    const [caption] = captions as [Doc]
    await edit(proofreader, 'articles', article.id, { authors: [{ name: canary, role: '记者' }], body: body(`${canary}一稿`) })
    await act(proofreader, 'articles', article.id, 'flag', { reason: `${canary}的名字要核` })
    await act(proofreader, 'articles', article.id, 'submit')
    await act(editor, 'articles', article.id, 'return', { reason: `再看${canary}` })
    await publish('articles', article.id)
    await act(otherEditor, 'articles', article.id, 'correct')
    await edit(otherEditor, 'articles', article.id, { body: body(`${canary}二稿`), subheadline: canary })
    const placed = await app.rest('PATCH', `/photos/${caption.photo}`, { as: otherEditor, body: { article: other.id, image: (await imageOf('red')).id, revision: await revisionOf(app, 'photos', String(caption.photo)), title: canary } })
    expect(placed.status, JSON.stringify(placed.body)).toBe(200)
    await publish('captions', caption.id)
    await publish('articles', other.id)
    expect(await verify()).toEqual([])
    expect(new Set((await everyByte(app, [canary])).map((place) => place.replace(/^.* in /u, ''))).size).toBeGreaterThan(8)

    const erased = await erase('articles', article.id, (await news.now('articles', article.id)).revision)
    expect(erased.status, JSON.stringify(erased.body)).toBe(200)
    expect(erased.body.doc).toMatchObject({ stage: 'erased' })
    const photo = await app.rest('POST', `/photos/${caption.photo}/erase`, { as: news.admin, body: { reason: REASON } })
    expect(photo.status, JSON.stringify(photo.body)).toBe(200)
    expect(await everyByte(app, [canary])).toEqual([])
    expect(fs.readdirSync(app.mediaDir)).toEqual([])

    expect(await verify()).toEqual([])
    const readers = await app.rest('GET', `/articles/${article.id}`)
    expect([readers.status, readers.body.errors[0].data.code]).toEqual([451, 'erased'])
    expect(JSON.stringify(readers.body)).not.toContain(REASON)
    expect((await app.rest('GET', `/captions/${caption.id}`)).status).toBe(451)
    expect((await app.rest('GET', '/articles?limit=100')).body.docs.map(({ id }: Doc) => id)).not.toContain(article.id)
    const beside = await app.rest('GET', `/articles/${other.id}`)
    expect(beside.status).toBe(200)
    const [now] = (await app.payload.db.find<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: beside.body.snapshot } } })).docs
    expect(JSON.parse(String(now?.json))).toMatchObject({ headline: other.headline, photos: [] })
    const { entries } = await wholeLog(app)
    const entry = entries.filter(({ action }) => action === 'erase').find(({ document }) => document === `articles:${article.id}`)
    expect(entry).toMatchObject({ actor: news.admin.id, actorName: news.admin.name, reason: REASON })
    expect(entry?.erased?.texts).toHaveLength(3)
    expect(entry?.erased?.sources).toHaveLength(2)
  })

  it('leaves the mark of an override whose reason it takes out, and verify vouches for the rest', async () => {
    const { id } = await news.article()
    await news.edit(news.admin, 'articles', id, { headline: canary })
    await news.act(news.admin, 'articles', id, 'submit')
    const { revision } = await news.now('articles', id)
    const approved = await app.rest('POST', `/articles/${id}/approve`, { as: news.admin, body: { override: true, reason: `${canary}急`, revision } })
    expect(approved.status, JSON.stringify(approved.body)).toBe(200)
    expect((await erase('articles', id, revision + 1)).status).toBe(200)
    expect(await everyByte(app, [canary])).toEqual([])
    const of = async () => (await wholeLog(app)).entries.find(({ action, document }) => action === 'approve' && document === `articles:${id}`)
    expect(await of()).toMatchObject({ reason: 'override:' })
    expect(await verify()).toEqual([])
  })

  it('is named by verify when anything of it comes back, or is taken away without it', async () => {
    const doc = await news.articleAt('approved', { headline: canary })
    const { json, sha256 } = (await app.payload.db.find<{ id: string; json: string; sha256: string }>({ collection: 'snapshots', where: { sha256: { equals: doc.snapshot } } })).docs[0] ?? {}
    const kept = await news.articleAt('approved', { headline: '留着的' })
    const { entries } = await wholeLog(app)
    expect((await erase('articles', doc.id, doc.revision)).status).toBe(200)
    expect(await verify()).toEqual([])
    expect(json).toContain(canary)
    expect((await wholeLog(app)).entries.at(-1)?.erased?.snapshots).toEqual([sha256])

    const { change, remove, undo } = tampering(app)
    await change('articles', { id: doc.id }, { headline: canary })
    await remove('snapshots', { sha256: kept.snapshot })
    expect((await verify()).sort()).toEqual([
      `articles:${doc.id}: it does not show the text that was saved last`,
      `snapshot ${kept.snapshot}: log entry ${entries.find(({ snapshot }) => snapshot === kept.snapshot)?.seq} names it for articles:${kept.id}, and it is not there`,
    ].sort())
    await undo()
    expect(await verify()).toEqual([])
  })

  it('takes along the articles that had become part of it', async () => {
    const [first, second] = [await news.article({ headline: `${canary}（上）` }), await news.article({ body: body(`${canary}续文。`), headline: `${canary}（下）` })]
    const proposed = await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: first.id, to: second.id } })
    expect(proposed.status, JSON.stringify(proposed.body)).toBeLessThan(300)
    const [join] = (await app.payload.db.find<Doc>({ collection: 'joins', where: { from: { equals: first.id } } })).docs
    const joined = await app.rest('POST', `/joins/${join?.id}/confirm`, { as: news.editor, body: { from: first.revision, to: second.revision } })
    expect(joined.status, JSON.stringify(joined.body)).toBe(200)
    const refused = await erase('articles', second.id, (await news.now('articles', second.id)).revision)
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([409, 'joined'])
    expect((await erase('articles', first.id, (await news.now('articles', first.id)).revision)).status).toBe(200)
    expect(await everyByte(app, [canary])).toEqual([])
    expect((await news.now('articles', second.id)).stage).toBe('erased')
    expect((await app.rest('GET', `/articles/${second.id}`)).status).toBe(404)
    expect(await verify()).toEqual([])
  })

  it('goes from the older texts of an article that it was part of for a time', async () => {
    const made = await page(lines().replace('另一篇没有关系的稿件标题', '前一篇的标题在这里'))
    const { articles } = await unitsOf(made.id)
    const isOwn = ({ headline }: Doc): boolean => String(headline).includes(canary)
    const [first, second] = [articles.find((each) => !isOwn(each)), articles.find(isOwn)] as [Doc, Doc]
    const byHand = await news.article({ body: body(`${canary}手写的。`), headline: `${canary}手写` })
    const parts: [Doc, number][] = [[second, 1], [byHand, 1]]
    for (const [part, revision] of parts) {
      await app.rest('POST', '/joins/propose', { as: news.editor, body: { from: first.id, to: part.id } })
      const [join] = (await app.payload.db.find<Doc>({ collection: 'joins', where: { and: [{ from: { equals: first.id } }, { to: { equals: part.id } }] } })).docs
      const seen = { from: (await news.now('articles', first.id)).revision, to: revision }
      expect((await app.rest('POST', `/joins/${join?.id}/confirm`, { as: news.editor, body: seen })).status).toBe(200)
      expect((await app.rest('POST', `/joins/${join?.id}/undo`, { as: news.editor })).status).toBe(200)
    }
    expect(await verify()).toEqual([])
    for (const [{ id }] of parts) expect((await erase('articles', id, (await news.now('articles', id)).revision)).status).toBe(200)
    const [caption] = (await unitsOf(made.id)).captions
    expect((await erase('captions', String(caption?.id), Number(caption?.revision))).status).toBe(200)
    expect(await everyByte(app, [canary])).toEqual([])
    expect((await news.now('articles', first.id)).headline).toBe(first.headline)
    expect(await verify()).toEqual([])
  })

  it('does not go while readers see it in another text, which is named, until that is approved without it', async () => {
    const cutting = openCutting(() => ({ app, news }))
    const made = await cutting.newPage()
    const whole = String(first(await cutting.show(made)).id)
    await news.publish('articles', whole)
    await news.act(news.otherEditor, 'articles', whole, 'correct')
    const units = await cutting.show(made)
    const after = mustBe(200, await cutting.cut(units, [{ op: 'split', before: lastLine(first(units)) }], news.otherEditor))
    const part = articlesOf(after).find(({ id }) => !articlesOf(units).some((unit) => unit.id === id)) as ReturnType<typeof first>
    const { headline } = await news.now('articles', whole)
    const before = await stored(app, 'articles', String(part.id))
    const refused = await erase('articles', String(part.id), 1)
    expect([refused.status, refused.body.errors[0].data]).toEqual([409, { code: 'elsewhere', documents: [`articles:${whole}`] }])
    expect(refused.body.errors[0].message).toContain(`《${String(headline).slice(0, 40)}》（articles:${whole}）`)
    expect(await stored(app, 'articles', String(part.id))).toBe(before)

    await news.publish('articles', whole)
    expect((await erase('articles', String(part.id), 1)).status).toBe(200)
    expect(await everyByte(app, [textOf(part)])).toEqual([])
    expect((await app.rest('GET', `/articles/${whole}`)).body.headline).toBe(headline)
    expect(await verify()).toEqual([])
  })

  const jsonOf = async (hash: unknown): Promise<string> =>
    String((await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: hash } } }))?.json)
  const keep = (json: string): Promise<unknown> => app.payload.db.create({ collection: 'snapshots', data: { json, sha256: sha256(json) } })
  /** Does the work, and something else just before its first write of the kind named. */
  const justBefore = async (kind: 'create' | 'deleteMany', collection: string, meanwhile: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> => {
    const { db } = app.payload
    const write = db[kind].bind(db) as (args: unknown) => Promise<unknown>
    let isDone = false
    const between = async (args: { collection?: string }): Promise<unknown> => {
      if (!isDone && args.collection === collection) {
        isDone = true
        await meanwhile()
      }
      return write(args)
    }
    Object.assign(db, { [kind]: between })
    await work().finally(() => Object.assign(db, { [kind]: write }))
    expect(isDone).toBe(true)
  }
  const changed = (json: string, data: object): string => canonicalJson({ ...(JSON.parse(json) as object), ...data })

  it('is named by verify where a public document of it, or of an article that shows it, came in too late', async () => {
    const article = await news.articleAt('approved', { headline: '有图的' })
    const shown = await news.caption(`${canary}说明`, { article: article.id, credit: canary, image: (await imageOf('blue')).id })
    await news.publish('captions', shown.id)
    const doc = await news.articleAt('approved', { headline: canary })
    const late = [changed(await jsonOf((await news.now('articles', article.id)).snapshot), { headline: '后来的' }), changed(await jsonOf(doc.snapshot), { kicker: canary })]
    for (const json of late) expect(json).toContain(canary)
    const beside = changed(String(late[0]), { photos: [] })
    expect((await erase('captions', shown.id, (await news.now('captions', shown.id)).revision)).status).toBe(200)
    expect((await erase('articles', doc.id, doc.revision)).status).toBe(200)
    expect(await verify()).toEqual([])
    for (const json of [...late, beside]) await keep(json)
    expect((await verify()).sort()).toEqual([
      `snapshot ${sha256(String(late[0]))}: it still shows the text of photos:${String(shown.photo)}, which was erased`,
      `snapshot ${sha256(String(late[1]))}: it still shows the text of articles:${doc.id}, which was erased`,
    ].sort())
    for (const json of [...late, beside]) await app.payload.db.deleteMany({ collection: 'snapshots', where: { sha256: { equals: sha256(json) } } })
  })

  describe.runIf(databaseKind === 'mongodb')('without a transaction', () => {
    it.each([['deleteMany', 'snapshots', 2], ['create', 'log', 1]] as const)('does not stay in a public document that is kept after its plan, before its %s in %s', async (kind, collection, told) => {
      const doc = await news.articleAt('approved', { headline: canary })
      const planned = changed(await jsonOf(doc.snapshot), { kicker: `${canary}眉` })
      await justBefore(kind, collection, () => keep(planned), async () => expect((await erase('articles', doc.id, doc.revision)).status).toBe(200))
      expect(await everyByte(app, [canary])).toEqual([])
      expect((await wholeLog(app)).entries.at(-1)?.erased?.snapshots).toHaveLength(told)
      expect(await verify()).toEqual([])
    })

    it('does not stay in the public document of an approval that loses against it', async () => {
      const doc = await news.articleAt('proofed', { headline: canary })
      const erasing = async (): Promise<void> => expect((await erase('articles', doc.id, doc.revision)).status).toBe(200)
      await justBefore('create', 'snapshots', erasing, async () => expect((await news.act(news.editor, 'articles', doc.id, 'approve', { revision: doc.revision })).status).toBe(409))
      expect(await everyByte(app, [canary])).toEqual([])
      expect(await verify()).toEqual([])
    })
  })

  it('leaves nothing of an approval that lost against it, whichever of the two was read first', async () => {
    const doc = await news.articleAt('proofed', { headline: canary })
    const both = await Promise.all([
      news.act(news.otherEditor, 'articles', doc.id, 'approve', { revision: doc.revision }), erase('articles', doc.id, doc.revision),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const now = await news.now('articles', doc.id)
    if (now.stage !== 'erased') expect((await erase('articles', doc.id, now.revision)).status).toBe(200)
    expect(await everyByte(app, [canary])).toEqual([])
    expect(await verify()).toEqual([])
  })

  it('is asked for by an admin alone, with a reason and on the revision they saw', async () => {
    const doc = await news.articleAt('approved', { headline: canary })
    const before = await stored(app, 'articles', doc.id)
    for (const as of [undefined, news.proofreader, news.editor]) {
      expect((await app.rest('POST', `/articles/${doc.id}/erase`, { as, body: { reason: REASON, revision: doc.revision } })).status).toBe(403)
    }
    const bad = async (data: object) => (await app.rest('POST', `/articles/${doc.id}/erase`, { as: news.admin, body: data })).status
    expect([await bad({ reason: REASON }), await bad({ revision: doc.revision }), await bad({ reason: ' ', revision: doc.revision }), await bad({ reason: REASON, revision: 1 })]).toEqual([428, 400, 400, 409])
    expect(await stored(app, 'articles', doc.id)).toBe(before)
    expect(await everyByte(app, [canary])).not.toEqual([])
  })

  it('is at an end: nothing can be done to it, and its page is not imported again', async () => {
    const made = await page()
    const { articles } = await unitsOf(made.id)
    const article = articles.find(({ headline }) => String(headline).includes(canary)) as Doc
    const erased = await erase('articles', article.id, article.revision)
    expect(erased.status, JSON.stringify(erased.body)).toBe(200)
    const { revision } = erased.body.doc
    const before = await stored(app, 'articles', article.id)
    for (const action of ['claim', 'release', 'submit', 'return', 'approve', 'correct', 'withdraw', 'restore', 'flag', 'unflag'] as const) {
      expect([action, (await news.act(news.admin, 'articles', article.id, action, { reason: '试' })).status]).toEqual([action, 409])
    }
    expect((await news.edit(news.admin, 'articles', article.id, { headline: '又来' })).status).toBe(409)
    expect((await erase('articles', article.id, revision)).status).toBe(409)
    const again = await app.rest('POST', `/pages/${made.id}/reimport`, {
      as: news.archivist, body: { revision: 1 }, file: { data: new TextEncoder().encode(`${lines()}。`), name: 'page.txt' },
    })
    expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'erased'])
    expect(await stored(app, 'articles', article.id)).toBe(before)
    expect((await app.rest('GET', `/articles/${article.id}`)).status).toBe(404)
  })

  it('is gone whole or not at all, whichever write is the last before a crash', async () => {
    for (let write = 1; ; write++) {
      canary = `金丝雀${String.fromCodePoint(0x6000 + write * 5, 0x7000 + write * 3)}`
      const doc = await news.caption(`${canary}说明`, { credit: canary, image: (await imageOf('green')).id, title: canary })
      await news.publish('captions', doc.id)
      const { revision } = await news.now('captions', doc.id)
      const heal = dyingWrites(app, write)
      const { status } = await erase('captions', doc.id, revision)
      const isThrough = !heal()
      await recover(app.payload)
      const { stage } = await news.now('captions', doc.id)
      const found = await everyByte(app, [canary])
      if (stage === 'erased') expect(found).toEqual([])
      else {
        expect(status).not.toBe(200)
        expect(stage).toBe('approved')
        expect((await app.rest('GET', `/captions/${doc.id}`)).body.text).toBe(`${canary}说明`)
      }
      if (isThrough) break
    }
    expect(await verify()).toEqual([])
  })
})
