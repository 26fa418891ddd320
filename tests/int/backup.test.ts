import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { backUp } from '../../src/backup/backUp'
import { checkArchive } from '../../src/backup/checkArchive'
import { canonicalJson } from '../../src/publishing/canonicalJson'
import { type App, startApp } from '../helpers/app'
import { ask, type Asked } from '../helpers/backup/ask'
import { editAtRandom } from '../helpers/backup/editAtRandom'
import { fillSystem } from '../helpers/backup/fillSystem'
import { killRestore } from '../helpers/backup/killRestore'
import { operateSystem } from '../helpers/backup/operateSystem'
import type { Done, Step } from '../helpers/backup/Step'
import { newSystem, type System } from '../helpers/backup/System'
import { countAll } from '../helpers/countAll'
import { databaseKind, skipReason } from '../helpers/database'
import type { Newsroom } from '../helpers/newsroom'
import { reissue } from '../helpers/reissue'

/** SQLite answers null where MongoDB has nothing. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null).map(([name, each]) => [name, withoutNulls(each)]))
}

const sameKind = (asked?: Asked): string => canonicalJson(asked?.answers)
const anyKind = (asked?: Asked): string => canonicalJson(withoutNulls(asked?.answers))

const OTHER = { mongodb: 'sqlite', sqlite: 'mongodb' } as const
const hasMongo = Boolean(process.env.MONGODB_URI)

const run = (...args: string[]): Step => ({ run: args })
// As it is: nothing of what a restore should have completed is completed by looking.
const VERIFY = run('verify', '--as-it-is')

/** No folder can be made there, whoever runs this. */
const NOWHERE = '/dev/null/media'

const expectDone = (done?: Done): void => expect(done).toMatchObject({ code: 0, stderr: '' })
const expectWhole = (done?: Done): void => {
  expect({ code: done?.code, stdout: done?.stdout.split('\n')[0] }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing is wrong/u) })
}

