import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type App, type Person, startApp } from '../helpers/app'
import { databaseKind, skipReason } from '../helpers/database'
import { projectRoot, reissue } from '../helpers/reissue'

type Result = { articles: number; file: string; message: string | null; page: string; photos: number; status: string }
type Report = { failed: number; new: number; pages: Result[]; unchanged: number }

const seeds = path.join(projectRoot, 'seeds')
const seedFile = path.join(seeds, '000_c485fea3267a24d1.txt')

describe.skipIf(skipReason)(`the reissue command${skipReason ? ` (skipped: ${skipReason})` : ''}`, { timeout: 180_000 }, () => {
  let app: App
  let editor: Person
  let folder: string

  beforeAll(async () => {
    app = await startApp()
    editor = await app.person('editor')
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-cli-'))
  })
  afterAll(async () => {
    fs.rmSync(folder, { force: true, recursive: true })
    await app.close()
  })

  const total = async (route: string): Promise<number> => (await app.rest('GET', `${route}?draft=true`, { as: editor })).body.totalDocs
  const counts = async (): Promise<number[]> =>
    Promise.all(['/publications', '/issues', '/pages', '/articles', '/photos', '/captions', '/log'].map(total))

  /** A page nobody has imported: the seed's text under a line of its own. */
  const writePage = (name: string, mark: string): string => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, `${fs.readFileSync(seedFile, 'utf8')}\n${mark}\n`)
    return file
  }

  describe('import', () => {
    it('makes the five pages of the seeds’ manifest, and again changes nothing', async () => {
      const first = await reissue(['import', 'manifest.json'], { cwd: seeds })
      expect(first).toMatchObject({ code: 0, stderr: '' })
      expect(first.stdout).toContain('5 pages: 5 new, 0 unchanged, 0 failed')
      const after = await counts()
      expect(after.slice(0, 3)).toEqual([3, 5, 5])

      const again = await reissue(['import', seeds, '--json'])
      expect(again.code).toBe(0)
      const report = JSON.parse(again.stdout) as Report
      expect(report).toMatchObject({ failed: 0, new: 0, unchanged: 5 })
      expect(await counts()).toEqual(after)
      const { body } = await app.rest('GET', `/pages/${report.pages[0]?.page}`, { as: editor })
      expect(body).toMatchObject({ fileName: path.basename(seedFile) })
      const drafts = await total('/articles')
      expect(report.pages.reduce((sum, { articles }) => sum + articles, 0)).toBe(drafts)
    })

    it('says which issue, date certainty, number and name a page has got from the manifest', async () => {
      const { body } = await app.rest('GET', '/pages?where[name][equals]=聊城新闻&depth=1', { as: editor })
      expect(body.docs).toHaveLength(1)
      expect(body.docs[0].issue).toMatchObject({ date: '2022-08-01', dateCertainty: 'inferred' })
      expect(body.docs[0].publication).toMatchObject({ name: '大众日报' })
    })

    it('imports the good files beside bad ones, names what is wrong with each, and exits with 1', async () => {
      const good = writePage('mixed/b-good.txt', '好')
      fs.writeFileSync(path.join(folder, 'mixed/a-binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]))
      fs.writeFileSync(path.join(folder, 'mixed/c-empty.txt'), '')
      fs.writeFileSync(path.join(folder, 'mixed/picture.jpg'), 'no page')
      const before = await counts()

      const { code, stderr, stdout } = await reissue(
        ['import', 'mixed', '--publication', '混合报', '--date', '2020-02-29', '--certainty', 'uncertain', '--json'],
        { cwd: folder },
      )
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      const { pages, ...sums } = JSON.parse(stdout) as Report
      expect(sums).toMatchObject({ failed: 2, new: 1, unchanged: 0 })
      expect(pages.map(({ file, status }) => [file, status])).toEqual([
        ['mixed/a-binary.txt', 'failed'],
        ['mixed/b-good.txt', 'new'],
        ['mixed/c-empty.txt', 'failed'],
      ])
      expect(pages[0]?.message).toMatch(/not text/u)
      expect(pages[2]?.message).toMatch(/empty/u)
      const after = await counts()
      expect(after.slice(0, 3).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1])
      expect(fs.existsSync(good)).toBe(true)
    })

    it('says where a manifest is wrong, imports its other entries, and leaves nothing of the wrong ones', async () => {
      writePage('wrong/good.txt', '对')
      writePage('wrong/other.txt', '错')
      const entry = { file: 'other.txt', publication: '错报', date: '2021-01-01' }
      const manifest = path.join(folder, 'wrong/list.json')
      fs.writeFileSync(manifest, JSON.stringify({
        pages: [
          { ...entry, date: '2021-02-30', pageNumber: 'A1' },
          { ...entry, pageNo: 3 },
          { ...entry, file: 'missing.txt' },
          { ...entry, file: 'good.txt', publication: '对报' },
        ],
      }))
      const { code, stdout } = await reissue(['import', manifest, '--json'])
      expect(code).toBe(1)
      const { pages } = JSON.parse(stdout) as Report
      expect(pages.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'new'])
      expect(pages[0]?.message).toMatch(/entry 1: field date .*2021-02-30.* field pageNumber .*A1/u)
      expect(pages[1]?.message).toMatch(/entry 2: field pageNo is not known/u)
      expect(pages[2]?.message).toMatch(/no such file/u)
      const { body } = await app.rest('GET', '/publications?where[name][equals]=错报', { as: editor })
      expect(body.totalDocs).toBe(0)
    })

    it('lets two imports of the same new pages run at once: each page is made once, and neither fails', async () => {
      const pages = ['甲', '乙', '丙'].map((mark, index) => ({
        file: path.basename(writePage(`both/${index}.txt`, mark)), publication: '同时报', date: `2019-05-0${index + 1}`, pageNumber: 1,
      }))
      fs.writeFileSync(path.join(folder, 'both/manifest.json'), JSON.stringify({ pages }))
      const before = await counts()
      const both = await Promise.all([1, 2].map(() => reissue(['import', 'both', '--json'], { cwd: folder })))
      expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual([{ code: 0, stderr: '' }, { code: 0, stderr: '' }])
      const reports = both.map(({ stdout }) => JSON.parse(stdout) as Report)
      expect(reports.reduce((sum, report) => sum + report.new, 0)).toBe(3)
      expect(reports.reduce((sum, report) => sum + report.unchanged, 0)).toBe(3)
      const after = await counts()
      expect(after.slice(0, 3).map((count, index) => count - (before[index] ?? 0))).toEqual([1, 3, 3])
    })
  })

  it('adds a user who can sign in, once; a new password replaces the old one and ends the sessions', async () => {
    const signIn = (password: string) =>
      app.rest('POST', '/users/login', { body: { email: 'li@example.com', password } })
    const added = await reissue(['users', 'add', 'Li@Example.com', '--role', 'proofreader', '--name', '李校对'])
    expect(added.code).toBe(0)
    const password = /^password: (.+)$/mu.exec(added.stdout)?.[1] ?? ''
    const session = await signIn(password)
    expect(session.body.user).toMatchObject({ name: '李校对', role: 'proofreader' })

    const twice = await reissue(['users', 'add', 'li@example.com', '--role', 'admin', '--name', '李'])
    expect(twice).toMatchObject({ code: 1, stdout: '' })
    expect(twice.stderr).toMatch(/^reissue: li@example\.com is a user already; [^\n]+\n$/u)
    expect((await signIn(password)).body.user.role).toBe('proofreader')

    const changed = await reissue(['users', 'password', 'li@example.com', '--password', 'another-one-of-hers'])
    expect(changed.code).toBe(0)
    expect((await signIn(password)).status).toBe(401)
    expect((await signIn('another-one-of-hers')).status).toBe(200)
    const me = await app.rest('GET', '/users/me', { headers: { Authorization: `JWT ${String(session.body.token)}` } })
    expect(me.body.user).toBeNull()
  })

  it('takes no password of less than ten characters, as the admin does not', async () => {
    const added = await reissue(['users', 'add', 'wang@example.com', '--role', 'proofreader', '--name', '王', '--password', 'long-enough'])
    expect(added.code).toBe(0)
    for (const args of [['password', 'wang@example.com'], ['add', 'zhao@example.com', '--role', 'proofreader', '--name', '赵']]) {
      const { code, stderr } = await reissue(['users', ...args, '--password', 'ninechars'])
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^reissue: A password has at least 10 characters[^\n]*\n$/u)])
    }
    const admin = await app.person('admin')
    const byRest = await app.rest('PATCH', `/users/${editor.id}`, { as: admin, body: { password: 'ninechars' } })
    expect([byRest.status, byRest.body.errors[0].data.code]).toEqual([400, 'password'])
    expect((await app.rest('POST', '/users/login', { body: { email: 'wang@example.com', password: 'long-enough' } })).status).toBe(200)
    expect((await app.rest('POST', '/users/login', { body: { email: 'zhao@example.com', password: 'ninechars' } })).status).toBe(401)
  })

  it('doctor looks into the database, and without a secret fails and says what to do', async () => {
    const { code, stdout } = await reissue(['doctor', '--json'], { env: { PAYLOAD_SECRET: '' } })
    expect(code).toBe(1)
    const { checks, ok } = JSON.parse(stdout) as { checks: { check: string; fix: string | null; message: string; status: string }[]; ok: boolean }
    expect(ok).toBe(false)
    const of = (name: string) => checks.find(({ check }) => check === name)
    expect(of('secret')).toMatchObject({ status: 'fail', message: expect.stringContaining('PAYLOAD_SECRET') as string })
    expect(of('secret')?.fix).toMatch(/Set PAYLOAD_SECRET/u)
    for (const name of ['node', 'packages', 'settings', 'database', 'media']) expect(of(name)).toMatchObject({ check: name, status: 'ok' })
    if (databaseKind === 'sqlite') {
      for (const name of ['journal', 'migrations', 'writing']) expect(of(name)).toMatchObject({ check: name, status: 'ok' })
    } else {
      expect(of('server')).toMatchObject({ status: 'ok' })
      const isReplicaSet = String(process.env.MONGODB_URI).includes('replicaSet=')
      expect(of('transactions')).toMatchObject({ status: isReplicaSet ? 'ok' : 'warn' })
    }
  })
})
