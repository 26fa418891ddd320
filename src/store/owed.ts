import type { Payload, PayloadRequest } from 'payload'

import { isInTransaction } from './afterCommit'
import { type Kept, notes } from './notes'

/** Nobody takes so long between a row and what follows from it: the database has failed in between. */
const LONG_MS = 60_000

/** Who writes the row, when, by which process, and what of it the followers will want to know that is written over. */
export type Note = { at: string; before: Record<string, unknown>; by: string | null; owner: string }

const kept = notes<Note>('owed:', ({ at }) => at)

const isLong = ({ at }: Note): boolean => !(Math.abs(Date.now() - Date.parse(at)) <= LONG_MS)

/**
 * Remembers which rows others have still to follow, where one write cannot take them along: on MongoDB without
 * transactions a process that dies between the row and what is made of it leaves both as they are. Inside a transaction,
 * which takes all or nothing, nothing is noted.
 */
export const owed = {
  /**
   * Before the row is written.
   * @returns the note's key, null inside a transaction; and whether somebody before has left the row with followers owing.
   */
  note: async (req: PayloadRequest, row: string, before: Note['before']): Promise<{ isOwing: boolean; key: string | null }> => {
    if (await isInTransaction(req)) return { isOwing: false, key: null }
    const isOwing = (await kept.keys(req.payload, row)).length > 0
    const by = req.user ? String(req.user.id) : null
    return { isOwing, key: await kept.keep(req.payload, row, { at: new Date().toISOString(), before, by }) }
  },
  /** When all have followed. */
  paid: (req: PayloadRequest, key: string): Promise<void> => kept.forget(req.payload, key),
  /** The notes of one row: of those who are just writing it, and of those who died or failed over it. */
  of: async (req: PayloadRequest, row: string): Promise<(Kept<Note> & { isLeft: boolean })[]> =>
    (await kept.read(req.payload, row)).map((each) => ({ ...each, isLeft: isLong(each.note) || each.isGone })),
  /** At a start, which has nothing in hand itself: the notes of processes that are gone. */
  leftOver: async (payload: Payload): Promise<Kept<Note>[]> =>
    (await kept.read(payload)).filter(({ isGone, isOurs }) => isOurs || isGone),
}
