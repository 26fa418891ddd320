import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'

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
})
