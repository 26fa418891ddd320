import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bodyParts } from '../../src/editorial/lexicalBody'
import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const FIRST = '全市安全生产月活动在广场举行。'
const SECOND = '市民踊跃参加，现场热烈，气氛很好。'

describe.skipIf(skipReason)('a stale save that asks to be merged', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const merge = (slug: 'articles' | 'captions', id: string, content: Record<string, unknown>, as = news.editor, depth = 0): Promise<Answer> =>
    app.rest('PATCH', `/${slug}/${id}?depth=${depth}&merge=auto`, { as, body: content })
  const textNow = async (id: string): Promise<string[]> => bodyParts((await news.now('articles', id)).body).map(({ text }) => text)

  it('keeps both where they changed different places, on the newest revision, and says so in answer and log', async () => {
    const { id } = await news.article({ body: body(FIRST, SECOND), byline: '王建国', headline: '安全生产月' })
    await news.edit(news.editor, 'articles', id, { body: body(FIRST, SECOND.replace('很好', '极好')), byline: '王建国 李秀英' }, 1)
    const answer = await merge('articles', id, { body: body(FIRST.replace('全市', '全县'), SECOND.replace('市民', '居民')), headline: '安全生产月活动', revision: 1 })
    expect([answer.status, answer.body.doc.merged, answer.body.doc.revision], JSON.stringify(answer.body)).toEqual([200, { from: 1, onto: 2 }, 3])
    expect(await textNow(id)).toEqual([FIRST.replace('全市', '全县'), SECOND.replace('市民', '居民').replace('很好', '极好')])
    expect(await news.now('articles', id)).toMatchObject({ byline: '王建国 李秀英', headline: '安全生产月活动', revision: 3 })
    const { entries, faults } = await wholeLog(app)
    expect(entries.filter(({ document }) => document === `articles:${id}`).map(({ action, reason }) => [action, reason ?? null])).toEqual([
      ['create', null], ['edit', null], ['edit', 'merge=auto 1 → 2'],
    ])
    expect(faults).toEqual([])
  })

  it('says so also where relations are filled in', async () => {
    const { id } = await news.article({ byline: '甲', headline: '题' })
    await news.edit(news.editor, 'articles', id, { byline: '乙' }, 1)
    const { body: { doc }, status } = await merge('articles', id, { headline: '新题', revision: 1 }, news.editor, 1)
    expect([status, doc.merged, doc.byline, doc.headline]).toEqual([200, { from: 1, onto: 2 }, '乙', '新题'])
  })

  it('does not merge when it does not ask, and needs no merge on the newest revision', async () => {
    const { id } = await news.article({ headline: '题', byline: '甲' })
    const first = await merge('articles', id, { headline: '新题', revision: 1 })
    expect([first.status, first.body.doc.merged]).toEqual([200, undefined])
    const before = await stored(app, 'articles', id)
    const late = await news.edit(news.editor, 'articles', id, { byline: '乙' }, 1)
    expect([late.status, late.body.errors[0].data]).toMatchObject([409, { base: { headline: '题' }, current: { headline: '新题', revision: 2 }, named: 1 }])
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('is refused with the places in conflict where both changed the same, and changes nothing', async () => {
    const { id } = await news.article({ body: body(FIRST, SECOND), headline: '旧题' })
    await news.edit(news.editor, 'articles', id, { body: body(FIRST, SECOND.replace('热烈', '热闹')), headline: '他的题' }, 1)
    const before = await stored(app, 'articles', id)
    const { body: { errors }, status } = await merge('articles', id, { body: body(FIRST, SECOND.replace('热烈', '沸腾')), headline: '我的题', revision: 1 })
    expect([status, errors[0].data]).toMatchObject([409, {
      base: { headline: '旧题' }, code: 'stale', current: { headline: '他的题', revision: 2 },
      conflicts: expect.arrayContaining([
        { path: 'headline', base: '旧题', mine: '我的题', theirs: '他的题' },
        { path: 'body', base: [{ role: 'paragraph', text: SECOND }], mine: [{ role: 'paragraph', text: SECOND.replace('热烈', '沸腾') }], theirs: [{ role: 'paragraph', text: SECOND.replace('热烈', '热闹') }] },
      ]),
    }])
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('merges with the text of a revision that an action made, which has no version of its own', async () => {
    const { id } = await news.article({ body: body(FIRST, SECOND) })
    await news.act(news.editor, 'articles', id, 'claim')
    await news.act(news.editor, 'articles', id, 'flag', { reason: '待查' })
    await news.edit(news.editor, 'articles', id, { body: body(FIRST.replace('全市', '全县'), SECOND) })
    await news.act(news.editor, 'articles', id, 'unflag')
    for (const revision of [2, 3]) {
      const answer = await merge('articles', id, { body: body(FIRST, SECOND.replace('很好', `极好${revision}`)), revision })
      if (revision === 3) expect(answer.status).toBe(409)
      else expect([answer.status, answer.body.doc.merged], JSON.stringify(answer.body)).toEqual([200, { from: 2, onto: 5 }])
    }
    expect(await textNow(id)).toEqual([FIRST.replace('全市', '全县'), SECOND.replace('很好', '极好2')])
  })

  it('is held to the rules of the stages like any other save', async () => {
    const { id } = await news.article({ headline: '题', byline: '甲' })
    await news.edit(news.otherProofreader, 'articles', id, { byline: '乙' }, 1)
    const before = await stored(app, 'articles', id)
    expect((await merge('articles', id, { headline: '别人的题', revision: 1 }, news.proofreader)).status).toBe(403)
    expect((await merge('articles', id, { _status: 'published', headline: '别人的题', revision: 1 })).status).toBe(403)
    expect((await merge('articles', id, { headline: '没有修订号' })).status).toBe(428)
    expect((await merge('articles', id, { headline: '从未有过', revision: 99 })).status).toBe(409)
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('merges captions', async () => {
    const { id } = await news.caption('居民们正在参加消防演练，场面十分热烈。')
    await news.edit(news.editor, 'captions', id, { text: '社区居民们正在参加消防演练，场面十分热烈。' }, 1)
    expect((await merge('captions', id, { revision: 1, text: '居民们正在参加消防演练，场面十分热闹。' })).status).toBe(200)
    expect((await news.now('captions', id)).text).toBe('社区居民们正在参加消防演练，场面十分热闹。')
  })

  it('of 12 at once in different places all hold, each once', async () => {
    const words = Array.from({ length: 12 }, (_, index) => `第${index}段的文字写得长一些，以便各改各的地方。`)
    const { id } = await news.article({ body: body(...words) })
    const results = await Promise.all(words.map(async (_, index) => {
      const mine = words.map((word, at) => (at === index ? `${word}改${index}完` : word))
      for (;;) {
        const answer = await merge('articles', id, { body: body(...mine), revision: 1 })
        // Overtaken ten times in a row: sent again, as a client does.
        if (answer.status !== 409 || answer.body.errors[0].data.conflicts) return answer.status
      }
    }))
    expect(results).toEqual(words.map(() => 200))
    expect(await textNow(id)).toEqual(words.map((word, index) => `${word}改${index}完`))
    expect((await news.now('articles', id)).revision).toBe(13)
    expect((await wholeLog(app)).faults).toEqual([])
  })
})
