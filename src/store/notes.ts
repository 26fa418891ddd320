import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

import { isOwnerGone, thisProcess } from './owner'

/** A note under its key, the row it is about as `collection:id`, and whether whoever wrote it is gone, or is this process. */
export type Kept<Note> = { isGone: boolean; isOurs: boolean; key: string; note: Note; row: string }

/**
 * Notes on rows in the key-value store, each with the process that keeps it: what has still to be done if that one dies. No
 * backup holds them.
 * @param prefix of the keys, with its colon.
 * @param writtenAt when a note was written, as ISO 8601.
 */
export const notes = <Note extends { owner: string }>(prefix: string, writtenAt: (note: Note) => string) => {
  const rowOf = (key: string): string => key.slice(prefix.length).split(':').slice(0, 2).join(':')
  /** Of one row, or of all. */
  const keys = async (payload: Payload, row?: string): Promise<string[]> =>
    (await payload.kv.keys()).filter((key) => key.startsWith(row === undefined ? prefix : `${prefix}${row}:`))
  return {
    forget: (payload: Payload, key: string): Promise<void> => payload.kv.delete(key),
    /** @returns the note's key. */
    keep: async (payload: Payload, row: string, note: Omit<Note, 'owner'>): Promise<string> => {
      const key = `${prefix}${row}:${randomUUID()}`
      await payload.kv.set(key, { ...note, owner: thisProcess() })
      return key
    },
    keys,
    read: async (payload: Payload, row?: string): Promise<Kept<Note>[]> => {
      const found: Kept<Note>[] = []
      for (const key of await keys(payload, row)) {
        const note = await payload.kv.get<Note>(key)
        if (note) found.push({ isGone: isOwnerGone(note.owner, writtenAt(note)), isOurs: note.owner === thisProcess(), key, note, row: rowOf(key) })
      }
      return found
    },
  }
}
