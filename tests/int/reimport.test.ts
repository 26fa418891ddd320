import fs from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { importPage } from '../../src/import/importPage'
import { readOnePage } from '../../src/ingest'
import { type Answer, type App, type Parsed, type Person, startApp } from '../helpers/app'
import { countAll } from '../helpers/countAll'
import { skipReason } from '../helpers/database'
import { failingInsert } from '../helpers/failingInsert'
import { type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

const SEED = fs.readFileSync('seeds/000_c485fea3267a24d1.txt', 'utf8')

/** Another text for each test, so that no page is nearly the same as another. */
const pageText = (name: string): string =>
  [
    `${name}路改造工程全面完工`, '',
    `本报讯（记者 王建国）6月16日，${name}路改造工程全面完工，沿线居民出行更加方便。`,
    `据了解，${name}路全长三公里，工程去年春天开工，共铺设管线十二公里。`,
    '下一步，有关部门将继续完善沿线的绿化和照明。', '',
    `${name}小学开展阅读月活动`, '',
    `本报讯（记者 李秀英）日前，${name}小学开展了以书香为主题的阅读月活动，全校师生踊跃参加。`,
    `活动期间，${name}小学向每个班级赠送了一百册图书。`, '',
    `${name}社区举办消防演练`, '',
    `本报讯（记者 张志强）6月17日上午，${name}社区举办了一场消防演练，六十多名居民参加。`,
    '消防员现场讲解了灭火器的使用方法。', '',
    `6月17日，在${name}社区，居民们正在参加消防演练。 ■ 本报记者 张志强 摄`, '',
  ].join('\n')

describe.skipIf(skipReason)('importing a page again from a corrected file', () => {
  let app: App
  let news: Newsroom
  let number = 200

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const first = async (text: string): Promise<Doc> => {
    const answer = await news.importPage(text, { name: 'first.txt', number: ++number })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.doc
  }
  const again = (page: string, text: string, as: Person | null = news.editor): Promise<Answer> =>
    app.rest('POST', `/pages/${page}/reimport`, { as: as ?? undefined, body: {}, file: { data: Buffer.from(text), name: 'corrected.txt' } })
  const find = async (slug: string, where: string): Promise<Doc[]> =>
    (await app.rest('GET', `/${slug}?depth=0&draft=true&limit=100&sort=order&${where}`, { as: news.proofreader })).body.docs
  const articlesOf = (page: string): Promise<Doc[]> => find('articles', `where[pages][in]=${page}`)
  const captionsOf = (page: string): Promise<Doc[]> => find('captions', `where[page][equals]=${page}`)
  const pageNow = async (page: string): Promise<Doc> => (await app.rest('GET', `/pages/${page}?depth=0`, { as: news.proofreader })).body as Doc
  const byHeadline = async (page: string, words: string): Promise<Doc> => {
    const found = (await articlesOf(page)).find(({ headline }) => String(headline).includes(words))
    if (!found) throw new Error(`No article of the page has ${words} in its headline.`)
    return found
  }

  /** Every non-blank line of the newest source is in exactly one unit: new, kept or furniture. */
  const expectWhole = async (page: string): Promise<void> => {
    const { contentHash, furniture, report } = await pageNow(page)
    const sources = await find('page-sources', `where[page][equals]=${page}`)
    const source = sources.find(({ sha256 }) => sha256 === contentHash)
    const kept = ((report.kept ?? []) as { id: string; lines: number[] }[])
    const keptIds = new Set(kept.map(({ id }) => id))
    const units = [...(await articlesOf(page)), ...(await captionsOf(page))]
    const own = units.filter(({ id }) => !keptIds.has(id)).flatMap(({ sourceLines }) =>
      ((sourceLines ?? []) as { lines: number[]; page: string; source: string }[]).flatMap((part) => {
        expect(part).toMatchObject({ page, source: contentHash })
        return part.lines
      }))
    const claimed = [...own, ...kept.flatMap(({ lines }) => lines), ...(furniture as { lines: number[] }[]).flatMap(({ lines }) => lines)]
    const printed = (source?.lines as { n: number; text: string }[]).filter(({ text }) => text.trim() !== '').map(({ n }) => n)
    expect(claimed.sort((a, b) => a - b)).toEqual(printed)
    expect((await app.payload.db.count({ collection: 'articles', where: { revision: { less_than: 1 } } })).totalDocs).toBe(0)
  }

  it('cuts anew what nobody has touched, and leaves what comes out the same where it is', async () => {
    const text = pageText('东关')
    const page = await first(text)
    const before = await articlesOf(page.id)
    const captions = await captionsOf(page.id)
    const answer = await again(page.id, `版面改正版\n\n${text.replace('全长三公里', '全长五公里')}`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)

    const after = await articlesOf(page.id)
    const idsOf = (docs: Doc[], words: string): string[] => docs.filter(({ headline }) => String(headline).includes(words)).map(({ id }) => id)
    expect(idsOf(after, '小学')).toEqual(idsOf(before, '小学'))
    expect(idsOf(after, '社区')).toEqual(idsOf(before, '社区'))
    expect((await captionsOf(page.id)).map(({ id }) => id)).toEqual(captions.map(({ id }) => id))
    const road = await byHeadline(page.id, '路')
    expect(before.map(({ id }) => id)).not.toContain(road.id)
    expect(JSON.stringify(road.body)).toContain('全长五公里')
    for (const article of after) expect(article).toMatchObject({ _status: 'draft', revision: 1, stage: 'unproofed' })
    expect(answer.body.doc.report.kept).toEqual([])
    expect(answer.body.doc.fileName).toBe('corrected.txt')
    await expectWhole(page.id)

    const sources = await find('page-sources', `where[page][equals]=${page.id}`)
    expect(sources.map(({ revision }) => revision).sort()).toEqual([1, 2])
    const log = await app.rest('GET', `/log?where[document][equals]=pages:${page.id}&sort=seq`, { as: news.editor })
    expect(log.body.docs.map(({ action, actor, source, toRevision }: Parsed) => [action, actor, source === null, toRevision])).toEqual([
      ['import', news.archivist.id, false, 1], ['reimport', news.editor.id, false, 2],
    ])
    expect((await wholeLog(app)).faults).toEqual([])
  })

  it.each(['claim', 'edit', 'flag', 'approve'] as const)('leaves a text exactly as it is after a %s, and says how the new file differs', async (deed) => {
    const text = pageText(`${deed}西门`)
    const page = await first(text)
    const road = await byHeadline(page.id, '路')
    if (deed === 'edit') await news.edit(news.proofreader, 'articles', road.id, { headline: '校过的题目' })
    else if (deed === 'approve') await news.publish('articles', road.id)
    else await news.act(news.proofreader, 'articles', road.id, deed, { reason: '缺字' })
    const untouched = await byHeadline(page.id, '小学')
    const before = await stored(app, 'articles', road.id)

    const answer = await again(page.id, text.replace('全长三公里', '全长五公里').replace('一百册图书', '二百册图书'))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await stored(app, 'articles', road.id)).toBe(before)
    const [kept, ...more] = answer.body.doc.report.kept
    expect(more).toEqual([])
    expect(kept).toMatchObject({ collection: 'articles', id: road.id, lines: [1, 3, 4, 5] })
    expect(kept.differences).toEqual([{
      before: [expect.stringContaining('全长三公里')], after: [expect.stringContaining('全长五公里')], line: 4,
    }])
    const ids = (await articlesOf(page.id)).map(({ id }) => id)
    expect(ids).toContain(road.id)
    expect(ids).not.toContain(untouched.id)
    if (deed === 'approve') expect((await app.rest('GET', `/articles/${road.id}`)).status).toBe(200)
    await expectWhole(page.id)

    // And once more: the text kept is compared with the file it was cut from.
    const third = await again(page.id, text.replace('全长三公里', '全长七公里'))
    expect(third.status, JSON.stringify(third.body)).toBe(200)
    expect(third.body.doc.report.kept[0].differences).toEqual([{
      before: [expect.stringContaining('全长三公里')], after: [expect.stringContaining('全长七公里')], line: 4,
    }])
    expect(await stored(app, 'articles', road.id)).toBe(before)
    await expectWhole(page.id)
  })

  it('gives lines inside a kept text to it, and makes an article of what stands beside it', async () => {
    const text = pageText('南门')
    const page = await first(text)
    const road = await byHeadline(page.id, '路')
    await news.act(news.proofreader, 'articles', road.id, 'claim')
    const inside = '改造期间，施工单位昼夜奋战，比计划提前一个月完成了任务。'
    const lines = text.split('\n')
    lines.splice(3, 0, inside)
    const answer = await again(page.id, [...lines, '', '北湖公园荷花盛开', '', '本报讯（记者 赵海燕）6月18日，北湖公园的荷花竞相开放，吸引了许多市民前来观赏。', ''].join('\n'))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    const [kept] = answer.body.doc.report.kept
    expect(kept.differences).toEqual([{ before: [], after: [inside], line: 4 }])
    expect(await byHeadline(page.id, '荷花')).toMatchObject({ revision: 1, stage: 'unproofed' })
    await expectWhole(page.id)
  })

  it('keeps a photo that has an image, with its caption', async () => {
    const text = pageText('北关')
    const page = await first(text)
    const [caption] = await captionsOf(page.id)
    const image = await app.rest('POST', '/media', { as: news.editor, body: {}, file: { data: await picture('red'), name: 'a.jpg', type: 'image/jpeg' } })
    expect(image.status, JSON.stringify(image.body)).toBe(201)
    await app.rest('PATCH', `/photos/${caption?.photo}`, { as: news.editor, body: { image: image.body.doc.id, revision: 1 } })
    const before = [await stored(app, 'captions', caption?.id as string), await stored(app, 'photos', caption?.photo)]
    const answer = await again(page.id, text.replace('居民们正在参加', '居民正在参加'))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect([await stored(app, 'captions', caption?.id as string), await stored(app, 'photos', caption?.photo)]).toEqual(before)
    expect(answer.body.doc.report.kept).toMatchObject([{ collection: 'captions', id: caption?.id }])
    await expectWhole(page.id)
  })

  it('keeps everything of a real page whose first article is being proofread', async () => {
    const page = await first(SEED)
    const [touched] = await articlesOf(page.id)
    await news.edit(news.proofreader, 'articles', touched?.id as string, { headline: '改过的题目' })
    const before = await stored(app, 'articles', touched?.id as string)
    const lines = SEED.split('\n')
    // Two lines joined, one split, one corrected, one left out: what a better export does.
    const joined = [`${lines[2]}${lines[3]}`, lines[4]?.slice(0, 6), lines[4]?.slice(6)]
    const answer = await again(page.id, [...lines.slice(0, 2), ...joined, ...lines.slice(5, 160), lines[160]?.replace(/.$/u, '〇'), ...lines.slice(162)].join('\n'))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    expect(await stored(app, 'articles', touched?.id as string)).toBe(before)
    await expectWhole(page.id)
  })

  it('refuses the same file, another page’s file, and a file of another text; and changes nothing', async () => {
    const text = pageText('西湖')
    const [page, other] = [await first(text), await first(pageText('东湖水库大坝'))]
    const corrected = text.replace('三公里', '四公里')
    await again(page.id, corrected)
    const before = await countAll(app)
    const rows = await stored(app, 'pages', page.id)
    const strange = '农业合作社喜获丰收\n\n本报讯（记者 孙斌）今年夏天，全县小麦总产量再创新高，农民喜笑颜开。\n'
    for (const [file, code] of [[corrected, 'already-imported'], [pageText('东湖水库大坝'), 'already-imported'], [strange, 'other-page']] as const) {
      const answer = await again(page.id, file)
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, code])
    }
    for (const as of [null, news.proofreader]) expect([401, 403]).toContain((await again(page.id, text, as)).status)
    expect((await again('no-such-page', strange)).status).toBe(404)
    expect((await app.rest('POST', `/pages/${page.id}/reimport`, { as: news.editor })).status).toBe(400)
    expect(await countAll(app)).toEqual(before)
    expect(await stored(app, 'pages', page.id)).toBe(rows)
    expect(other.id).not.toBe(page.id)
  })

  it('takes an earlier file of the page back when an editor says so', async () => {
    const text = pageText('中山')
    const page = await first(text)
    await again(page.id, text.replace('三公里', '四公里'))
    const back = await again(page.id, text)
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    expect(JSON.stringify((await byHeadline(page.id, '路')).body)).toContain('三公里')
    await expectWhole(page.id)
  })

  it.each([['articles', 1], ['captions', 1], ['page-sources', 1]] as const)('that fails at %s leaves all as it was', async (slug, nth) => {
    const text = pageText(`失败${slug.slice(0, 3)}`)
    const page = await first(text)
    const road = await byHeadline(page.id, '路')
    await news.act(news.proofreader, 'articles', road.id, 'claim')
    const units = async (): Promise<string[]> => Promise.all([
      ...(await articlesOf(page.id)).map(({ id }) => stored(app, 'articles', id)), ...(await captionsOf(page.id)).map(({ id }) => stored(app, 'captions', id)),
    ])
    const [before, counts] = [await units(), await countAll(app)]
    const repair = await failingInsert(app, slug, nth)
    const corrected = text.replace('一百册', '二百册').replace('居民们正在参加', '居民正在参加')
    try {
      expect((await again(page.id, corrected)).status).toBe(500)
    } finally {
      await repair()
    }
    expect(await units()).toEqual(before)
    expect(await countAll(app)).toEqual(counts)
    expect(await pageNow(page.id)).toMatchObject({ importState: 'whole', revision: 1 })
    expect((await again(page.id, corrected)).status).toBe(200)
    await expectWhole(page.id)
  })

  it('and a claim at the same moment: the claim comes first and keeps its text, or comes too late', async () => {
    for (const name of ['甲乙', '丙丁', '戊己', '庚辛']) {
      const text = pageText(`同时${name}`)
      const page = await first(text)
      const articles = await articlesOf(page.id)
      const [answer, ...claims] = await Promise.all([
        again(page.id, text.replace('三公里', '四公里').replace('一百册', '二百册').replace('六十多名', '七十多名')),
        ...articles.map(({ id }) => app.rest('POST', `/articles/${id}/claim`, { as: news.proofreader, body: { revision: 1 } })),
      ])
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      const now = await articlesOf(page.id)
      for (const [index, claim] of claims.entries()) {
        const id = articles[index]?.id
        if (claim.status === 200) expect(now.find((article) => article.id === id)).toMatchObject({ assignee: news.proofreader.id, revision: 2, stage: 'proofing' })
        else expect([404, 409]).toContain(claim.status)
      }
      await expectWhole(page.id)
    }
  })

  it('is what the door of the command does with changed bytes at a place that is taken', async () => {
    const door = async (text: string, at: number | null, options?: Parameters<typeof importPage>[3]) =>
      importPage(app.payload, await readOnePage(Buffer.from(text), { fileName: 'door.txt' }), { issue: news.issue.id, name: null, number: at }, options)
    const text = pageText('鼓楼')
    const made = await door(text, 901)
    expect(made).toMatchObject({ articles: 3, faults: 0, message: null, photos: 1, status: 'new' })
    expect(await door(text, 901)).toMatchObject({ page: made.page, status: 'unchanged' })
    const corrected = text.replace('三公里', '四公里')
    await expect(door(corrected, 901, { replace: 'never' })).rejects.toMatchObject({ status: 409 })
    expect(await door(corrected, 901)).toMatchObject({ page: made.page, status: 're-imported' })
    expect(await door(corrected, 901)).toMatchObject({ page: made.page, status: 'unchanged' })
    // A folder that still has the first file does not bring it back.
    expect(await door(text, 901)).toMatchObject({ message: { en: expect.stringContaining('earlier'), zh: expect.stringContaining('以前') }, page: made.page, status: 'unchanged' })
    await expect(door(fs.readFileSync('seeds/001_1fefc48c1001140b.txt', 'utf8'), 901)).rejects.toMatchObject({ status: 409 })

    const nameless = await door(pageText('钟楼'), null)
    expect(await door(pageText('钟楼').replace('三公里', '四公里'), null)).toMatchObject({ page: nameless.page, status: 're-imported' })
    await expectWhole(made.page)
    await expectWhole(nameless.page)
  })
})
