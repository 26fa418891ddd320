import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { migrateOnce } from '../../../src/store/migrateOnce'
import { MigrationLock } from '../../../src/store/MigrationLock'
import { HEARTBEAT_MS } from '../../../src/store/owner'

const HOST = os.hostname()
/** Whoever runs the tests lives as long as they do. */
const LIVING = `${HOST}:${process.ppid}:another`
/** Beyond what Linux gives out. */
const DEAD_PID = 4_194_305
const LONG_AGO = new Date(Date.now() - 10 * 60_000)

describe('migrating the database', () => {
  let folder: string
  let file: string
  let lock: string

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-migrate-'))
    file = path.join(folder, 'reissue.db')
    lock = `${file}.migration-lock`
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
    fs.rmSync(folder, { force: true, recursive: true })
  })

  const names = ['first', 'second']
  const migrations = names.map((name) => ({ down: async () => undefined, name, up: async () => undefined }))
  /** A database that knows which migrations it has, and how often it was migrated. */
  const database = () => {
    const state = { done: [] as string[], runs: 0 }
    const adapter = {
      client: { execute: async (sql: string) => ({ rows: sql.includes('sqlite_master') ? [{}] : state.done.map((name) => ({ name })) }) },
      migrate: async () => {
        state.runs++
        await new Promise((resolve) => setTimeout(resolve, 20))
        state.done = names
      },
    }
    return { migrate: () => migrateOnce(adapter as never, file, migrations as never), state }
  }
  const heldBy = (owner: string, seenAt = new Date()): string => {
    expect(new MigrationLock(lock, owner).take()).toBe(true)
    const held = path.join(lock, encodeURIComponent(owner))
    fs.utimesSync(held, seenAt, seenAt)
    return held
  }

  it('is done once by several that begin together, and leaves nothing behind', async () => {
    const { migrate, state } = database()
    await Promise.all([migrate(), migrate(), migrate()])
    expect(state).toEqual({ done: names, runs: 1 })
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it.each([
    ['whose number this process has now (a container begun again)', `${HOST}:${process.pid}:before`, new Date()],
    ['whose number nobody has', `${HOST}:${DEAD_PID}:before`, new Date()],
    ['of another host that has been silent', 'another-host:1:before', LONG_AGO],
    ['whose number another program has by now', `${HOST}:${process.ppid}:before`, LONG_AGO],
  ])('goes on after a process that was killed, %s', async (_who, owner, seenAt) => {
    heldBy(owner, seenAt)
    const { migrate, state } = database()
    await migrate()
    expect(state.runs).toBe(1)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it.each([['of this host', LIVING], ['of another host that gives signs of life', 'another-host:1:now']])('waits for a process %s', (_who, owner) => {
    const held = heldBy(owner)
    expect(new MigrationLock(lock).take()).toBe(false)
    expect(fs.existsSync(held)).toBe(true)
  })

  it('gives signs of life as long as it lasts', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const held = heldBy(LIVING, LONG_AGO)
    vi.advanceTimersByTime(HEARTBEAT_MS)
    await vi.waitFor(() => expect(fs.statSync(held).mtimeMs).toBeGreaterThan(LONG_AGO.getTime()), 20_000)
  })

  it('a lock that is judged to be a dead one’s is not taken from who was faster', () => {
    heldBy(`${HOST}:${DEAD_PID}:before`)
    const rival = new MigrationLock(lock, LIVING)
    const touch = fs.utimesSync
    vi.spyOn(fs, 'utimesSync').mockImplementationOnce((...args) => {
      expect(rival.take()).toBe(true)
      touch(...args)
    })
    const slow = new MigrationLock(lock)
    expect(slow.take()).toBe(false)
    expect(fs.readdirSync(lock)).toEqual([encodeURIComponent(LIVING)])
    slow.release()
    expect(fs.readdirSync(lock)).toEqual([encodeURIComponent(LIVING)])
    rival.release()
  })

  it('of two that find no lock, one has it', () => {
    const rival = new MigrationLock(lock, LIVING)
    const make = fs.mkdirSync
    vi.spyOn(fs, 'mkdirSync').mockImplementationOnce((...args) => {
      expect(rival.take()).toBe(true)
      return make(...(args as [string])) as never
    })
    expect(new MigrationLock(lock).take()).toBe(false)
    expect(fs.readdirSync(folder)).toEqual([path.basename(lock)])
    rival.release()
  })

  it('processes that all find a dead one’s lock have it one after another', async () => {
    heldBy(`${HOST}:${DEAD_PID}:before`)
    const [journal, go] = [path.join(folder, 'journal'), path.join(folder, 'go')]
    const takers = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', path.resolve('tests/helpers/lockTaker.ts'), lock, journal, go], { stdio: 'inherit' }))
    const ends = takers.map((taker) => once(taker, 'exit'))
    await vi.waitFor(() => expect(fs.readFileSync(`${go}.waiting`, 'utf8')).toBe('....'), { interval: 20, timeout: 50_000 })
    fs.writeFileSync(go, '')
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0, 0, 0])
    const steps = fs.readFileSync(journal, 'utf8').trim().split('\n')
    expect(new Set(steps).size).toBe(8)
    for (let index = 0; index < steps.length; index += 2) expect(steps[index + 1]).toBe(steps[index]?.replace('in', 'out'))
    expect(fs.existsSync(lock)).toBe(false)
  })
})
