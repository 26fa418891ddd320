import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Doc, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { reissue } from '../helpers/reissue'
import { wholeLog } from '../helpers/wholeLog'

const HOUR_MS = 3_600_000
// The command itself is run, on a busy machine.
const PATIENCE_MS = 300_000

describe.skipIf(skipReason)('a clock that is set back', { timeout: PATIENCE_MS }, () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())
  afterEach(() => void vi.useRealTimers())

  /** What the time is alone changes: what waits goes on waiting. */
  const setBack = (hours: number): void => {
    vi.useFakeTimers({ now: Date.now() - hours * HOUR_MS, toFake: ['Date'] })
  }
  const versionsOf = async (id: string): Promise<{ isLatest: boolean; revision: number; text: string; time: number }[]> => {
    const { docs } = await app.payload.db.findVersions<Doc>({ collection: 'articles', pagination: false, sort: 'version.revision', where: { parent: { equals: id } } })
    return docs.map(({ updatedAt, version, ...row }) => ({
      isLatest: (row as { latest?: boolean }).latest === true, revision: version.revision, text: version.headline, time: Date.parse(String(updatedAt)),
    }))
  }

  /** The newest text is the one of the highest revision, and it alone is marked so; its time is later than that of the one before. */
  const expectNewest = async (id: string, headline: string): Promise<void> => {
    const versions = await versionsOf(id)
    const newest = versions.at(-1)
    expect(versions.filter(({ isLatest }) => isLatest)).toEqual([newest])
    expect(newest?.text).toBe(headline)
    for (const [index, { time }] of versions.entries()) if (index > 0) expect(time).toBeGreaterThan(versions[index - 1]?.time ?? 0)
    expect((await news.now('articles', id)).headline).toBe(headline)
  }

  it.each([1, 26])('by %d hours keeps one newest text of an article through edit, approval, correction and withdrawal', async (hours) => {
    const { act, article, edit, editor, proofreader } = news
    const { id } = await article({ headline: '初稿' })
    const step = async (answer: Promise<{ body: unknown; status: number }>): Promise<void> => {
      const { body: told, status } = await answer
      expect(status, JSON.stringify(told)).toBe(200)
    }
    await step(act(proofreader, 'articles', id, 'claim'))
    await step(edit(proofreader, 'articles', id, { headline: '早先所改' }))
    setBack(hours)
    await step(edit(proofreader, 'articles', id, { body: body('回拨之后。'), headline: '回拨所改' }))
    await expectNewest(id, '回拨所改')
    await article({ headline: '回拨之后才有的' })
    await step(act(proofreader, 'articles', id, 'submit'))
    await step(act(editor, 'articles', id, 'approve'))
    await expectNewest(id, '回拨所改')
    expect((await app.rest('GET', `/articles/${id}`)).body.headline).toBe('回拨所改')
    // And once more, before it is opened again.
    setBack(hours)
    await step(act(editor, 'articles', id, 'correct'))
    await step(edit(editor, 'articles', id, { headline: '更正之稿' }))
    await expectNewest(id, '更正之稿')
    expect((await app.rest('GET', `/articles/${id}`)).body.headline).toBe('回拨所改')
    await step(act(editor, 'articles', id, 'withdraw', { reason: '失实' }))
    await step(act(editor, 'articles', id, 'restore'))
    await expectNewest(id, '更正之稿')
  })

  it('leaves nothing that verify would find', async () => {
    const { code, stdout } = await reissue(['verify'], { env: { DATABASE_URI: String(process.env.DATABASE_URI), MEDIA_DIR: app.mediaDir } })
    expect(code, stdout).toBe(0)
    const { entries, faults } = await wholeLog(app)
    expect(faults).toEqual([])
    // The times of the log do go back: its order is that of the numbers alone.
    const times = entries.map(({ at }) => at)
    expect(times).not.toEqual([...times].sort())
  })
})
