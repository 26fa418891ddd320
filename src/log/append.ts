import { type PayloadRequest, ValidationError } from 'payload'

import { PUBLIC_ACTIONS } from '../publishing/publicChange'
import { sha256 } from '../publishing/sha256'
import { afterCommit } from '../store/afterCommit'
import { entryHash, type LogEntry } from './entryHash'
import { notePublicWrite } from './notedPublicWrites'
import { wakeReaders } from './untilReadable'

/** What an action says of itself; the log adds its place in the chain. */
export type NewEntry = Omit<LogEntry, 'previousHash' | 'reasonHash' | 'seq'>

/** The document and the revision an action made: at most one entry may say so. */
export const entryKey = (entry: Pick<LogEntry, 'document' | 'toRevision'>): string =>
  `${entry.document}@${entry.toRevision}`

const hashOfReason = ({ reason }: NewEntry): { reasonHash?: string } => (reason ? { reasonHash: sha256(reason) } : {})

const TRIES = 200

const lastEntry = async (req: PayloadRequest): Promise<LogEntry & { hash: string } | undefined> => {
  const { docs } = await req.payload.db.find<LogEntry & { hash: string; id: string }>({
    collection: 'log', limit: 1, pagination: false, sort: '-seq', req,
  })
  return docs[0]
}

const isWritten = async (req: PayloadRequest, key: string): Promise<boolean> =>
  (await req.payload.db.findOne({ collection: 'log', where: { key: { equals: key } }, req })) !== null

const insert = async (req: PayloadRequest, entry: NewEntry): Promise<boolean> => {
  const key = entryKey(entry)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (await isWritten(req, key)) return false
    const last = await lastEntry(req)
    const next: LogEntry = { ...entry, ...hashOfReason(entry), seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? '' }
    try {
      await req.payload.db.create({ collection: 'log', data: { ...next, key, hash: entryHash(next) }, req, returning: false })
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * Math.min(attempt + 1, 10)))
    }
  }
  throw new Error(`The log was too busy to take the entry ${key} after ${TRIES} tries.`)
}

/**
 * Appends one entry, exactly once for a document's revision, without a gap in `seq`: it inserts last + 1 under a unique
 * index and tries again when another writer took that number, so nobody sees entry n + 1 before n.
 * @returns whether it was appended now; false when the log had one for that revision.
 */
export const append = async (req: PayloadRequest, entry: NewEntry): Promise<boolean> => {
  notePublicWrite(entry.action)
  const isNew = await insert(req, entry)
  if (isNew && PUBLIC_ACTIONS.has(entry.action)) await afterCommit(req, wakeReaders)
  return isNew
}

/** Both adapters turn a broken unique index into Payload's ValidationError, naming the field. */
const isDuplicate = (error: unknown): boolean =>
  error instanceof ValidationError
    ? error.data.errors.some(({ path }) => path === 'seq' || path === 'key')
    : /E11000|UNIQUE constraint/.test(String(error))
