import fs from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { type Deliver, startDeliver } from '../../helpers/delivery/startDeliver'

const LONG = { interval: 100, timeout: 60_000 }

describe('the health of a delivery that runs alone', { timeout: 120_000 }, () => {
  let deliver: Deliver

  beforeAll(async () => {
    deliver = await startDeliver()
  })
  afterAll(() => deliver.close())

  const ask = async (route: string, method = 'GET'): Promise<{ body: Record<string, unknown> | null; headers: Headers; status: number }> => {
    const response = await fetch(`${deliver.url}${route}`, { method })
    const text = await response.text()
    return { body: text === '' ? null : JSON.parse(text), headers: response.headers, status: response.status }
  }
  const until = (status: number): Promise<void> => vi.waitFor(async () => {
    const said = await ask('/api/health/ready')
    expect(said.status, deliver.output()).toBe(status)
  }, LONG)

  it('is well as soon as there is something to be read', async () => {
    await until(200)
    const { body, headers } = await ask('/api/health')
    expect([body, headers.get('cache-control')]).toEqual([{ status: 'ok' }, 'no-store'])
    expect(await ask('/api/health/ready', 'HEAD')).toMatchObject({ body: null, status: 200 })
    expect((await ask('/api/health/other')).status).toBe(404)
  })

  it('says what is wrong and what to do while it cannot follow the log, serves on, and is well again after', async () => {
    const [there, aside] = [deliver.database, path.join(deliver.folder, 'aside.db')]
    fs.renameSync(there, aside)
    await until(503)
    const { body } = await ask('/api/health/ready')
    expect(body).toMatchObject({ do: expect.stringContaining('does not keep up'), status: 'unavailable', what: expect.stringContaining('nothing newer') })
    expect(JSON.stringify(body)).not.toContain(deliver.folder)
    expect(deliver.output()).toContain(`there is no database ${there}`)
    expect((await ask('/api/health/live')).status).toBe(200)
    expect((await ask('/api/v1/articles')).status).toBe(200)
    fs.renameSync(aside, there)
    await until(200)
    expect(deliver.output()).toContain('The read model follows the log again.')
  })
})
