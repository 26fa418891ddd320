import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { sha256 } from '../publishing/sha256'
import { isInTransaction } from '../store/afterCommit'
import { isSameValue } from '../store/isSameValue'
import { notes } from '../store/notes'
import { append, type NewEntry } from './append'

export type LoggedRow = Record<string, unknown> & { id: string }

/** What is about to be done to a row, and how to tell from the row whether it was. */
export type Note = {
  collection: CollectionSlug
  entry: Pick<NewEntry, 'action' | 'actor' | 'actorName' | 'at' | 'reason'>
  /** Null for one that is about to be made: what is unique of it finds it. */
  id: string | null
  owner: string
  /** Of a password that is about to be set: the SHA-256 of the salt of the one before. */
  saltBefore: string | null
  /** What the row says afterwards; null when it is gone. */
  then: Record<string, unknown> | null
  /** The revision it makes; null where rows have none. */
  toRevision: number | null
  unique: Record<string, unknown>
}

const kept = notes<Note>('entry:', ({ entry }) => entry.at)

const equal = (row: LoggedRow, then: Record<string, unknown>): boolean =>
  Object.entries(then).every(([name, value]) => isSameValue(row[name], value))

/** The row's salt stands for its password: each that is set has another. */
export const saltOf = (row: LoggedRow | null): string | null => (typeof row?.salt === 'string' ? sha256(row.salt) : null)

const isDone = (row: LoggedRow | null, { entry, id, saltBefore, then, toRevision }: Note): boolean => {
  if (then === null) return row === null
  if (row === null) return false
  if (id === null) return Date.parse(String(row.createdAt)) >= Date.parse(entry.at)
  if (saltBefore !== null && saltOf(row) === saltBefore) return false
  return toRevision !== null && Number(row.revision) > toRevision ? true : equal(row, then)
}

const isLogged = async (req: PayloadRequest, document: string, { action, at }: Note['entry']): Promise<boolean> =>
  (await req.payload.db.findOne({
    collection: 'log', req, where: { and: [{ document: { equals: document } }, { at: { equals: at } }, { action: { equals: action } }] },
  })) !== null

const nextOf = async (req: PayloadRequest, document: string): Promise<number> => {
  const { docs } = await req.payload.db.find<{ id: string; toRevision: number }>({
    collection: 'log', limit: 1, pagination: false, req, sort: '-toRevision', where: { document: { equals: document } },
  })
  return (docs[0]?.toRevision ?? 0) + 1
}

/** People have no revision of their own: their entries are numbered as they come. */
const write = async (req: PayloadRequest, { collection, entry, toRevision }: Note, id: string): Promise<void> => {
  const document = `${collection}:${id}`
  for (;;) {
    const number = toRevision ?? (await nextOf(req, document))
    const isOurs = await append(req, { ...entry, document, fromRevision: number > 1 ? number - 1 : null, snapshot: null, toRevision: number })
    if (isOurs || toRevision !== null) return
  }
}

const settle = async (req: PayloadRequest, key: string, note: Note): Promise<void> => {
  const where: Where = note.id === null ? { and: Object.entries(note.unique).map(([name, value]) => ({ [name]: { equals: value } })) } : { id: { equals: note.id } }
  const row = await req.payload.db.findOne<LoggedRow>({ collection: note.collection, req, where })
  const id = note.id ?? (row ? String(row.id) : null)
  if (id && isDone(row, note) && !(await isLogged(req, `${note.collection}:${id}`, note.entry))) await write(req, note, id)
  await kept.forget(req.payload, key)
}

/**
 * Entries of rows that cannot hold one until it is written (as `pending` of articles, pages and republishers does): before
 * the row is written a note is kept in the key-value store, and taken away when the log has the entry. SQLite writes row and
 * entry in one transaction, and nothing is noted.
 */
export const noted = {
  /**
   * Before the row is written; of what others left behind of it the entries are written first, or it could no longer be told
   * whether they came to it.
   * @returns the note's key, null where one transaction takes both along.
   */
  keep: async (req: PayloadRequest, given: Omit<Note, 'owner'>): Promise<string | null> => {
    if (req.payload.db.name === 'sqlite' && (await isInTransaction(req))) return null
    const row = `${given.collection}:${given.id ?? ''}`
    for (const { isGone, key, note } of given.id === null ? [] : await kept.read(req.payload, row)) if (isGone) await settle(req, key, note)
    return kept.keep(req.payload, row, given)
  },
  /** When the row was not written after all. */
  forget: async (req: PayloadRequest, key: string | null): Promise<void> => {
    if (key) await kept.forget(req.payload, key)
  },
  /** After it. */
  write: async (req: PayloadRequest, key: string | null, note: Omit<Note, 'owner'>, id: string): Promise<void> => {
    await write(req, { ...note, owner: '' }, id)
    if (key) await kept.forget(req.payload, key)
  },
  /** At a start: what processes that are gone have done and not logged is logged; what they had not done is forgotten. */
  recover: async (req: PayloadRequest): Promise<void> => {
    for (const { isGone, isOurs, key, note } of await kept.read(req.payload)) if (isOurs || isGone) await settle(req, key, note)
  },
}
