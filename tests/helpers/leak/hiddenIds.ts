import type { CollectionSlug } from 'payload'

import type { App } from '../app'
import { PUBLIC_FIELDS } from './publicFields'

type Row = { _status?: string; id: string; isPublic?: boolean }

/** The ids of everything that is not public: rows and versions. */
export const hiddenIds = async (app: App): Promise<{ counts: Record<string, number>; hidden: string[] }> => {
  const hidden: string[] = []
  const counts: Record<string, number> = {}
  for (const { slug, versions } of app.config.collections) {
    const collection = slug as CollectionSlug
    const { docs } = await app.payload.db.find<Row>({ collection, pagination: false })
    const isPublic = (row: Row): boolean => slug in PUBLIC_FIELDS && (row._status === 'published' || row.isPublic === true)
    counts[slug] = docs.filter(isPublic).length
    hidden.push(...docs.filter((row) => !isPublic(row)).map(({ id }) => String(id)))
    if (versions) {
      const kept = await app.payload.db.findVersions({ collection, pagination: false })
      hidden.push(...kept.docs.map(({ id }) => String(id)))
    }
  }
  return { counts, hidden }
}
