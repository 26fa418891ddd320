import type { CollectionBeforeChangeHook } from 'payload'

import { staleRow } from '../store/staleRow'

/** The revision named must be the one the row was read at; the next one is counted on from it (src/store/guardRows.ts writes it). */
export const countRevision: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const { id, revision } = originalDoc as { id: string; revision?: number | null }
  if (Number(data.revision) !== (revision ?? 1)) throw await staleRow(req, collection.slug, id, Number(data.revision))
  return { ...data, revision: (revision ?? 1) + 1 }
}
