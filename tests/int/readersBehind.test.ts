import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { setReadersTrouble } from '../../src/health/readersTrouble'
import { setReaders } from '../../src/log/untilReadable'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { body, type Newsroom, openNewsroom } from '../helpers/newsroom'

describe.skipIf(skipReason)('a write that readers do not see yet', { timeout: 120_000 }, () => {
  let app: App
  let news: Newsroom
  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterEach(() => {
    setReaders(async () => true)
    setReadersTrouble(null)
  })
  afterAll(() => app?.close())

  const behind = (): void => setReaders(async () => false)
  const told = ({ headers }: { headers: Headers }): string | null => headers.get('x-reissue-readers')

  it('is answered as done, with the word that readers may still have what was public before', async () => {
    const { act, articleAt, editor } = news
    const { id } = await articleAt('approved', { headline: '刚撤下的' })
    behind()
    const withdrawn = await act(editor, 'articles', id, 'withdraw', { reason: '来源有误' })
    expect([withdrawn.status, told(withdrawn)]).toEqual([200, 'behind'])
    expect(withdrawn.body).toMatchObject({ doc: { stage: 'withdrawn' }, readers: { state: 'behind' } })
    expect(withdrawn.body.readers.message).toMatch(/读者仍可能看到先前的文本.*do not do it again/su)
    expect((await app.rest('GET', `/articles/${id}?draft=true&depth=0`, { as: editor })).body).toMatchObject({ stage: 'withdrawn' })
    const restored = await act(editor, 'articles', id, 'restore')
    expect([restored.status, told(restored)]).toEqual([200, 'behind'])
    const erased = await app.rest('POST', `/articles/${id}/erase`, { as: news.admin, body: { reason: '法院判决', revision: restored.body.doc.revision } })
    expect([erased.status, told(erased)]).toEqual([200, 'behind'])
  })

  it('says nothing of the kind when readers see it, when it changes nothing for them, and when it is refused', async () => {
    const { act, articleAt, edit, editor, proofreader } = news
    const { id } = await articleAt('approved', { headline: '看得见的' })
    const seen = await act(editor, 'articles', id, 'withdraw', { reason: '来源有误' })
    expect([seen.status, told(seen), seen.body.readers]).toEqual([200, null, undefined])
    behind()
    const refused = await act(editor, 'articles', id, 'withdraw', { reason: '再撤一次' })
    expect([refused.status >= 400, told(refused)]).toEqual([true, null])
    const draft = await articleAt('proofing', { headline: '还在校对' })
    const saved = await edit(proofreader, 'articles', draft.id, { body: body('改了一个字。') })
    expect([saved.status, told(saved)]).toEqual([200, null])
    expect(told(await app.rest('GET', '/articles'))).toBeNull()
  })

  it('says so also in what Payload’s own forms show, and in GraphQL', async () => {
    const { articleAt, editor, issue } = news
    await articleAt('approved', { headline: '日期更正' })
    const { body: stored } = await app.rest('GET', `/issues/${issue.id}?depth=0`, { as: editor })
    behind()
    const saved = await app.rest('PATCH', `/issues/${issue.id}`, { as: editor, body: { date: '2023-06-21', revision: stored.revision } })
    expect([saved.status, told(saved)]).toEqual([200, 'behind'])
    expect(saved.body.message).toContain('读者仍可能看到先前的文本')
    const { body: again } = await app.rest('GET', `/issues/${issue.id}?depth=0`, { as: editor })
    const mutated = await app.graphql(`mutation { updateIssue(id: "${issue.id}", data: { date: "2023-06-22", revision: ${again.revision} }) { id } }`, { as: editor })
    expect(mutated.body.errors).toBeUndefined()
    expect(mutated.body).toMatchObject({ data: { updateIssue: { id: issue.id } }, extensions: { readers: { state: 'behind' } } })
  })

  it('makes health say what, where and what to do while it lasts, and not why, which names files', async () => {
    expect((await app.rest('GET', '/health')).status).toBe(200)
    setReadersTrouble('the database /srv/secret/reissue.db cannot be read')
    for (const path of ['/health', '/health/ready']) {
      const { body: said, status } = await app.rest('GET', path)
      expect(status).toBe(503)
      expect(said).toMatchObject({ do: expect.stringContaining('docs/operations.md'), status: 'unavailable', what: expect.stringContaining('nothing newer'), where: expect.stringContaining('DELIVERY_DIR') })
      expect(JSON.stringify(said)).not.toContain('secret')
    }
    expect((await app.rest('GET', '/health/live')).status).toBe(200)
    setReadersTrouble(null)
    expect((await app.rest('GET', '/health')).status).toBe(200)
  })
})
