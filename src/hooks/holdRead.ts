import type { CollectionBeforeChangeHook } from 'payload'

import { holdRow } from '../store/readRows'

/**
 * First of its collection's: the hooks after it may read the row again, and somebody else may have written it since. A save writes what
 * differs from the row that Payload has made it of (src/store/guardSessions.ts).
 */
export const holdRead: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update') holdRow(req, collection.slug, (originalDoc as { id: unknown }).id)
  return data
}
