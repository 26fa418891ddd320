import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { owed } from '../store/owed'

type Noted = { isOwing: boolean; key: string | null }

const noted = (req: PayloadRequest): Map<string, Noted> => (req.context.owed ??= new Map<string, Noted>()) as Map<string, Noted>
const rowOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

/**
 * Last before the row is written: what follows from it is not made yet, and is made by the next start if this process dies.
 * @param keep the fields whose values from before the followers need.
 */
export const oweFollowers = (...keep: string[]): CollectionBeforeChangeHook => async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const row = rowOf(collection.slug, (originalDoc as { id: unknown }).id)
  const before = Object.fromEntries(keep.map((name) => [name, (originalDoc as Record<string, unknown>)[name] ?? null]))
  noted(req).set(row, await owed.note(req, row, before))
  return data
}

/** Whether an earlier save of the row failed before everything had followed: then it follows now, changed or not. */
export const isOwing = (req: PayloadRequest, collection: string, id: unknown): boolean => noted(req).get(rowOf(collection, id))?.isOwing === true

/** After everything that follows is made. */
export const followersMade: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const row = rowOf(collection.slug, (doc as { id: unknown }).id)
  const key = operation === 'update' ? noted(req).get(row)?.key : null
  if (key) await owed.paid(req, key)
  return doc
}
