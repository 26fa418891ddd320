import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-sqlite/drizzle'

import { objectId } from '../store/objectId'
import { rawOf } from '../store/rawWrites'
import { emptyDangling, type Statements } from './emptyDangling'
import type { Kept } from './keptCollections'
import type { Row } from './Row'
import type { Target } from './Target'

type Values = Record<string, unknown>
type Session = { db: Statements & { delete: (table: unknown) => Promise<unknown>; insert: (table: unknown) => { values: (rows: Values[]) => Promise<unknown> } } }
type Adapter = BaseDatabaseAdapter & { sessions: Record<string, Session>; tables: Record<string, Record<string, { dataType?: string }>> }

/** SQLite binds at most 32,766 values in one statement. */
const MOST_VALUES = 30_000
const MOST_ROWS = 100
const MOST_BYTES = 8 * 1024 * 1024

const NOT_EMPTIED: ReadonlySet<string> = new Set(['payload_kv', 'payload_migrations'])

/** Collects the rows of tables that the adapter makes of documents, and inserts many at once. */
class Rows {
  private readonly tables = new Map<string, Values[]>()
  private documents = 0
  private size = 0

  constructor(private readonly adapter: Adapter) {}

  /** The adapter with its last step changed: rows are collected, and a version gets the id and mark it had. */
  recorder(version?: Row): object {
    let isFirst = true
    return Object.assign(Object.create(this.adapter) as object, {
      execute: () => Promise.resolve(undefined),
      insert: ({ tableName, values }: { tableName: string; values: Values | Values[] }) => {
        const rows = [values].flat()
        if (isFirst && version) Object.assign(rows[0] ?? {}, { id: version.id, latest: version.latest === true })
        isFirst = false
        this.add(tableName, rows)
        return Promise.resolve(rows)
      },
    })
  }

  isDue(size: number): boolean {
    this.documents++
    this.size += size
    return this.documents >= MOST_ROWS || this.size >= MOST_BYTES
  }

  async send({ db }: Session): Promise<void> {
    for (const [name, rows] of this.tables) {
      const table = this.adapter.tables[name]
      const most = Math.max(1, Math.floor(MOST_VALUES / Object.keys(table ?? {}).length))
      for (let at = 0; at < rows.length; at += most) await db.insert(table).values(rows.slice(at, at + most))
    }
    this.tables.clear()
    this.documents = 0
    this.size = 0
  }

  private add(name: string, rows: Values[]): void {
    if (this.adapter.tables[name]?.id?.dataType === 'string') for (const row of rows) row.id ??= objectId()
    this.tables.set(name, [...(this.tables.get(name) ?? []), ...rows])
  }
}

const record = async (payload: Payload, rows: Rows, { collection, isVersions }: Kept, row: Row): Promise<void> => {
  const { create, createVersion } = rawOf(payload.db)
  const req = { payload } as PayloadRequest
  if (!isVersions) {
    await create.call(rows.recorder() as BaseDatabaseAdapter, { collection, customID: row.id, data: { ...row }, req, returning: false })
    return
  }
  await createVersion.call(rows.recorder(row) as BaseDatabaseAdapter, {
    autosave: row.autosave === true, collectionSlug: collection, createdAt: String(row.createdAt), parent: row.parent as string, req, returning: false,
    updatedAt: String(row.updatedAt), versionData: row.version as never,
  })
}

/**
 * A row that others must have cannot go before them (an issue has its publication; SQLite would empty that at once, however
 * late keys are checked): what cannot go yet is tried again after the others.
 */
const emptyTables = async (db: Session['db'], tables: [string, unknown][]): Promise<void> => {
  let failure: unknown
  let left = tables
  for (let before = left.length + 1; left.length > 0 && left.length < before;) {
    before = left.length
    const stay: [string, unknown][] = []
    for (const table of left) {
      await Promise.resolve(db.delete(table[1])).catch((error: unknown) => {
        failure = error
        stay.push(table)
      })
    }
    left = stay
  }
  if (left.length > 0) throw failure
}

/** All of it is one transaction: it is there, or what was there before is. */
export const sqliteTarget = (payload: Payload): Target => {
  const adapter = payload.db as unknown as Adapter
  const rows = new Rows(adapter)
  let transaction: string | null = null

  const session = async (): Promise<Session> => {
    if (transaction === null) {
      transaction = String(await adapter.beginTransaction())
      // What is inserted first may name what comes later.
      await adapter.sessions[transaction]?.db.run(sql`PRAGMA defer_foreign_keys = ON`)
    }
    const open = adapter.sessions[transaction]
    if (!open) throw new Error('The transaction of the restore has ended.')
    return open
  }

  return {
    empty: async () => {
      await emptyTables((await session()).db, Object.entries(adapter.tables).filter(([name]) => !NOT_EMPTIED.has(name)))
    },
    put: async (kept, row, size) => {
      await record(payload, rows, kept, row)
      if (rows.isDue(size)) await rows.send(await session())
    },
    commit: async () => {
      const open = await session()
      await rows.send(open)
      const emptied = await emptyDangling(open.db)
      await adapter.commitTransaction(String(transaction))
      return emptied
    },
    undo: async () => {
      if (transaction !== null) await adapter.rollbackTransaction(transaction)
      return true
    },
  }
}
