import { type Document, MongoClient } from 'mongodb'

import { messageOf } from '../messageOf'
import { type EditorialSource, SourceAway, type SourceEntry } from './EditorialSource'

/** In milliseconds: what waits for a projection is told soon that the server is away. */
const PATIENCE = { connectTimeoutMS: 5_000, serverSelectionTimeoutMS: 5_000, socketTimeoutMS: 60_000 }

const ENTRY = { _id: 0, action: 1, at: 1, document: 1, erased: 1, hash: 1, reason: 1, seq: 1, snapshot: 1 } as const
const MOST_HASHES = 500

/** `{ seq: 1, at: '…', … }`, without what is null: mongoose leaves out what was never set. */
const entryOf = (row: Document): SourceEntry =>
  ({ ...row, erased: row.erased ?? null, reason: row.reason ?? null, snapshot: row.snapshot ?? null }) as SourceEntry

/** The log and the snapshots of a MongoDB, read from the primary, so that nothing is read that it has not confirmed. */
export const mongodbSource = (uri: string): EditorialSource => {
  const shown = uri.replace(/(\/\/[^/:@]*):[^/]*@/u, '$1:…@')
  let client: MongoClient | null = null
  const read = async <T>(work: (db: ReturnType<MongoClient['db']>) => Promise<T>): Promise<T> => {
    try {
      client ??= new MongoClient(uri, { ...PATIENCE, readPreference: 'primary' })
      return await work(client.db())
    } catch (error) {
      throw new SourceAway(`the database ${shown} cannot be read: ${messageOf(error)}`)
    }
  }
  return {
    // The names that mongoose gives the collections `log` and `snapshots`.
    entriesAfter: (seq, limit) => read(async (db) =>
      (await db.collection('logs').find({ seq: { $gt: seq } }, { batchSize: limit, projection: ENTRY }).sort({ seq: 1 }).limit(limit).toArray()).map(entryOf)),
    lastSeq: () => read(async (db) => {
      const [last] = await db.collection('logs').find({}, { projection: { _id: 0, seq: 1 } }).sort({ seq: -1 }).limit(1).toArray()
      return Number(last?.seq ?? 0)
    }),
    snapshots: (hashes) => read(async (db) => {
      const found = new Map<string, string>()
      for (let at = 0; at < hashes.length; at += MOST_HASHES) {
        const wanted = hashes.slice(at, at + MOST_HASHES)
        const rows = db.collection('snapshots').find({ sha256: { $in: wanted } }, { batchSize: MOST_HASHES, projection: { _id: 0, json: 1, sha256: 1 } })
        for (const { json, sha256 } of await rows.toArray()) found.set(String(sha256), String(json))
      }
      return found
    }),
    close: async () => {
      await client?.close()
      client = null
    },
  }
}
