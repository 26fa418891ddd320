import type { Payload } from 'payload'

import type { StoredEntry } from '../../log/entryHash'
import type { Problem } from '../Problem'

/** Whether the log still has an entry that was its last once: a log that was cut off, or made anew as a whole, has not. */
export const verifyHead = async (payload: Payload, { hash, seq }: { hash: string; seq: number }): Promise<Problem[]> => {
  const entry = await payload.db.findOne<StoredEntry & { id: string }>({ collection: 'log', where: { seq: { equals: seq } } })
  if (entry?.hash === hash) return []
  return [{
    check: 'log', todo: 'the log was cut off or written anew: compare it with a backup, and find out who can write to the database',
    what: entry ? 'it is not the entry whose hash was noted' : 'its hash was noted, and it is not there', where: `log entry ${seq}`,
  }]
}
