import type { CollectionSlug } from 'payload'

import type { App } from './app'

/** How many rows, and version rows, every collection has. */
export const countAll = async (app: App): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { slug, versions } of app.config.collections) {
    const collection = slug as CollectionSlug
    counts[slug] = (await app.payload.db.count({ collection })).totalDocs
    if (versions) counts[`${slug} versions`] = (await app.payload.db.countVersions({ collection })).totalDocs
  }
  return counts
}
