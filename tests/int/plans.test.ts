import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { growingSteps } from '../helpers/plans/growingSteps'
import { listenToPlans, type Planned } from '../helpers/plans/listenToPlans'
import { listenToQuestions, type Question } from '../helpers/plans/listenToQuestions'
import { unindexed } from '../helpers/plans/unindexed'

const PAGE = '全市安全生产月活动启动\n\n本报讯 6月17日上午，启动仪式在广场举行。\n'

describe.skipIf(skipReason)('however large the archive is', () => {
  let app: App
  let news: Newsroom
  let article: string
  let caption: string

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
    // Each connection has asked something of the tables as they are.
    await news.articleAt('approved', { pages: [news.page.id] })
    article = (await news.article({ pages: [news.page.id] })).id
    caption = (await news.caption('图为活动现场。', { article })).id
  })
  afterAll(() => app?.close())

  const done = async (work: Promise<{ body: unknown; status: number }>): Promise<void> => {
    const { body, status } = await work
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  }

  const WRITES: [string, () => Promise<void>][] = [
    ['an import', () => done(news.importPage(PAGE))],
    ['a claim', () => done(news.act(news.proofreader, 'articles', article, 'claim'))],
    ['a save', () => done(news.edit(news.proofreader, 'articles', article, { headline: '改过的标题' }))],
    ['a save that is merged', async () => {
      const { revision } = await news.now('articles', article)
      await done(news.edit(news.proofreader, 'articles', article, { headline: '又改的标题' }, revision))
      await done(app.rest('PATCH', `/articles/${article}?depth=0&merge=auto`, { as: news.proofreader, body: { kicker: '眉题', revision } }))
    }],
    ['a submission', () => done(news.act(news.proofreader, 'articles', article, 'submit'))],
    ['the approval of an article', () => done(news.act(news.editor, 'articles', article, 'approve'))],
    ['the approval of a caption, which renews its article', async () => {
      await done(news.act(news.proofreader, 'captions', caption, 'claim'))
      await done(news.act(news.proofreader, 'captions', caption, 'submit'))
      await done(news.act(news.editor, 'captions', caption, 'approve'))
    }],
    ['a withdrawal', () => done(news.act(news.editor, 'articles', article, 'withdraw', { reason: '测试' }))],
    ['a restoration', () => done(news.act(news.editor, 'articles', article, 'restore', { reason: '测试' }))],
    ['a claim of the next in the queue', () => done(app.rest('POST', '/queue/next', { as: news.proofreader, body: {} }))],
  ]

  const LISTS = ['mine', 'free', 'approval'] as const

  describe.skipIf(databaseKind !== 'sqlite')('SQLite', () => {
    const growing = async (work: () => Promise<void>, mayCount: boolean): Promise<{ asked: number; growing: string[] }> => {
      const heard = listenToPlans()
      let planned: Planned[] = []
      try {
        await work()
      } finally {
        planned = heard()
      }
      return { asked: planned.length, growing: planned.flatMap((each) => growingSteps(each, mayCount).map((step) => `${step} ⟵ ${each.sql}`)) }
    }

    it.each(WRITES)('reads for %s no more than what it is about', async (name, work) => {
      const found = await growing(work, name.includes('queue'))
      expect(found.asked).toBeGreaterThan(10)
      expect(found.growing).toEqual([])
    })

    it.each(LISTS)('counts and lists “%s” of the queue without reading the texts that it does not show', async (list) => {
      const found = await growing(() => done(app.rest('GET', `/queue?list=${list}&publication=${news.publication.id}`, { as: news.editor })), true)
      expect(found.asked).toBeGreaterThan(5)
      expect(found.growing).toEqual([])
    })
  })

  describe.skipIf(databaseKind !== 'mongodb')('MongoDB', () => {
    it.each(WRITES)('has an index for each question of %s', async (name, work) => {
      const heard = listenToQuestions(app.payload)
      let questions: Question[] = []
      try {
        await work()
      } finally {
        questions = heard()
      }
      expect(questions.length).toBeGreaterThan(5)
      expect(await unindexed(app.payload, questions, name.includes('queue'))).toEqual([])
    })
  })
})
