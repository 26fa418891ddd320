import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest } from 'payload'

import { objectId } from './objectId'
import { rawOf } from './rawWrites'

/** A new document with the id it shall have, as the adapter stores it: relations as ids. */
export type NewDocument = {
  collection: CollectionSlug
  data: Record<string, unknown>
  id: string
  /** Its first version, where the collection keeps them. */
  version?: Record<string, unknown>
}

type Row = Record<string, unknown>
type Recorded = { rows: Row[]; target: string }

type SQLiteParts = {
  sessions: Record<string, { db: { insert: (table: unknown) => { values: (rows: Row[]) => Promise<unknown> } } }>
  tables: Record<string, Record<string, unknown>>
}
type Model = { collection: unknown; insertMany: (rows: Row[], options: Row) => Promise<unknown> }
type MongoParts = {
  collections: Record<string, Model>
  sessions: Record<string, unknown>
  versions: Record<string, Model>
}

/** SQLite binds at most 32,766 values in one statement. */
const MOST_VALUES = 30_000

/** MongoDB takes 48 MB in one message; documents of a page can be large. */
const MOST_DOCUMENTS = 500

const add = (recorded: Map<string, Recorded>, target: string, rows: Row[]): void => {
  const list = recorded.get(target) ?? { rows: [], target }
  recorded.set(target, list)
  list.rows.push(...rows)
}

/**
 * The adapter with its last step changed: it turns a document into rows as ever, and the rows are collected instead of
 * being sent one by one.
 */
const sqliteRecorder = (adapter: object, recorded: Map<string, Recorded>): object =>
  Object.assign(Object.create(adapter) as object, {
    // A first version has no older one to retire.
    execute: () => Promise.resolve(undefined),
    insert: ({ tableName, values }: { tableName: string; values: Row | Row[] }) => {
      const { tables } = adapter as SQLiteParts
      const rows = [values].flat()
      const hasTextId = (tables[tableName]?.id as { dataType?: string } | undefined)?.dataType === 'string'
      for (const row of rows) if (hasTextId) row.id ??= objectId()
      add(recorded, tableName, rows)
      return Promise.resolve(rows)
    },
  })

const fakeModel = (recorded: Map<string, Recorded>, target: string): object => ({
  create: ([doc]: [Row]) => {
    doc._id ??= objectId()
    add(recorded, target, [doc])
    return Promise.resolve([doc])
  },
  updateMany: () => Promise.resolve(undefined),
})

const mongoRecorder = (adapter: object, recorded: Map<string, Recorded>): object => {
  const fakes = (kind: 'collections' | 'versions'): object =>
    new Proxy({}, { get: (_target, slug) => fakeModel(recorded, `${kind}:${String(slug)}`) })
  return Object.assign(Object.create(adapter) as object, { collections: fakes('collections'), versions: fakes('versions') })
}

const record = async (req: PayloadRequest, recorder: object, { collection, data, id, version }: NewDocument): Promise<void> => {
  const { create, createVersion } = rawOf(req.payload.db)
  // Only the Mongo adapter changes what it is given.
  const own = (given: Record<string, unknown>): Record<string, unknown> => (req.payload.db.name === 'sqlite' ? { ...given } : structuredClone(given))
  await create.call(recorder as BaseDatabaseAdapter, { collection, customID: id, data: own(data), req, returning: false })
  if (!version) return
  await createVersion.call(recorder as BaseDatabaseAdapter, {
    autosave: false,
    collectionSlug: collection,
    createdAt: String(data.createdAt),
    parent: id,
    req,
    returning: false,
    updatedAt: String(data.updatedAt),
    versionData: own(version) as never,
  })
}

const chunksOf = (rows: Row[], size: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size))

const sendToSQLite = async (req: PayloadRequest, recorded: Iterable<Recorded>): Promise<void> => {
  const { sessions, tables } = req.payload.db as unknown as SQLiteParts
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('Many documents are inserted at once inside a transaction only.')
  for (const { rows, target } of recorded) {
    const table = tables[target]
    const columns = Object.keys(table ?? {}).length
    for (const chunk of chunksOf(rows, Math.max(1, Math.floor(MOST_VALUES / columns)))) await session.db.insert(table).values(chunk)
  }
}

const sendToMongo = async (req: PayloadRequest, recorded: Iterable<Recorded>): Promise<void> => {
  const adapter = req.payload.db as unknown as MongoParts
  const session = adapter.sessions?.[String(await req.transactionID)]
  for (const { rows, target } of recorded) {
    const [kind, slug] = target.split(':') as ['collections' | 'versions', string]
    const model = adapter[kind][slug]
    if (!model) throw new Error(`There is no collection ${slug}.`)
    for (const chunk of chunksOf(rows, MOST_DOCUMENTS)) {
      await model.insertMany(chunk, { ordered: true, timestamps: false, ...(session ? { session } : {}) })
    }
  }
}

/**
 * Inserts documents with their first versions in one statement for each table (each collection on MongoDB), in the order
 * given. For the rooms that keep the rules: no hook runs, no door is asked, nothing is checked.
 */
export const insertAll = async (req: PayloadRequest, documents: NewDocument[]): Promise<void> => {
  const isSQLite = req.payload.db.name === 'sqlite'
  const recorded = new Map<string, Recorded>()
  const recorder = (isSQLite ? sqliteRecorder : mongoRecorder)(req.payload.db, recorded)
  for (const document of documents) await record(req, recorder, document)
  await (isSQLite ? sendToSQLite : sendToMongo)(req, recorded.values())
}
