import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import { owed } from '../store/owed'

/** Last before the row is written: what follows from it is not made yet, and is made by the next start if this process dies. */
export const oweFollowers: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update') await owed.note(req, `${collection.slug}:${(originalDoc as { id: string }).id}`)
  return data
}

/** After everything that follows is made. */
export const followersMade: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation === 'update') await owed.paid(req, `${collection.slug}:${(doc as { id: string }).id}`)
  return doc
}
