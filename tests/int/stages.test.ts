import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Action, ACTIONS, STANDING, type StandingStage } from '../../src/editorial/stages'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'

type Who = 'admin' | 'editor' | 'otherEditor' | 'otherProofreader' | 'proofreader'

/**
 * What each person may do at each stage, written down independently of the state machine. The proofreader has claimed
 * and submitted, the editor has approved and withdrawn.
 */
const EVERYBODY: Action[] = ['flag']
const MAY: Record<StandingStage, Record<Who, Action[]>> = {
  unproofed: {
    proofreader: ['claim'], otherProofreader: ['claim'], editor: ['claim'], otherEditor: ['claim'], admin: ['claim'],
  },
  proofing: {
    proofreader: ['release', 'submit'], otherProofreader: [],
    editor: ['release', 'submit'], otherEditor: ['release', 'submit'], admin: ['release', 'submit'],
  },
  proofed: {
    proofreader: [], otherProofreader: [],
    editor: ['return', 'approve'], otherEditor: ['return', 'approve'], admin: ['return', 'approve'],
  },
  approved: {
    proofreader: [], otherProofreader: [],
    editor: ['correct', 'withdraw'], otherEditor: ['correct', 'withdraw'], admin: ['correct', 'withdraw'],
  },
  withdrawn: {
    proofreader: [], otherProofreader: [], editor: ['restore'], otherEditor: ['restore'], admin: ['restore'],
  },
}
const MAY_EDIT: Record<StandingStage, Who[]> = {
  unproofed: ['proofreader', 'otherProofreader', 'editor', 'otherEditor', 'admin'],
  proofing: ['proofreader', 'editor', 'otherEditor', 'admin'],
  proofed: ['editor', 'otherEditor', 'admin'],
  approved: [],
  withdrawn: [],
}
const PEOPLE: Who[] = ['proofreader', 'otherProofreader', 'editor', 'otherEditor', 'admin']

describe.skipIf(skipReason)('who may do what', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const withReason = { reason: '有出入' }

  describe.each(STANDING)('at %s', (stage) => {
    it.each(PEOPLE)('the %s can do what the table says and nothing else', async (who) => {
      const person = news[who]
      const permitted = [...MAY[stage][who], ...EVERYBODY]
      const doc = await news.articleAt(stage)
      for (const action of ACTIONS.filter((each) => !permitted.includes(each))) {
        const before = await stored(app, 'articles', doc.id)
        const answer = await news.act(person, 'articles', doc.id, action, withReason)
        expect([action, answer.status], JSON.stringify(answer.body)).toEqual([action, expect.toSatisfy((status) => status === 403 || status === 409)])
        expect(answer.body.errors[0].message, action).not.toBe('')
        expect(await stored(app, 'articles', doc.id), action).toBe(before)
      }
      for (const action of permitted) {
        const fresh = await news.articleAt(stage)
        const answer = await news.act(person, 'articles', fresh.id, action, withReason)
        expect([action, answer.status], JSON.stringify(answer.body)).toEqual([action, 200])
        expect(answer.body.doc.revision, action).toBe(fresh.revision + 1)
      }
    })

    it.each(PEOPLE)('the %s is told by /actions exactly what the endpoints allow', async (who) => {
      const doc = await news.articleAt(stage)
      const { body, status } = await app.rest('GET', `/articles/${doc.id}/actions`, { as: news[who] })
      expect(status).toBe(200)
      expect(body.actions.map(({ action }: { action: Action }) => action).sort()).toEqual([...MAY[stage][who], ...EVERYBODY].sort())
      expect(body.cannotEdit === null).toBe(MAY_EDIT[stage].includes(who))
      expect(body).toMatchObject({ revision: doc.revision, stage })
      for (const { action, needsReason } of body.actions as { action: Action; needsReason: boolean }[]) {
        expect([action, needsReason]).toEqual([action, ['return', 'withdraw', 'flag'].includes(action)])
      }
    })

    it.each(PEOPLE)('the %s can change the text only where the table says so', async (who) => {
      const doc = await news.articleAt(stage)
      const before = await stored(app, 'articles', doc.id)
      const answer = await news.edit(news[who], 'articles', doc.id, { headline: `改 ${who}` })
      if (MAY_EDIT[stage].includes(who)) {
        expect(answer.status, JSON.stringify(answer.body)).toBe(200)
        expect(await news.now('articles', doc.id)).toMatchObject({
          headline: `改 ${who}`, revision: doc.revision + 1, stage: stage === 'unproofed' ? 'proofing' : stage,
        })
      } else {
        expect([403, 409]).toContain(answer.status)
        expect(await stored(app, 'articles', doc.id)).toBe(before)
      }
    })

    it('somebody who is not signed in can do nothing', async () => {
      const doc = await news.articleAt(stage)
      const before = await stored(app, 'articles', doc.id)
      for (const action of ACTIONS) {
        expect([401, 403]).toContain((await news.act(undefined, 'articles', doc.id, action, withReason)).status)
      }
      expect([401, 403]).toContain((await news.edit(undefined, 'articles', doc.id, { headline: '改' })).status)
      expect([401, 403]).toContain((await app.rest('GET', `/articles/${doc.id}/actions`)).status)
      expect(await stored(app, 'articles', doc.id)).toBe(before)
    })
  })
})