describe.skipIf(skipReason)(`backup and restore${skipReason ? ` (skipped: ${skipReason})` : ''}`, { timeout: 300_000 }, () => {
  let app: App
  let news: Newsroom
  let source: System
  let folder: string
  let archive: string
  let before: Asked
  let emails: string[]
  /** A system that the archive is restored into, by whichever test comes first. */
  let filled: System
  let filling: Promise<Done[]> | undefined
  const fillOnce = (): Promise<Done[]> => (filling ??= operateSystem(filled, run('restore', archive), VERIFY, { ask: emails }))

  const system = (kind = databaseKind): System => newSystem(kind, folder)
  const file = (name = `${randomUUID()}.tar.gz`): string => path.join(folder, name)
  /** Restored into an empty system, everything verifies, and strangers and people get what they got. */
  const expectSame = ([restored, verified, { asked } = {} as Done]: Done[], as: (asked?: Asked) => string): void => {
    expectDone(restored)
    expectWhole(verified)
    expect(as(asked)).toBe(as(before))
    expect(asked?.signIns).toEqual(before.signIns)
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-backup-'))
    app = await startApp()
    news = await fillSystem(app)
    source = { DATABASE_URI: String(process.env.DATABASE_URI), MEDIA_DIR: app.mediaDir }
    emails = [news.proofreader.email, news.admin.email]
    archive = file()
    await backUp(app.payload, archive)
    before = await ask(app.payload, app.config, emails)
    filled = system()
  }, 300_000)
  afterAll(async () => {
    fs.rmSync(folder, { force: true, recursive: true })
    await app?.close()
  })

  it('what is asked here has answers of every kind', () => {
    const statuses = Object.values(before.answers).map(({ status }) => status)
    expect([...new Set(statuses)].sort()).toEqual([200, 404, 410])
    expect(sameKind(before)).toContain('批准的题目')
    expect(sameKind(before)).not.toContain('未批准的题目')
    expect(before.signIns).toEqual(Object.fromEntries(emails.map((email) => [email, 200])))
  })

  it('restored into an empty system of the same kind, strangers get the same bytes, people sign in, everything verifies', async () => {
    expectSame(await fillOnce(), sameKind)
  })

  it('what is restored has the people and none of their sessions, which were ended since, and its webhooks are switched off', async () => {
    const sessionsIn = (made: string): unknown[] =>
      gunzipSync(fs.readFileSync(made)).toString('utf8').match(/"sessions":\[\{/gu) ?? []
    const made = file()
    for (const done of await operateSystem(system(), run('restore', archive), run('backup', made))) expect(done.code).toBe(0)
    expect(sessionsIn(archive).length).toBeGreaterThan(0)
    expect(sessionsIn(made)).toEqual([])
    // Nor does a copy tell anybody anything.
    const receiversIn = (of: string): unknown[] =>
      (gunzipSync(fs.readFileSync(of)).toString('utf8').match(/\{"id".*mirror\.example\/hook.*\}/gu) ?? []).map((line) => JSON.parse(line).isActive)
    expect(receiversIn(archive)).toEqual([true])
    expect(receiversIn(made)).toEqual([false])
  })

  it.runIf(hasMongo)('moved to the other database and back, strangers get the same, people sign in, and the log still verifies', async () => {
    const moved = file()
    const there = await operateSystem(system(OTHER[databaseKind]), run('restore', archive), VERIFY, { ask: emails }, run('backup', moved))
    expectSame(there, anyKind)
    expectDone(there[3])
    expectSame(await operateSystem(system(), run('restore', moved), VERIFY, { ask: emails }), anyKind)
  })

  it('a backup made while people write is of one moment: restored, everything verifies and nothing waits; it is its owner’s alone, and leaves nothing beside it', async () => {
    const made = file()
    const beside = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith(path.basename(made)))
    const { done: deeds, stop } = editAtRandom(app, news, () => beside().length > 0)
    await vi.waitFor(() => expect(deeds()).toBeGreaterThan(20), { interval: 100, timeout: 60_000 })
    const before = deeds()
    const done = await reissue(['backup', made], { env: source })
    await stop()
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(deeds()).toBeGreaterThan(before)
    expect(fs.statSync(made).mode & 0o777).toBe(0o600)
    expect(beside()).toEqual([path.basename(made)])
    const [restored, verified] = await operateSystem(system(), run('restore', made), VERIFY)
    expectDone(restored)
    expectWhole(verified)
  })

  describe('a system that is not empty', () => {
    it('is left as it is without --force, and told what would go, and when there is no place for the images; else, with it, it is replaced', async () => {
      await fillOnce()
      const small = file()
      const made = await operateSystem(
        system(), run('users', 'add', 'li@example.com', '--role', 'admin', '--name', '李', '--password', 'correct-horse-battery'), run('backup', small),
      )
      made.forEach(({ code }) => expect(code).toBe(0))
      const everybody = [...emails, 'li@example.com']
      const [failed] = await operateSystem({ ...filled, MEDIA_DIR: NOWHERE }, run('restore', small, '--force'))
      expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^reissue: the restore failed: ENOTDIR.* Everything is as it was before\.\n$/u) })
      const [refused, still] = await operateSystem(filled, run('restore', small), { ask: emails })
      const [forced, after] = await operateSystem(filled, run('restore', small, '--force'), { ask: everybody })
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused?.stderr).toMatch(/^reissue: the system is not empty: \d+ articles, .*\d+ users, .*\d+ files of media\. Nothing was changed\. .* --force\n$/u)
      expect(sameKind(still?.asked)).toBe(sameKind(before))
      expectDone(forced)
      expect(forced?.stdout).toMatch(/^Replacing: \d+ articles, .*\d+ files of media\.\n/u)
      expect(after?.asked?.signIns).toEqual({ ...Object.fromEntries(emails.map((email) => [email, 401])), 'li@example.com': 200 })
      expect(fs.readdirSync(filled.MEDIA_DIR)).toEqual([])
    })

    it('is not restored into while a server is at work on it', async () => {
      const counts = await countAll(app)
      if (databaseKind === 'mongodb') await app.payload.kv.set(`server:${os.hostname()}:${process.pid}:x`, { at: new Date().toISOString() })
      const refused = await reissue(['restore', archive, '--force'], { env: source })
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toMatch(databaseKind === 'mongodb' ? /the process .* serves or restores this database/u : /another process has .* open/u)
      expect(await countAll(app)).toEqual({ ...counts, 'payload-kv': databaseKind === 'mongodb' ? 1 : 0 })
    })
  })

  it('a restore that was killed leaves a mark: nothing opens the system but a restore, one that fails leaves the mark, and one that does not finishes it', async () => {
    const there = system()
    await killRestore(archive, there)
    const [failed, listed, served] = await operateSystem({ ...there, MEDIA_DIR: NOWHERE }, run('restore', archive), run('users', 'list'), { ask: [] })
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^reissue: the restore failed: ENOTDIR.* as the interrupted restore left it: .*run it again\.\n$/u) })
    const finished = await operateSystem(there, run('restore', archive), VERIFY, { ask: emails })
    expect(listed).toMatchObject({ code: 1, stdout: '' })
    expect(listed?.stderr).toMatch(/^reissue: .*a restore of .* has not finished\. .*reissue restore [^\n]+\n$/u)
    expect(served).toMatchObject({ code: 1, stderr: expect.stringMatching(/has not finished/u) })
    expectSame(finished, sameKind)
  })

  describe('a bad archive', () => {
    const refusedAs = async (bytes: Buffer, why: RegExp): Promise<string> => {
      const bad = file()
      fs.writeFileSync(bad, bytes)
      await expect(checkArchive(bad, databaseKind)).rejects.toThrow(why)
      return bad
    }
    const tar = (): Buffer => gunzipSync(fs.readFileSync(archive))
    /** The same archive with one text put in the place of another of the same length. */
    const withText = (from: string, to: string): Buffer => {
      const bytes = tar()
      const at = bytes.indexOf(from)
      expect(at).toBeGreaterThan(0)
      expect(Buffer.byteLength(from)).toBe(Buffer.byteLength(to))
      bytes.write(to, at)
      return gzipSync(bytes)
    }

    it('is refused when it is cut off, anywhere', async () => {
      const whole = fs.readFileSync(archive)
      for (const part of [0.05, 0.5, 0.99]) await refusedAs(whole.subarray(0, Math.floor(whole.length * part)), /cut off|begin/u)
      const unpacked = tar()
      await refusedAs(gzipSync(unpacked.subarray(0, Math.floor(unpacked.length / 2))), /cut off|ends before/u)
    })
    it('is refused by the command before anything is written, with what is wrong and where', async () => {
      const bad = await refusedAs(withText('未批准的题目', '未批准的题因'), /(?:data|versions)\/articles\.jsonl/u)
      const there = system()
      const { code, stderr, stdout } = await reissue(['restore', bad], { env: there })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^reissue: [^\n]+ cannot be restored: its part (?:data|versions)\/articles\.jsonl is not what its manifest says[^\n]+ Nothing was written\.\n$/u)
      expect(fs.readdirSync(there.MEDIA_DIR)).toEqual([])
      if (databaseKind === 'sqlite') expect(fs.existsSync(there.DATABASE_URI.slice('file:'.length))).toBe(false)
    })
    it('is refused when the manifest was changed', () => refusedAs(withText('"reissue-backup"', '"reissue-bockup"'), /manifest was changed/u))
    it('is refused when it is something else', async () => {
      await refusedAs(Buffer.from('no archive'), /broken/u)
      await refusedAs(gzipSync(Buffer.alloc(2_048)), /no backup/u)
    })
  })
})
