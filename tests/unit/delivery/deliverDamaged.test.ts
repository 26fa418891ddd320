import path from 'node:path'

import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { READERS_LOOK_MS } from '../../../src/delivery/readModel/currentReadModel'
import { currentGeneration } from '../../../src/delivery/readModel/generations'
import { damagePages } from '../../helpers/delivery/damagePages'
import { PaperHouse } from '../../helpers/delivery/log/paperHouse'
import { type Deliver, startDeliver } from '../../helpers/delivery/startDeliver'

const LONG = { interval: 50, timeout: 60_000 }

describe('a delivery whose read model is damaged under it', { timeout: 180_000 }, () => {
  let deliver: Deliver
  let dir: string
  beforeAll(async () => {
    deliver = await startDeliver()
    dir = path.join(deliver.folder, 'delivery')
    await until('/api/health/ready')
    approve()
    await until('/api/v1/articles/a1')
  }, 120_000)
  afterAll(() => deliver.close())

  const approve = (): void => {
    const house = new PaperHouse()
    for (const text of [0, 1]) house.do({ do: 'approve', text, word: 0 })
    const db = new Database(deliver.database)
    for (const written of house.written) {
      if ('entry' in written) db.prepare('INSERT INTO log (seq, at, action, document, snapshot, hash) VALUES (@seq, @at, @action, @document, @snapshot, @hash)').run(written.entry)
      else if ('hash' in written) db.prepare('INSERT INTO snapshots (sha256, json) VALUES (?, ?)').run(written.hash, written.json)
    }
    db.close()
  }
  const ask = (route: string): Promise<Response> => fetch(`${deliver.url}${route}`)
  const until = (route: string): Promise<void> => vi.waitFor(async () => expect((await ask(route)).status, deliver.output()).toBe(200), LONG)

  // What the projector by itself looks at only with the next entry of the log.
  it.each([
    ['a list', '/api/v1/articles', 'texts'], ['a search', `/api/v1/search?q=${encodeURIComponent('春耕')}`, 'search_data'], ['a page', '/a/a1', 'texts'],
  ])('says 503 to who meets it with %s, mends it at once, and says so in one line', async (_what, route, table) => {
    // By now the one that the test before has had built is open, and is not met by who opens it.
    await new Promise((resolve) => setTimeout(resolve, READERS_LOOK_MS))
    await until(route)
    const before = deliver.output().length
    const name = damagePages(dir, table)
    const met = await ask(route)
    expect([met.status, met.headers.get('retry-after')]).toEqual([503, '5'])
    await met.text()
    await until(route)
    expect(currentGeneration(dir)).not.toBe(name)
    const lines = deliver.output().slice(before).split('\n').filter((line) => line.includes('is broken'))
    expect(lines).toEqual([expect.stringContaining(`Building the read model: the one in ${path.join(dir, name)} is broken`)])
    expect(deliver.output()).not.toMatch(/^ {4}at /mu)
  })
})
