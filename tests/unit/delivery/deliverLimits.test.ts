import { once } from 'node:events'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { type Deliver, startDeliver } from '../../helpers/delivery/startDeliver'

describe('how much one sender may ask of the delivery', { timeout: 120_000 }, () => {
  let deliver: Deliver
  afterEach(() => deliver.close())

  const statusOf = async (path: string): Promise<number> => (await fetch(`${deliver.url}${path}`)).status

  it('is what the settings said when it was started: searches by themselves, and of everything so many', async () => {
    deliver = await startDeliver({ RATE_LIMIT_DELIVERY: '5', RATE_LIMIT_SEARCHES: '2' })
    // Its health is counted for nobody.
    await vi.waitFor(async () => expect(await statusOf('/api/health/ready'), deliver.output()).toBe(200), { interval: 200, timeout: 60_000 })
    const search = '/api/v1/search?q=%E5%AE%89%E5%85%A8'
    expect([await statusOf(search), await statusOf(search), await statusOf(search)]).toEqual([200, 200, 429])
    expect([await statusOf('/api/v1/articles'), await statusOf('/api/v1/articles')]).toEqual([200, 200])
    const refused = await fetch(`${deliver.url}/api/v1/articles`)
    expect(await refused.json()).toMatchObject({ code: 'too-many', status: 429 })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is told to be wrong before anything is served, by the name of the setting', async () => {
    deliver = await startDeliver({ RATE_LIMIT_SEARCHES: 'many' })
    await once(deliver.child, 'exit')
    expect(deliver.child.exitCode).toBe(1)
    expect(deliver.output()).toContain('RATE_LIMIT_SEARCHES must be a whole number from 0 (no limit) to 1000000, but is “many”.')
  })
})
