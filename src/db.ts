import type { BaseDatabaseAdapter, Config, DatabaseAdapterObj } from 'payload'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import fs from 'node:fs'
import path from 'node:path'

import type { Environment } from './env'
import { SAVED_ROWS } from './import/savedRows'
import { migrations } from './migrations'
import { runFollowUpsAfterCommit } from './store/afterCommit'
import { guardRows } from './store/guardRows'
import { guardWrites } from './store/guardWrites'
import { rememberRaw } from './store/rawWrites'
import { migrateOnce } from './store/migrateOnce'
import { oneWriter } from './store/oneWriter'
import { PROOFREAD } from './workflow/collections'
import { doors } from './workflow/doors'

const fileOf = (uri: string): string => path.resolve(uri.replace(/^file:(\/\/)?/, '').replace(/\?.*$/, ''))

const sqlite = (uri: string): DatabaseAdapterObj => {
  const file = fileOf(uri)
  // libsql does not make the folder: without it, opening fails with error 14.
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const adapter = sqliteAdapter({
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
    await connect?.(options)
    if (process.env.PAYLOAD_MIGRATING !== 'true') await migrateOnce(adapter, file, migrations)
  }
  return adapter
}

const remembering = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({ ...adapter, init: (args) => rememberRaw(adapter.init(args)) })

const mongodb = (uri: string): DatabaseAdapterObj =>
  remembering(mongooseAdapter({
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
    init: (args) => guardRows(guardWrites(runFollowUpsAfterCommit(adapter.init(args)), new Set<string>(PROOFREAD), doors), SAVED_ROWS),
  }
}
