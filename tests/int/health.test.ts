import fs from 'node:fs'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { markStopping } from '../../src/health/stopping'
import { databaseKind, skipReason } from '../helpers/database'

describe.skipIf(skipReason)(`health${skipReason ? ` (skipped: ${skipReason})` : ''}`, () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterEach(() => vi.restoreAllMocks())
  afterAll(() => app.close())

  /** What was found out is told for a second. */
  const afterASecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_100))
  beforeEach(afterASecond)

  it('is found out once for all who ask at the same time, and in the second after', async () => {
    const find = vi.spyOn(app.payload.db, 'findOne')
    const paths = Array.from({ length: 50 }, (_, index) => (index % 2 ? '/health' : '/health/ready'))
    const answers = await Promise.all(paths.map((path) => app.rest('GET', path)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const asked = find.mock.calls.length
    expect(asked).toBe(1)
    expect((await app.rest('GET', '/health')).status).toBe(200)
    await afterASecond()
    expect((await app.rest('GET', '/health')).status).toBe(200)
    expect(find.mock.calls.length).toBe(2)
  })

  it('asks the database for nobody, whoever asks: neither for a key nor for a person', async () => {
    const person = await app.person('editor')
    await app.rest('GET', '/health')
    const reads = [vi.spyOn(app.payload.db, 'findOne'), vi.spyOn(app.payload.db, 'find')]
    const told: Record<string, string>[] = [{ Authorization: `JWT ${person.token}` }, { Cookie: `payload-token=${person.token}` }, { Authorization: `Bearer reissue_${'x'.repeat(43)}` }]
    for (const headers of told) {
      for (const path of ['/health/live', '/health']) expect((await app.raw(path, { headers })).status).toBe(200)
    }
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  })

  it('answers 200 and nothing but that all is well, to anybody', async () => {
    const { body, headers, status } = await app.rest('GET', '/health')
    expect({ body, status }).toEqual({ body: { status: 'ok' }, status: 200 })
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('answers 503, without the reason, when the database refuses', async () => {
    vi.spyOn(app.payload.db, 'findOne').mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7:27017'))
    const { body, status } = await app.rest('GET', '/health')
    expect({ body, status }).toEqual({ body: { status: 'unavailable' }, status: 503 })
  })

  it('answers 503 when the database does not answer at all', async () => {
    vi.spyOn(app.payload.db, 'findOne').mockReturnValue(new Promise(() => undefined) as never)
    const { body, status } = await app.rest('GET', '/health')
    expect({ body, status }).toEqual({ body: { status: 'unavailable' }, status: 503 })
  })

  it('answers 503 when the disk takes no writes, and 200 again when it does', async () => {
    const later = Date.now() + 6_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    const aside = `${app.mediaDir}-aside`
    fs.renameSync(app.mediaDir, aside)
    fs.writeFileSync(app.mediaDir, 'no folder')
    expect((await app.rest('GET', '/health/ready')).status).toBe(503)
    fs.rmSync(app.mediaDir)
    fs.renameSync(aside, app.mediaDir)
    await afterASecond()
    expect((await app.rest('GET', '/health/ready')).status).toBe(200)
    expect(fs.readdirSync(app.mediaDir)).toEqual([])
  })

  it.skipIf(databaseKind !== 'sqlite')('answers 503 when a migration has not run', async () => {
    const { docs } = await app.payload.db.find<{ id: string; name: string }>({ collection: 'payload-migrations', pagination: false })
    const last = docs.find(({ name }) => name.endsWith('_initial'))
    await app.payload.db.deleteOne({ collection: 'payload-migrations', where: { id: { equals: last?.id } } })
    expect((await app.rest('GET', '/health')).status).toBe(503)
    await afterASecond()
    await app.payload.db.create({ collection: 'payload-migrations', data: { batch: 1, name: last?.name } })
    expect((await app.rest('GET', '/health')).status).toBe(200)
  })

  it('is alive as long as it answers, whatever the database does', async () => {
    vi.spyOn(app.payload.db, 'findOne').mockRejectedValue(new Error('connect ECONNREFUSED'))
    expect((await app.rest('GET', '/health/live')).status).toBe(200)
  })

  it('answers 503 from the moment it is told to stop', async () => {
    markStopping()
    expect((await app.rest('GET', '/health')).status).toBe(503)
    expect((await app.rest('GET', '/health/live')).status).toBe(200)
  })
})
