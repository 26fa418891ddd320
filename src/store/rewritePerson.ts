import type { PayloadRequest } from 'payload'

import { writesOf } from './guardWrites'
import { inTransaction } from './inTransaction'

type Row = Record<string, unknown>

/**
 * Changes a person on SQLite, by their row as it is under the one writer's lock. (The adapter writes a row with a list by an
 * upsert, which wants all of the row.)
 * @param changes of the row as it is now; null for none.
 * @returns the row after it; null, with nothing changed, when the person is gone or `changes` says so.
 */
export const rewritePerson = (req: PayloadRequest, id: string, changes: (now: Row) => Row | null): Promise<Row | null> =>
  inTransaction(req, async () => {
    const { db } = req.payload
    const now = await db.findOne<Row & { id: string }>({ collection: 'users', req, where: { id: { equals: id } } })
    const changed = now && changes(now)
    return changed && ((await writesOf(db).updateOne({ collection: 'users', data: { ...now, ...changed }, id, req })) as Row)
  })
