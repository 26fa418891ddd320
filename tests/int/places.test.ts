import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { clearPage } from '../../src/import/clearPage'
import { recover } from '../../src/recover'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { wholeLog } from '../helpers/wholeLog'

const text = (mark: string): string => `我市举办${mark}活动\n\n本报讯 6月16日上午，${mark}活动在广场举行，市民到场。\n`

describe.skipIf(skipReason)('pages, issues and publications', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const articleOf = async (page: string) =>
    (await app.rest('GET', `/articles?draft=true&depth=0&where[pages][in]=${page}`, { as: news.admin })).body.docs[0]
  const snapshotOf = async (id: string) => {
    const { snapshot } = await news.now('articles', id)
    const found = await app.rest('GET', `/snapshots?where[sha256][equals]=${snapshot}`, { as: news.admin })
    return JSON.parse(found.body.docs[0].json)
  }

  it('a page goes with what was cut from it, or a claim at the same moment keeps it whole; never half of it', async () => {
    for (let round = 0; round < 6; round++) {
      const page = (await news.importPage(text(`第${round}届`))).body.doc
      const article = await articleOf(page.id)
      const [deleted, claimed] = await Promise.all([
        app.rest('DELETE', `/pages/${page.id}`, { as: news.archivist }),
        app.rest('POST', `/articles/${article.id}/claim`, { as: news.proofreader, body: { revision: 1 } }),
      ])
      expect([deleted, claimed].filter(({ status }) => status === 200), JSON.stringify([deleted.body, claimed.body]).slice(0, 900)).toHaveLength(1)
      const after = await app.rest('GET', `/pages/${page.id}`, { as: news.admin })
      expect(after.status).toBe(deleted.status === 200 ? 404 : 200)
      expect(Boolean(await articleOf(page.id))).toBe(deleted.status !== 200)
    }
  })

  it('a deletion that a crash cut off is completed at the next start, unless somebody had worked on the page', async () => {
    const req = await createLocalReq({}, app.payload)
    const untouched = (await news.importPage(text('读书'))).body.doc
    const touched = (await news.importPage(text('运动'))).body.doc
    await news.act(news.proofreader, 'articles', (await articleOf(touched.id)).id, 'claim')
    for (const { id } of [untouched, touched]) {
      await app.payload.db.updateOne({
        collection: 'pages', options: { atomic: true }, req, where: { id: { equals: id } },
        data: { importOwner: 'elsewhere:1:x', importSeenAt: '2020-01-01T00:00:00.000Z', importState: 'importing' },
      })
    }
    await recover(app.payload)
    expect((await app.rest('GET', `/pages/${untouched.id}`, { as: news.admin })).status).toBe(404)
    expect((await app.rest('GET', `/pages/${touched.id}`, { as: news.admin })).status).toBe(200)
    expect(await articleOf(touched.id)).toMatchObject({ revision: 2, stage: 'proofing' })
  })

  it('a refused deletion leaves every text of the page as it was', async () => {
    const req = await createLocalReq({}, app.payload)
    const page = (await news.importPage(text('歌咏'))).body.doc
    const other = await news.article({ pages: [page.id] })
    await news.act(news.proofreader, 'articles', other.id, 'claim')
    const log = await wholeLog(app)
    await expect(clearPage(req, page.id, 'delete')).rejects.toMatchObject({ status: 409 })
    const { docs } = (await app.rest('GET', `/articles?draft=true&depth=0&where[pages][in]=${page.id}`, { as: news.admin })).body
    expect(docs.map(({ revision }: { revision: number }) => revision).sort()).toEqual([1, 2])
    expect(await wholeLog(app)).toEqual(log)
  })

  it('a date, a page number or a name set right makes the next snapshot of what is public there, and is logged as that', async () => {
    const issue = (await app.rest('POST', '/issues', { as: news.archivist, body: { publication: news.publication.id, date: '2024-01-02', dateCertainty: 'uncertain' } })).body.doc
    const page = (await news.importPage(text('迎春'), { issue: issue.id })).body.doc
    const { id } = await articleOf(page.id)
    await news.publish('articles', id)
    expect(await snapshotOf(id)).toMatchObject({ issue: { date: '2024-01-02', dateCertainty: 'uncertain' } })

    await app.rest('PATCH', `/issues/${issue.id}`, { as: news.archivist, body: { date: '2024-01-03', dateCertainty: 'printed', revision: 1 } })
    await app.rest('PATCH', `/pages/${page.id}`, { as: news.archivist, body: { number: 77, name: '要闻', revision: 1 } })
    expect((await app.rest('PATCH', `/publications/${news.publication.id}`, { as: news.archivist, body: { name: '聊城日报社', revision: 1 } })).status).toBe(200)

    expect(await snapshotOf(id)).toMatchObject({
      issue: { date: '2024-01-03', dateCertainty: 'printed' },
      pages: [{ number: 77, name: '要闻' }],
      publication: { name: '聊城日报社' },
    })
    const renewed = (await wholeLog(app)).entries.filter((entry) => entry.document === `articles:${id}` && entry.action === 'renew')
    expect(renewed).toHaveLength(3)
    const titled = await app.rest('GET', `/pages/${page.id}?depth=1`, { as: news.admin })
    expect(titled.body).toMatchObject({ title: '聊城日报社 2024-01-03 第77版 要闻', issue: { title: '聊城日报社 2024-01-03' } })
  })
})
