import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'

import { isInTransaction } from './afterCommit'
import { isOwnerGone, thisProcess } from './owner'

const PREFIX = 'owed:'
/** Nobody takes so long between a row and what follows from it: the database has failed in between. */
const LONG_MS = 60_000

/** Who writes the row, when, by which process, and what of it the followers will want to know that is written over. */
export type Note = { at: string; before: Record<string, unknown>; by: string | null; owner: string }
/** A note under its key, and the row as `collection:id`. */
export type Owed = { key: string; note: Note; row: string }

const rowOf = (key: string): string => key.slice(PREFIX.length).split(':').slice(0, 2).join(':')

const keysOf = async (payload: Payload, row = ''): Promise<string[]> =>
  (await payload.kv.keys()).filter((key) => key.startsWith(row ? `${PREFIX}${row}:` : PREFIX))

/**
 * Remembers which rows others have still to follow, where one write cannot take them along: on MongoDB without
 * transactions a process that dies between the row and what is made of it leaves both as they are. In the key-value store,
 * which no backup holds. Inside a transaction, which takes all or nothing, nothing is noted.
 */
export const owed = {
  /**
   * Before the row is written.
   * @returns the note's key, null inside a transaction; and whether somebody before has left the row with followers owing.
   */
  note: async (req: PayloadRequest, row: string, before: Note['before']): Promise<{ isOwing: boolean; key: string | null }> => {
    if (await isInTransaction(req)) return { isOwing: false, key: null }
    const isOwing = (await keysOf(req.payload, row)).length > 0
    const key = `${PREFIX}${row}:${randomUUID()}`
    const by = req.user ? String(req.user.id) : null
    await req.payload.kv.set(key, { at: new Date().toISOString(), before, by, owner: thisProcess() } satisfies Note)
    return { isOwing, key }
  },
  /** When all have followed. */
  paid: (req: PayloadRequest, key: string): Promise<void> => req.payload.kv.delete(key),
  /** The notes of one row: of those who are just writing it, and of those who died or failed over it. */
  of: async (req: PayloadRequest, row: string): Promise<(Owed & { isLeft: boolean })[]> => {
    const found: (Owed & { isLeft: boolean })[] = []
    for (const key of await keysOf(req.payload, row)) {
      const note = await req.payload.kv.get<Note>(key)
      const isLong = note && !(Math.abs(Date.now() - Date.parse(note.at)) <= LONG_MS)
      if (note) found.push({ isLeft: isLong || isOwnerGone(note.owner, note.at), key, note, row })
    }
    return found
  },
  /** At a start, which has nothing in hand itself: the notes of processes that are gone. */
  leftOver: async (payload: Payload): Promise<Owed[]> => {
    const found: Owed[] = []
    for (const key of await keysOf(payload)) {
      const note = await payload.kv.get<Note>(key)
      if (note && (note.owner === thisProcess() || isOwnerGone(note.owner, note.at))) found.push({ key, note, row: rowOf(key) })
    }
    return found
  },
}
