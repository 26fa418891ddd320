import type { CollectionSlug } from 'payload'

import type { App } from './app'

/** The revision that a row has now, for a save that shall not be refused as stale. */
export const revisionOf = async (app: App, collection: CollectionSlug, id: string): Promise<number> =>
  (await app.payload.db.findOne<{ id: string; revision?: number | null }>({ collection, where: { id: { equals: id } } }))?.revision ?? 1
