import type { DrizzleAdapter } from '@payloadcms/drizzle'
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { randomUUID } from 'node:crypto'

import { storageFault } from './faults/storageFault'
import { Turnstile } from './Turnstile'

type SQLiteAdapter = BaseDatabaseAdapter & Pick<DrizzleAdapter, 'drizzle' | 'schema' | 'sessions'>
type Statement = (sql: string) => Promise<unknown>
type Connection = { close: () => void; drizzle: SQLiteAdapter['drizzle']; run: Statement; tryOut: Statement }

/** Every method of the adapter that writes outside the migrations. */
const WRITES = [
  'create', 'createGlobal', 'createGlobalVersion', 'createVersion', 'deleteMany', 'deleteOne', 'deleteVersions',
  'updateGlobal', 'updateGlobalVersion', 'updateJobs', 'updateMany', 'updateOne', 'updateVersion', 'upsert',
] as const

/** How long a write waits for the writer of another process before it gives up. */
const PATIENCE_MS = 20_000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const open = async (url: string, schema: SQLiteAdapter['schema']): Promise<Connection> => {
  const connection = drizzle({ connection: { url }, schema })
  const { $client: client } = connection
  const run: Statement = (sql) => client.execute(sql)
  await run('PRAGMA busy_timeout = 0')
  await run('PRAGMA synchronous = FULL')
  await run('PRAGMA foreign_keys = ON')
  // What is deleted is written over in the file: an erasure the law demands leaves nothing in free pages.
  await run('PRAGMA secure_delete = ON')
  return {
    close: () => client.close(),
    drizzle: connection as unknown as SQLiteAdapter['drizzle'],
    run,
    // Rolled back by the client at once, whatever it begins.
    tryOut: (sql) => client.executeMultiple(sql),
  }
}

/**
 * Gives the SQLite adapter one connection that writes, used by one transaction at a time.
 *
 * The libsql driver is synchronous: two transactions of one process on two connections block each other until the busy
 * timeout, and neither can finish. So every write of the process passes one turnstile, runs inside a transaction, and
 * reads elsewhere go on unhindered (WAL).
 */
export const oneWriter = (adapter: SQLiteAdapter, databaseURI: string): SQLiteAdapter => {
  const turnstile = new Turnstile(PATIENCE_MS)
  const leave = new Map<string, () => void>()
  let writer: Connection

  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (options) => {
    writer = await open(databaseURI, adapter.schema)
    await connect?.(options)
  }

  const renewWriter = async (): Promise<void> => {
    const old = writer
    writer = await open(databaseURI, adapter.schema)
    old.close()
  }

  /** Some errors (a full disk) have rolled back by themselves, and then there is nothing to; a closed connection always has. */
  const rollBack = (): Promise<unknown> => writer.run('ROLLBACK').catch(renewWriter)

  /**
   * BEGIN IMMEDIATE takes the file's write lock; another process may hold it, and waiting must not block this one.
   * The driver leaves a refused BEGIN half done, and no COMMIT passes that connection any more: hence the trying out, and
   * a new connection when another process was quicker in between.
   */
  const beginImmediate = async (): Promise<void> => {
    const giveUpAt = Date.now() + PATIENCE_MS
    for (;;) {
      let isTriedOut = false
      try {
        await writer.tryOut('BEGIN IMMEDIATE')
        isTriedOut = true
        await writer.run('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (isTriedOut) await renewWriter()
        if (storageFault(error) !== 'busy' || Date.now() > giveUpAt) throw error
        await pause(5 + Math.random() * 20)
      }
    }
  }

  const end = async (id: string, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    const release = leave.get(id)
    if (!release) return
    leave.delete(id)
    delete adapter.sessions[id]
    try {
      await (statement === 'COMMIT' ? writer.run('COMMIT') : rollBack())
    } catch (error) {
      await rollBack()
      throw error
    } finally {
      release()
    }
  }

  adapter.beginTransaction = async () => {
    const release = await turnstile.enter()
    try {
      await beginImmediate()
    } catch (error) {
      release()
      throw error
    }
    const id = randomUUID()
    leave.set(id, release)
    adapter.sessions[id] = {
      db: writer.drizzle as never,
      resolve: () => end(id, 'COMMIT'),
      reject: () => end(id, 'ROLLBACK'),
    }
    return id
  }
  adapter.commitTransaction = async (id) => end(String(await id), 'COMMIT')
  adapter.rollbackTransaction = async (id) => end(String(await id), 'ROLLBACK')

  const isInTransaction = async (req: Partial<PayloadRequest> | undefined): Promise<boolean> => {
    const id = await req?.transactionID
    return id !== undefined && leave.has(String(id))
  }

  for (const name of WRITES) {
    const write = adapter[name] as (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>
    const inTurn = async function (args: { req?: Partial<PayloadRequest> }): Promise<unknown> {
      if (await isInTransaction(args.req)) {
        const outcome = write.call(adapter, args)
        // Payload opens a transaction for each of these and forgets it when the write fails: nobody else could write again.
        if (name === 'updateJobs') void outcome.catch(() => end(String(args.req?.transactionID), 'ROLLBACK')).catch(() => undefined)
        return outcome
      }
      const id = await adapter.beginTransaction()
      // A request of its own: the caller's must not be seen as inside this transaction.
      const req = Object.assign(Object.create(args.req ?? null), { transactionID: id })
      try {
        const result = await write.call(adapter, { ...args, req })
        await adapter.commitTransaction(id as string)
        return result
      } catch (error) {
        await adapter.rollbackTransaction(id as string)
        throw error
      }
    }
    Object.assign(adapter, { [name]: inTurn })
  }
  return adapter
}
