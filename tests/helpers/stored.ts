import type { CollectionSlug } from 'payload'

import { canonicalJson } from '../../src/publishing/canonicalJson'
import type { App } from './app'

/** Everything the database holds of a document, versions included, as one text: to tell whether a request changed anything. */
export const stored = async (app: App, collection: CollectionSlug, id: string): Promise<string> => {
  const row = await app.payload.db.findOne({ collection, where: { id: { equals: id } } })
  const hasVersions = Boolean(app.payload.collections[collection].config.versions)
  const versions = hasVersions
    ? (await app.payload.db.findVersions({ collection, pagination: false, sort: 'updatedAt', where: { parent: { equals: id } } })).docs
    : []
  // Through JSON first: MongoDB gives dates where SQLite gives text.
  return canonicalJson(JSON.parse(JSON.stringify({ row, versions })))
}
