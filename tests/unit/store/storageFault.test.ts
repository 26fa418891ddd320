import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'
import * as driver from 'mongodb'
import { describe, expect, it } from 'vitest'

import { storageFault } from '../../../src/store/faults/storageFault'

type Thrower = new (...args: never[]) => Error
/** The driver does not export these. */
const poolErrors = createRequire(import.meta.url)('mongodb/lib/cmap/errors.js') as Record<string, Thrower>

const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> => work().then(() => null, (error: unknown) => error)
const coded = (code: string): Error => Object.assign(new Error('x'), { code })

describe('what failed where things are kept', () => {
  it('is known of SQLite by its own errors', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-fault-'))
    const file = path.join(folder, 'a.db')
    const [one, other] = [createClient({ url: `file:${file}` }), createClient({ url: `file:${file}` })]
    await one.execute('CREATE TABLE t (x)')
    await one.execute('BEGIN IMMEDIATE')
    expect(storageFault(await thrownBy(() => other.execute('INSERT INTO t VALUES (1)')))).toBe('busy')
    await one.execute('COMMIT')
    await one.execute('PRAGMA max_page_count = 2')
    expect(storageFault(await thrownBy(() => one.execute({ args: ['x'.repeat(100_000)], sql: 'INSERT INTO t VALUES (?)' })))).toBe('full')
    expect(storageFault(await thrownBy(() => one.execute('SELECT nothing FROM t')))).toBeNull()
    one.close()
    other.close()
    fs.writeFileSync(file, 'no database at all '.repeat(100))
    const none = createClient({ url: `file:${file}` })
    expect(storageFault(await thrownBy(() => none.execute('SELECT * FROM t')))).toBe('broken')
    none.close()
    fs.rmSync(folder, { recursive: true })
  })

  it('is known of MongoDB by its driver, and what it says of a bad command is not one', () => {
    expect(storageFault(new driver.MongoNetworkError('connection closed'))).toBe('unreachable')
    expect(storageFault(Object.assign(new Error('Operation `users.findOne()` buffering timed out after 5000ms'), { name: 'MongooseError' }))).toBe('unreachable')
    expect(storageFault(new driver.MongoServerError({ code: 10107, message: 'not primary' }))).toBe('unreachable')
    expect(storageFault(new driver.MongoServerError({ code: 14031, message: 'out of disk space' }))).toBe('full')
    expect(storageFault(new driver.MongoServerError({ code: 11000, message: 'E11000 duplicate key' }))).toBeNull()
  })

  it('is known of MongoDB by every error of a connection that its driver has', () => {
    const pool = { address: '127.0.0.1:1', options: {}, serverError: null } as never
    const lost = [...Object.values(driver), ...Object.values(poolErrors)]
      .filter((value): value is Thrower => typeof value === 'function' && (value === poolErrors.PoolClosedError || value.prototype instanceof driver.MongoNetworkError))
    expect(lost.map(({ name }) => name).sort()).toEqual(['MongoNetworkTimeoutError', 'PoolClearedError', 'PoolClearedOnNetworkError', 'PoolClosedError'])
    for (const Thrown of lost) expect(storageFault(new Thrown(pool)), Thrown.name).toBe('unreachable')
  })

  it('is known of MongoDB by what the socket throws where a command is being written, and by what wraps it in a bulk write', () => {
    expect(storageFault(Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' }))).toBe('unreachable')
    expect(storageFault(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }))).toBe('unreachable')
    const bulk = (error: unknown): Error => new (driver.MongoBulkWriteError as new (error: unknown, result: unknown) => Error)(error, {})
    expect(storageFault(bulk(new driver.MongoNetworkError('connection 5 closed')))).toBe('unreachable')
    expect(storageFault(bulk({ code: 91, message: 'shutdown in progress' }))).toBe('unreachable')
    expect(storageFault(bulk({ code: 11000, message: 'E11000 duplicate key' }))).toBeNull()
  })

  it('is known of files, and through what wraps it', () => {
    expect(storageFault(coded('ENOSPC'))).toBe('full')
    expect(storageFault(coded('EROFS'))).toBe('broken')
    expect(storageFault(coded('ENOENT'))).toBeNull()
    expect(storageFault(new Error('insert failed', { cause: new Error('inner', { cause: coded('SQLITE_FULL') }) }))).toBe('full')
    expect(storageFault(Object.assign(new Error('graphql'), { originalError: coded('SQLITE_BUSY') }))).toBe('busy')
  })

  it('is nothing of what is no error, or goes round in a circle', () => {
    const circle = new Error('round')
    circle.cause = circle
    for (const thrown of [circle, null, undefined, 'text', 5, {}, new TypeError('x')]) expect(storageFault(thrown)).toBeNull()
  })
})
