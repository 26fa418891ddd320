import type { BaseDatabaseAdapter, Config, DatabaseAdapterObj } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import path from 'node:path'

import { databaseFile, type Environment } from './env'
import { makeOwnFile, makeOwnFolder } from './files/ownFiles'
import { SAVED_ROWS } from './import/savedRows'
import { migrations } from './migrations'
import { runFollowUpsAfterCommit } from './store/afterCommit'
import { noteFaults } from './store/faults/notedFaults'
import { giveObjectIds } from './store/giveObjectIds'
import { guardRows } from './store/guardRows'
import { guardSessions } from './store/guardSessions'
import { guardWrites } from './store/guardWrites'
import { migrateOnce } from './store/migrateOnce'
import { oneWriter } from './store/oneWriter'
import { rememberRaw } from './store/rawWrites'
import { PROOFREAD } from './workflow/collections'
import { doors } from './workflow/doors'

const sqlite = (uri: string): DatabaseAdapterObj => {
  const file = databaseFile(uri)
  // libsql does not make the folder: without it, opening fails with error 14.
  makeOwnFolder(path.dirname(file))
  const adapter = sqliteAdapter({
    afterSchemaInit: [giveObjectIds],
    busyTimeout: 5_000,
    client: { url: uri },
    idType: 'uuid',
    migrationDir: 'src/migrations',
    push: false,
    wal: true,
  })
  return { ...adapter, init: (args) => migrating(oneWriter(rememberRaw(adapter.init(args)) as never, uri), file) }
}

const migrating = (adapter: BaseDatabaseAdapter, file: string): BaseDatabaseAdapter => {
  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (options) => {
    try {
      makeOwnFile(file)
    } catch {
      // What hinders it hinders the opening as well, which says so, and lets nobody wait for the database.
    }
    await connect?.(options)
    if (process.env.PAYLOAD_MIGRATING !== 'true') await migrateOnce(adapter, file, migrations)
  }
  return adapter
}

/**
 * How long a MongoDB that does not answer keeps a request waiting, in milliseconds. The driver's own would be 30 seconds for
 * each command, and for ever on a connection that is open and silent. What the address itself says counts instead.
 */
const MONGO_PATIENCE = {
  bufferTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  // A server that stopped is noticed by this plus the above; what waits for it is then ended.
  heartbeatFrequencyMS: 5_000,
  serverSelectionTimeoutMS: 5_000,
  // One command; an index of a large collection is made within it.
  socketTimeoutMS: 60_000,
  waitQueueTimeoutMS: 10_000,
}

/** The driver would let these win over the address. */
const patienceFor = (uri: string): Partial<typeof MONGO_PATIENCE> =>
  Object.fromEntries(Object.entries(MONGO_PATIENCE).filter(([name]) => !new RegExp(`[?&]${name}=`, 'iu').test(uri)))

const remembering = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({ ...adapter, init: (args) => rememberRaw(adapter.init(args)) })

const mongodb = (uri: string): DatabaseAdapterObj =>
  remembering(mongooseAdapter({
    connectOptions: patienceFor(uri),
    ensureIndexes: true,
    url: uri,
    // What servers without multi-document pipelines lack; the rest of the queries are the same everywhere.
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
  }))

/** The database that DATABASE_URI names, with its writes guarded (see docs/how-a-write-holds.md). */
export const database = ({ databaseKind, databaseURI }: Environment): Config['db'] => {
  const adapter = databaseKind === 'sqlite' ? sqlite(databaseURI) : mongodb(databaseURI)
  return {
    ...adapter,
    init: (args) => noteFaults(guardSessions(guardRows(guardWrites(runFollowUpsAfterCommit(adapter.init(args)), new Set<string>(PROOFREAD), doors), SAVED_ROWS))),
  }
}
