import type { StoredEntry } from '../../log/entryHash'
import type { Republisher } from '../../republishers/Republisher'
import { checkKey } from '../checkKey'
import { lookAgainAtEach } from '../lookAgain'
import { count, type Part } from '../Verifying'
import { rowsOf } from './rowsOf'

/** Keys of republishers are issued and revoked as the log says. */
export const verifyKeys: Part = async function* (verifying) {
  const { payload } = verifying
  for await (const rows of rowsOf<{ id: string }>(payload, 'republishers', { select: { revision: true } })) {
    yield* await lookAgainAtEach(rows.map(({ id }) => String(id)), async (id) => {
      const row = await payload.db.findOne<Republisher>({ collection: 'republishers', where: { id: { equals: id } } })
      const { docs } = await payload.db.find<StoredEntry & { id: string }>({ collection: 'log', pagination: false, sort: 'seq', where: { document: { equals: `republishers:${id}` } } })
      return row && checkKey(row, docs)
    })
    count(verifying, 'republishers', rows.length)
  }
}
