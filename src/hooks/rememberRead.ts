import type { CollectionBeforeChangeHook } from 'payload'

import { rememberRow } from '../store/readRows'

/** For rows that the program writes to as well: a save writes what it has changed of what it read (src/store/guardRows.ts). */
export const rememberRead: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update') rememberRow(req, collection.slug, originalDoc as Record<string, unknown>)
  return data
}
