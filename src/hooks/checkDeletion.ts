import type { CollectionBeforeDeleteHook } from 'payload'

import { staleRow } from '../store/staleRow'
import { namedRevision } from './namedRevision'

/** A deletion that names a revision (`If-Match`) is refused when that is no longer the current one. */
export const checkDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const named = namedRevision(req, null)
  if (named === null) return
  const row = await req.payload.db.findOne<{ id: string; revision?: number | null }>({
    collection: collection.slug, req, where: { id: { equals: id } },
  })
  if (row && (row.revision ?? 1) !== named) throw await staleRow(req, collection.slug, String(id), named)
}
