import type { Payload, PayloadRequest } from 'payload'

const PREFIX = 'owed:'
/** Whoever owes something this long is not at it any more, or has done it again and again. */
const LONG_MS = 600_000

type Note = { at: string }

const keyOf = (row: string): string => `${PREFIX}${row}`

/**
 * Remembers which rows others have still to follow, where one write cannot take them along: on MongoDB without
 * transactions a process that dies between the row and what is made of it leaves both as they are. In the key-value store,
 * which no backup holds.
 */
export const owed = {
  /** Before the row is written; nothing inside a transaction, which takes all or nothing. */
  note: async (req: PayloadRequest, row: string): Promise<void> => {
    if (!(await req.transactionID)) await req.payload.kv.set(keyOf(row), { at: new Date().toISOString() } satisfies Note)
  },
  /** When all have followed. */
  paid: async (req: PayloadRequest, row: string): Promise<void> => {
    if (!(await req.transactionID)) await req.payload.kv.delete(keyOf(row))
  },
  /** The rows, as `collection:id`. */
  list: async (payload: Payload): Promise<string[]> =>
    (await payload.kv.keys()).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
  /** Forgets one whose process cannot still be about to write the row. */
  forget: async (payload: Payload, row: string): Promise<void> => {
    const note = await payload.kv.get<Note>(keyOf(row))
    if (note && Date.now() - Date.parse(note.at) > LONG_MS) await payload.kv.delete(keyOf(row))
  },
}
