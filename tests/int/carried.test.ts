import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { completeActions } from '../../src/completeActions'
import { verify } from '../../src/verify/verify'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { dyingWrites } from '../helpers/dyingWrites'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { first, openCutting } from '../helpers/openCutting'
import { revisionOf } from '../helpers/revisionOf'

const MOST_WRITES = 40

type Public = { issue: { date: string }; pages: { number: number | null }[]; publication: { name: string } }

describe.skipIf(skipReason)('what is corrected of an issue, a page or a newspaper', () => {
  let app: App
  let news: Newsroom
  const { newPage, show } = openCutting(() => ({ app, news }))
  let article: string
  let issue: string
  let page: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    issue = (await app.rest('POST', '/issues', { as: news.archivist, body: { date: '2013-03-03', dateCertainty: 'printed', publication: news.publication.id } })).body.doc.id
    page = await newPage({ issue })
    article = first(await show(page)).id
    await news.publish('articles', article)
  })
  afterAll(() => app?.close())

  const publicDocument = async (): Promise<Public> => {
    const row = await app.payload.db.findOne<{ id: string; snapshot: string }>({ collection: 'articles', where: { id: { equals: article } } })
    const kept = await app.payload.db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: row?.snapshot } } })
    return JSON.parse(kept?.json ?? '{}') as Public
  }
  const rowOf = (collection: 'issues' | 'pages' | 'publications', id: string) =>
    app.payload.db.findOne<{ date: string; id: string; name: string; number: number }>({ collection, where: { id: { equals: id } } })

  const CORRECTIONS = {
    'the date of an issue': {
      collection: 'issues', id: () => issue, change: (n: number) => ({ date: `2013-04-${String(n).padStart(2, '0')}` }),
      stored: (row: { date: string }) => row.date, shown: (shown: Public) => shown.issue.date,
    },
    'the number of a page': {
      collection: 'pages', id: () => page, change: (n: number) => ({ number: n + 10 }),
      stored: (row: { number: number }) => row.number, shown: (shown: Public) => shown.pages[0]?.number,
    },
    'the name of a newspaper': {
      collection: 'publications', id: () => news.publication.id, change: (n: number) => ({ name: `晚报之${n}` }),
      stored: (row: { name: string }) => row.name, shown: (shown: Public) => shown.publication.name,
    },
  } as const

  for (const [what, { collection, id, change, stored, shown }] of Object.entries(CORRECTIONS)) {
    it(`reaches every public document, wherever the process dies that corrects ${what}`, async () => {
      let deaths = 0
      for (let nth = 1; nth < MOST_WRITES; nth += 1) {
        const revision = await revisionOf(app, collection, id())
        const heal = dyingWrites(app, nth)
        await app.rest('PATCH', `/${collection}/${id()}?depth=0`, { as: news.archivist, body: { ...change((nth % 28) + 1), revision } }).catch(() => null)
        const hasDied = heal()
        await completeActions(app.payload)
        const row = await rowOf(collection, id())
        expect(shown(await publicDocument()), `died at write ${nth}`).toBe(stored(row as never))
        if (!hasDied) break
        deaths += 1
      }
      expect(deaths).toBeGreaterThan(1)
      const problems: unknown[] = []
      await verify(app.payload, (problem) => problems.push(problem))
      expect(problems).toEqual([])
    }, 300_000)
  }
})
