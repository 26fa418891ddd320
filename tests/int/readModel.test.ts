import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { rebuild } from '../../src/delivery/projector/rebuild'
import { type Following, startFollowing } from '../../src/delivery/projector/startFollowing'
import { type CurrentReadModel, currentReadModel } from '../../src/delivery/readModel/currentReadModel'
import { currentGeneration } from '../../src/delivery/readModel/generations'
import type { EditorialSource } from '../../src/delivery/source/EditorialSource'
import { openSource } from '../../src/delivery/source/openSource'
import { readEnvironment } from '../../src/env'
import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { dumpReadModel } from '../helpers/delivery/log/dumpReadModel'
import { startProjectorProcess } from '../helpers/delivery/log/startProjectorProcess'
import { body, type Newsroom, openNewsroom } from '../helpers/newsroom'
import { mustBe } from '../helpers/openCutting'
import { reissue } from '../helpers/reissue'
import { revisionOf } from '../helpers/revisionOf'

type TextRow = { answer: string | null; collection: 'articles' | 'captions'; id: string; reason: string | null; state: string; version: number }

describe.skipIf(skipReason)('the read model beside the editorial database', { timeout: 120_000 }, () => {
  let app: App
  let news: Newsroom
  let source: EditorialSource
  let following: Following
  let model: CurrentReadModel
  let folder: string
  const silent = { error: () => undefined, info: () => undefined }
  const dirOf = (name: string): string => path.join(folder, name)

  beforeAll(async () => {
    app = await startApp()
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-delivery-'))
    source = await openSource(readEnvironment())
    following = startFollowing({ dir: dirOf('followed'), log: silent, source })
    await following.catchUp()
    model = currentReadModel(dirOf('followed'))
    news = await openNewsroom(app)
  })
  afterAll(async () => {
    await following?.close()
    model?.close()
    await source?.close()
    await app?.close()
    fs.rmSync(folder, { force: true, recursive: true })
  })

  const texts = (): TextRow[] => model.readModel().prepare('SELECT collection, id, state, reason, version, answer FROM texts ORDER BY id').all() as TextRow[]
  const textOf = (id: string): TextRow | undefined => texts().find((text) => text.id === id)
  const changesOf = (id: string): string[] =>
    (model.readModel().prepare('SELECT c.kind FROM changes c JOIN texts t ON t.n = c.text WHERE t.id = ? ORDER BY c.seq').all(id) as { kind: string }[]).map(({ kind }) => kind)
  const dumpOf = (dir: string): unknown => {
    const other = currentReadModel(dir)
    const dump = dumpReadModel(other.readModel())
    other.close()
    return dump
  }
  const expectSameRebuilt = async (): Promise<void> => {
    await following.catchUp()
    const { name } = await rebuild({ dir: dirOf('rebuilt'), source })
    expect(currentGeneration(dirOf('rebuilt'))).toBe(name)
    expect(dumpOf(dirOf('rebuilt'))).toEqual(dumpReadModel(model.readModel()))
  }

  /** Payload's own API and the read model, asked the same. */
  const expectAsRest = async (): Promise<void> => {
    await following.catchUp()
    for (const collection of ['articles', 'captions'] as const) {
      const listed = (await app.rest('GET', `/${collection}?depth=0&limit=100`)).body.docs as { headline?: string; id: string; text?: string }[]
      const rows = texts().filter((text) => text.collection === collection)
      const open = rows.filter(({ state }) => state === 'public')
      expect(open.map(({ id }) => id).sort()).toEqual(listed.map(({ id }) => id).sort())
      for (const { answer, id } of open) {
        const [said, doc] = [JSON.parse(String(answer)), listed.find((each) => each.id === id)!]
        expect(collection === 'articles' ? said.headline : said.caption).toBe(collection === 'articles' ? doc.headline : doc.text)
      }
      for (const { answer, id, reason, state } of rows.filter((text) => text.state !== 'public')) {
        const gone = await app.rest('GET', `/${collection}/${id}`)
        expect([gone.status, answer]).toEqual([state === 'erased' ? 451 : 410, null])
        if (state === 'withdrawn') expect(JSON.stringify(gone.body)).toContain(reason)
      }
    }
  }

  it('says of everything that people do what Payload’s own API says, and is the same when it is rebuilt', async () => {
    const { act, admin, article, caption, edit, editor, otherEditor, publish } = news
    const approve = async (id: string): Promise<void> => { await publish('articles', id) }
    const [first, second, third, fourth] = [await article({ headline: '春耕开始' }), await article({ headline: '防汛演练' }), await article({ headline: '秋收在望' }), await article({ headline: '未批准' })]
    await approve(first.id)
    await expectAsRest()
    expect(changesOf(first.id)).toEqual(['created'])
    expect(textOf(fourth.id)).toBeUndefined()

    // Corrected, and approved again.
    await approve(second.id)
    await act(otherEditor, 'articles', second.id, 'correct')
    mustBe(200, await edit(otherEditor, 'articles', second.id, { body: body('更正后的正文。'), headline: '防汛演练（更正）' }))
    await expectAsRest()
    expect(textOf(second.id)).toMatchObject({ state: 'public', version: 1 })
    await publish('articles', second.id)
    await expectAsRest()
    expect(changesOf(second.id)).toEqual(['created', 'corrected'])

    // Withdrawn, and restored.
    mustBe(200, await act(editor, 'articles', second.id, 'withdraw', { reason: '来源有误' }))
    await expectAsRest()
    expect(textOf(second.id)).toMatchObject({ reason: '来源有误', state: 'withdrawn' })
    mustBe(200, await act(editor, 'articles', second.id, 'restore'))
    await expectAsRest()
    expect(changesOf(second.id)).toEqual(['created', 'corrected', 'withdrawn', 'restored'])

    // A caption that is approved appears in its article.
    const shown = await caption('广场上的演练', { article: third.id })
    await approve(third.id)
    await publish('captions', shown.id)
    await expectAsRest()
    expect(JSON.parse(String(textOf(third.id)?.answer)).photos).toMatchObject([{ caption: '广场上的演练' }])
    expect(changesOf(third.id)).toEqual(['created', 'corrected'])

    // The day of the paper is corrected.
    const revision = await revisionOf(app, 'issues', news.issue.id)
    mustBe(200, await app.rest('PATCH', `/issues/${news.issue.id}`, { as: editor, body: { date: '2023-06-20', dateCertainty: 'printed', revision } }))
    await expectAsRest()
    expect([first, second, third].map(({ id }) => JSON.parse(String(textOf(id)?.answer)).issue.date)).toEqual(['2023-06-20', '2023-06-20', '2023-06-20'])
    expect(model.readModel().prepare('SELECT date, texts FROM issues').all()).toEqual([{ date: '2023-06-20', texts: 4 }])

    // The law takes out a caption, and an article.
    for (const [slug, id] of [['captions', shown.id], ['articles', first.id]] as const) {
      mustBe(200, await act(editor, slug, id, 'withdraw', { reason: '侵权' }))
      mustBe(200, await app.rest('POST', `/${slug}/${id}/erase`, { as: admin, body: { reason: '法院判决', revision: (await news.now(slug, id)).revision } }))
    }
    await expectAsRest()
    expect([textOf(first.id), textOf(shown.id)]).toMatchObject([{ state: 'erased' }, { state: 'erased' }])
    expect(JSON.stringify(dumpReadModel(model.readModel()))).not.toMatch(/春耕|广场上的演练/u)
    expect(JSON.parse(String(textOf(third.id)?.answer)).photos).toEqual([])
    await expectSameRebuilt()
  })

  it('is whole after kill −9 of a rebuild and of who follows, wherever it hit', async () => {
    const dir = dirOf('killed')
    await rebuild({ dir, source })
    const before = currentGeneration(dir)
    for (const when of ['0', '1']) {
      const building = await startProjectorProcess('rebuild', dir, when)
      await building.kill()
      expect(currentGeneration(dir)).toBe(before)
    }
    expect(fs.readdirSync(dir).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(1)

    const follower = await startProjectorProcess('follow', dir)
    const { id } = await news.articleAt('approved', { headline: '被杀之前' })
    for (let round = 0; round < 3; round++) {
      mustBe(200, await news.act(news.editor, 'articles', id, 'withdraw', { reason: `第${round}次` }))
      mustBe(200, await news.act(news.editor, 'articles', id, 'restore'))
    }
    await follower.kill()
    const again = startFollowing({ dir, log: silent, source })
    await again.catchUp()
    await again.close()
    await following.catchUp()
    expect(dumpOf(dir)).toEqual(dumpReadModel(model.readModel()))

    await rebuild({ dir, source })
    expect(fs.readdirSync(dir).filter((name) => name.endsWith('.db'))).toEqual([currentGeneration(dir)])
    expect(dumpOf(dir)).toEqual(dumpReadModel(model.readModel()))
  })

  it('is rebuilt by the command while it is followed', async () => {
    const before = currentGeneration(dirOf('followed'))
    const ended = await reissue(['rebuild'], { env: { DATABASE_URI: String(process.env.DATABASE_URI), DELIVERY_DIR: dirOf('followed') } })
    expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toMatch(/Built from \d+ log entries: \d+ public texts in \d+\.\d s/u)
    expect(currentGeneration(dirOf('followed'))).not.toBe(before)
    const { id } = await news.articleAt('approved', { headline: '重建之后' })
    await following.catchUp()
    expect(textOf(id)).toMatchObject({ state: 'public' })
    await expectSameRebuilt()

    const wrong = await reissue(['rebuild'], { env: { DATABASE_URI: 'file:/nowhere/reissue.db', DELIVERY_DIR: dirOf('followed') } })
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('reissue: the read model was not built, and what was there is still served: there is no database /nowhere/reissue.db yet.')
    expect(textOf(id)).toMatchObject({ state: 'public' })
  })
})
