import fs from 'node:fs'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

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
    expect((await app.rest('GET', '/health/ready')).status).toBe(200)
    expect(fs.readdirSync(app.mediaDir)).toEqual([])
  })

  it.skipIf(databaseKind !== 'sqlite')('answers 503 when a migration has not run', async () => {
    const { docs } = await app.payload.db.find<{ id: string; name: string }>({ collection: 'payload-migrations', pagination: false })
    const last = docs.find(({ name }) => name.endsWith('_initial'))
    await app.payload.db.deleteOne({ collection: 'payload-migrations', where: { id: { equals: last?.id } } })
    expect((await app.rest('GET', '/health')).status).toBe(503)
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
