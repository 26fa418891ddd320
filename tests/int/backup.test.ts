import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { checkArchive } from '../../src/backup/checkArchive'
import { canonicalJson } from '../../src/publishing/canonicalJson'
import { type App, startApp } from '../helpers/app'
import type { Asked } from '../helpers/backup/ask'
import { askSystem } from '../helpers/backup/askSystem'
import { fillSystem } from '../helpers/backup/fillSystem'
import { editAtRandom } from '../helpers/backup/editAtRandom'
import { killRestore } from '../helpers/backup/killRestore'
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

const sameKind = (asked: Asked): string => canonicalJson(asked.answers)
const anyKind = (asked: Asked): string => canonicalJson(withoutNulls(asked.answers))

const OTHER = { mongodb: 'sqlite', sqlite: 'mongodb' } as const
const hasMongo = Boolean(process.env.MONGODB_URI)

describe.skipIf(skipReason)(`backup and restore${skipReason ? ` (skipped: ${skipReason})` : ''}`, { timeout: 300_000 }, () => {
  let app: App
  let news: Newsroom
  let source: System
  let folder: string
  let archive: string
  let before: Asked
  let emails: string[]

  const system = (kind = databaseKind): System => newSystem(kind, folder)
  const file = (name = `${randomUUID()}.tar.gz`): string => path.join(folder, name)
  const backup = async (from: System, to = file()): Promise<string> => {
    expect(await reissue(['backup', to], { env: from })).toMatchObject({ code: 0, stderr: '' })
    return to
  }
  const restore = (from: string, to: System, ...options: string[]) => reissue(['restore', from, ...options], { env: to })
  const mustRestore = async (from: string, to: System, ...options: string[]): Promise<System> => {
    expect(await restore(from, to, ...options)).toMatchObject({ code: 0, stderr: '' })
    return to
  }
  const verify = async (it: System): Promise<void> => {
    // As it is: nothing of what a restore should have completed is completed by looking.
    const { code, stdout } = await reissue(['verify', '--as-it-is'], { env: it })
    expect({ code, stdout: stdout.split('\n')[0] }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing is wrong/u) })
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-backup-'))
    app = await startApp()
    news = await fillSystem(app)
    source = { DATABASE_URI: String(process.env.DATABASE_URI), MEDIA_DIR: app.mediaDir }
    emails = [news.proofreader.email, news.admin.email]
    archive = await backup(source)
    before = await askSystem(source, emails)
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

  it('an archive is its owner’s alone, and leaves nothing beside it', () => {
    expect(fs.statSync(archive).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(folder).filter((name) => name.startsWith(path.basename(archive)))).toEqual([path.basename(archive)])
  })

  it('restored into an empty system of the same kind, strangers get the same bytes, people sign in, everything verifies', async () => {
    const there = await mustRestore(archive, system())
    await verify(there)
    const after = await askSystem(there, emails)
    expect(sameKind(after)).toBe(sameKind(before))
    expect(after.signIns).toEqual(before.signIns)
  })

  it.runIf(hasMongo)('moved to the other database and back, strangers get the same, people sign in, and the log still verifies', async () => {
    const other = await mustRestore(archive, system(OTHER[databaseKind]))
    await verify(other)
    const there = await askSystem(other, emails)
    expect(anyKind(there)).toBe(anyKind(before))
    expect(there.signIns).toEqual(before.signIns)
    const back = await mustRestore(await backup(other), system())
    await verify(back)
    const here = await askSystem(back, emails)
    expect(anyKind(here)).toBe(anyKind(before))
    expect(here.signIns).toEqual(before.signIns)
  })

  it('a backup made while people write is of one moment: restored, everything verifies and nothing waits', async () => {
    const stop = editAtRandom(app, news)
    const made = await backup(source)
    const deeds = await stop()
    expect(deeds).toBeGreaterThan(20)
    await verify(await mustRestore(made, system()))
  })

  describe('a system that is not empty', () => {
    it('is left as it is without --force, and told what would go; with it, it is replaced', async () => {
      const there = await mustRestore(archive, system())
      const small = await backup(await (async () => {
        const fresh = system()
        expect((await reissue(['users', 'add', 'li@example.com', '--role', 'admin', '--name', '李', '--password', 'correct-horse-battery'], { env: fresh })).code).toBe(0)
        return fresh
      })())
      const rows = sameKind(await askSystem(there, emails))
      const refused = await restore(small, there)
      expect(refused.code).toBe(1)
      expect(refused.stderr).toMatch(/^reissue: the system is not empty: \d+ articles, .*\d+ users, .*\d+ files of media\. Nothing was changed\. .* --force\n$/u)
      expect(sameKind(await askSystem(there, emails))).toBe(rows)

      await mustRestore(small, there, '--force')
      const after = await askSystem(there, [...emails, 'li@example.com'])
      expect(after.signIns).toEqual({ ...Object.fromEntries(emails.map((email) => [email, 401])), 'li@example.com': 200 })
      expect(fs.readdirSync(there.MEDIA_DIR)).toEqual([])
    })

    it('is not restored into while a server is at work on it', async () => {
      const counts = await countAll(app)
      if (databaseKind === 'mongodb') await app.payload.kv.set(`server:${os.hostname()}:${process.pid}:x`, { at: new Date().toISOString() })
      const refused = await restore(archive, source, '--force')
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr).toMatch(databaseKind === 'mongodb' ? /the server .* serves this database/u : /another process has .* open/u)
      expect(await countAll(app)).toEqual({ ...counts, 'payload-kv': databaseKind === 'mongodb' ? 1 : 0 })
    })
  })

  it('a restore that was killed leaves a mark: nothing opens the system but a restore, which finishes it', async () => {
    const there = system()
    await killRestore(archive, there)
    const listed = await reissue(['users', 'list'], { env: there })
    expect(listed).toMatchObject({ code: 1, stdout: '' })
    expect(listed.stderr).toMatch(/^reissue: .*a restore of .* has not finished\. .*reissue restore [^\n]+\n$/u)
    await expect(askSystem(there, [])).rejects.toThrow(/has not finished/u)
    await mustRestore(archive, there)
    await verify(there)
    expect(sameKind(await askSystem(there, emails))).toBe(sameKind(before))
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
      const { code, stderr, stdout } = await restore(bad, there)
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
