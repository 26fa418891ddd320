import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'
import { MongoNetworkError, MongoServerError } from 'mongodb'
import { describe, expect, it } from 'vitest'

import { storageFault } from '../../../src/store/faults/storageFault'

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
    expect(storageFault(new MongoNetworkError('connection closed'))).toBe('unreachable')
    expect(storageFault(Object.assign(new Error('Operation `users.findOne()` buffering timed out after 5000ms'), { name: 'MongooseError' }))).toBe('unreachable')
    expect(storageFault(new MongoServerError({ code: 10107, message: 'not primary' }))).toBe('unreachable')
    expect(storageFault(new MongoServerError({ code: 14031, message: 'out of disk space' }))).toBe('full')
    expect(storageFault(new MongoServerError({ code: 11000, message: 'E11000 duplicate key' }))).toBeNull()
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
