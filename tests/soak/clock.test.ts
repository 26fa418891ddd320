import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { picture } from '../helpers/picture'
import { ask } from '../helpers/soak/ask'
import { auditLedger } from '../helpers/soak/auditLedger'
import { isSoak } from '../helpers/soak/isSoak'
import { Newsdesk } from '../helpers/soak/Newsdesk'
import { importPage, type Office, openOffice } from '../helpers/soak/office'
import { type DatabaseKind, openRig, type Rig, type Serving } from '../helpers/soak/rig'
import { seededRandom } from '../helpers/soak/seededRandom'
import { workUntil } from '../helpers/soak/workUntil'

const HOUR_MS = 3_600_000
const PRELOAD = pathToFileURL(path.resolve(import.meta.dirname, '../helpers/soak/shiftClock.mjs')).href
const kinds: DatabaseKind[] = process.env.MONGODB_URI ? ['sqlite', 'mongodb'] : ['sqlite']

describe.runIf(isSoak).each(kinds)('a clock that is set back, on %s', (kind) => {
  let rig: Rig
  let serving: Serving
  let office: Office
  let clock: string

  const setClock = async (ms: number): Promise<void> => {
    fs.writeFileSync(clock, String(ms))
    // The server looks at it ten times a second.
    await sleep(500)
  }
  const start = (): Promise<Serving> => rig.start({ NODE_OPTIONS: `--import=${PRELOAD}`, REISSUE_TEST_CLOCK: clock })
  const log = async (): Promise<{ at: string; seq: number }[]> => (await office.as('admin', 'GET', '/log?sort=seq&limit=100')).body.docs
  const headlineOf = async (id: string): Promise<[string, number]> => {
    const { body } = await office.as('proofreader', 'GET', `/articles/${id}?draft=true&depth=0`)
    return [body.headline, body.revision]
  }

  beforeEach(async () => {
    rig = openRig(kind)
    clock = path.join(rig.folder, 'clock')
    fs.writeFileSync(clock, '0')
    serving = await start()
    office = await openOffice(serving.url)
  })
  afterEach(() => rig?.close())

  it('leaves sessions, claims, edits, imports and the order of the log as they are', async () => {
    const { articles: [first = ''] } = await importPage(office, 1, '卯')
    expect((await office.as('proofreader', 'POST', `/articles/${first}/claim`, { body: { revision: 1 } })).status).toBe(200)
    await setClock(-26 * HOUR_MS)
    // The same session; the claim is still theirs, and still not another's.
    const edited = await office.as('proofreader', 'PATCH', `/articles/${first}`, { body: { headline: '昨日所改', revision: 2 } })
    expect(edited.status, edited.text).toBe(200)
    expect(await headlineOf(first)).toEqual(['昨日所改', 3])
    expect((await ask(serving.url, 'POST', '/users/login', { body: { email: 'editor@example.com', password: 'correct-horse-battery' } })).status).toBe(200)
    const { articles: [second = ''] } = await importPage(office, 2, '辰')
    expect((await office.as('proofreader', 'POST', `/articles/${second}/claim`, { body: { revision: 1 } })).status).toBe(200)
    expect((await office.as('proofreader', 'POST', `/articles/${first}/submit`, { body: { revision: 3 } })).status).toBe(200)
    expect((await office.as('editor', 'POST', `/articles/${first}/approve`, { body: { revision: 4 } })).status).toBe(200)

    const entries = await log()
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
    // The times do go back: the order is that of the numbers alone.
    expect(entries.map(({ at }) => at)).not.toEqual(entries.map(({ at }) => at).sort())
    expect((await ask(serving.url, 'GET', `/articles/${first}`)).body.headline).toBe('昨日所改')
    const { code, stdout } = await rig.verify()
    expect(code, stdout).toBe(0)
  })

  it('keeps no import for ever, nor takes one from who is at work, when a server is killed before it', async () => {
    const desk = new Newsdesk(office, seededRandom(11), await picture('maroon'))
    const killed = (async () => {
      while (desk.sent < 40) await sleep(5)
      await serving.kill()
    })()
    await Promise.all([workUntil(desk, () => false), killed])
    fs.writeFileSync(clock, String(-26 * HOUR_MS))
    serving = await start()
    office.at = serving.url
    await desk.refreshAll()
    await workUntil(desk, () => desk.sent >= 80)
    await setClock(HOUR_MS)
    await workUntil(desk, () => desk.sent >= 100)
    expect(desk.failures).toEqual([])
    expect(await auditLedger(office, desk.ledger)).toEqual([])
    const { code, stdout } = await rig.verify()
    expect(code, stdout).toBe(0)
  })
})
