import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Person, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { stored } from '../helpers/stored'
import { wholeLog } from '../helpers/wholeLog'

describe.skipIf(skipReason)('two pairs of eyes, and the exception that the log keeps', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())

  const corrected = async (as: Person): Promise<{ id: string; revision: number }> => {
    const { id } = await news.article()
    await news.edit(as, 'articles', id, { headline: '自己改的题' })
    await news.act(as, 'articles', id, 'submit')
    return news.now('articles', id)
  }
  const approve = (as: Person | undefined, id: string, body: Record<string, unknown>) => app.rest('POST', `/articles/${id}/approve`, { as, body })
  const canOverride = async (as: Person, id: string): Promise<unknown> => (await app.rest('GET', `/articles/${id}/actions`, { as })).body.canOverride

  it('an admin approves what they corrected only by an override with a reason, and the log says so', async () => {
    const { id, revision } = await corrected(news.admin)
    const before = await stored(app, 'articles', id)
    expect(await canOverride(news.admin, id)).toBe(true)
    const refused = [
      [{ revision }, 403], [{ override: false, reason: '急', revision }, 403], [{ override: true, revision }, 400], [{ override: true, reason: '  ', revision }, 400],
      [{ override: 'yes', reason: '急', revision }, 400], [{ override: true, reason: '急' }, 428], [{ override: true, reason: '急', revision: revision - 1 }, 409],
    ] as const
    for (const [body, status] of refused) expect([body, (await approve(news.admin, id, body)).status]).toEqual([body, status])
    expect(await stored(app, 'articles', id)).toBe(before)
    expect((await approve(news.admin, id, { override: true, reason: '夜班只有一人', revision })).status).toBe(200)
    expect((await app.rest('GET', `/articles/${id}`)).body.headline).toBe('自己改的题')
    const { entries, faults } = await wholeLog(app)
    expect(entries.at(-1)).toMatchObject({ action: 'approve', actor: news.admin.id, document: `articles:${id}`, reason: 'override: 夜班只有一人' })
    expect(faults).toEqual([])
  })

  it.each(['editor', 'proofreader'] as const)('an override by the %s is refused, and nothing is changed', async (role) => {
    const { id, revision } = await corrected(news[role])
    const before = await stored(app, 'articles', id)
    expect((await approve(news[role], id, { override: true, reason: '急', revision })).status).toBe(403)
    expect(await canOverride(news[role], id)).toBe(false)
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('is marked by the program alone: nobody begins a reason with the mark', async () => {
    const { id, revision } = await corrected(news.admin)
    const before = await stored(app, 'articles', id)
    for (const reason of ['override: 急', ' Override:急', 'one-pair: 一人']) {
      expect([reason, (await approve(news.editor, id, { reason, revision })).status]).toEqual([reason, 400])
    }
    expect(await stored(app, 'articles', id)).toBe(before)
  })

  it('there is none where none is needed, none for other actions, and none past the stage', async () => {
    const others = await corrected(news.editor)
    expect(await canOverride(news.admin, others.id)).toBe(false)
    expect((await approve(news.admin, others.id, { override: true, reason: '急', revision: others.revision })).status).toBe(409)
    expect((await app.rest('POST', `/articles/${others.id}/return`, { as: news.admin, body: { override: true, reason: '急', revision: others.revision } })).status).toBe(409)
    const draft = await news.article()
    await news.edit(news.admin, 'articles', draft.id, { headline: '没有送审' })
    expect((await approve(news.admin, draft.id, { override: true, reason: '急', revision: 2 })).status).toBe(409)
    expect((await news.now('articles', draft.id)).stage).toBe('proofing')
  })
})
