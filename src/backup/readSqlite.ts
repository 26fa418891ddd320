import type { DrizzleAdapter } from '@payloadcms/drizzle'
import type { BaseDatabaseAdapter, Payload, PayloadRequest, Where } from 'payload'

import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'

import type { LogEntry } from '../log/entryHash'
import { ChainCheck } from './ChainCheck'
import { type Kept, keptCollections } from './keptCollections'
import type { LogState } from './Manifest'
import type { Staging } from './Staging'
import type { Row } from './Row'

type Adapter = BaseDatabaseAdapter & Pick<DrizzleAdapter, 'schema' | 'sessions'>

/** Rows read in one statement; those of some collections hold whole files. */
const BATCH = 100
const BATCH_OF: Record<string, number> = { 'import-chunks': 2, 'page-sources': 10 }

const SESSION = 'backup'

const batchOf = async (payload: Payload, { collection, isVersions }: Kept, last: Row | null): Promise<Row[]> => {
  const { db } = payload
  const isLog = collection === 'log'
  const args = {
    collection, joins: false as never, limit: BATCH_OF[collection] ?? BATCH, pagination: false,
    req: { payload, transactionID: SESSION } as unknown as PayloadRequest,
    sort: isLog ? 'seq' : 'id',
    where: (isLog ? { seq: { greater_than: last?.seq ?? 0 } } : { id: { greater_than: last?.id ?? '' } }) as Where,
  }
  const { docs } = isVersions ? await db.findVersions(args) : await db.find<Row>(args)
  return docs as unknown as Row[]
}

const copyAll = async (payload: Payload, staging: Staging): Promise<LogState> => {
  const chain = new ChainCheck()
  for (const kept of keptCollections(payload)) {
    for (let rows = await batchOf(payload, kept, null); rows.length > 0; rows = await batchOf(payload, kept, rows.at(-1) ?? null)) {
      for (const row of rows) {
        if (kept.collection === 'log') chain.add(row as unknown as LogEntry)
        await staging.put(kept.name, row)
      }
    }
  }
  return chain.state
}

/**
 * Copies a SQLite database in one read transaction of a connection of its own: in WAL mode that is one moment of the file,
 * and neither keeps writers out nor waits for them. Until it ends, the file `-wal` grows with what is written meanwhile.
 */
export const readSqlite = async (payload: Payload, uri: string, staging: Staging): Promise<LogState> => {
  const adapter = payload.db as unknown as Adapter
  const connection = drizzle({ connection: { url: uri }, schema: adapter.schema })
  const { $client: client } = connection
  try {
    await client.execute('PRAGMA busy_timeout = 5000')
    await client.execute('BEGIN')
    // The transaction's moment is that of its first read.
    await client.execute('SELECT count(*) FROM sqlite_master')
    adapter.sessions[SESSION] = { db: connection as never, reject: () => Promise.resolve(), resolve: () => Promise.resolve() }
    return await copyAll(payload, staging)
  } finally {
    delete adapter.sessions[SESSION]
    client.close()
  }
}
