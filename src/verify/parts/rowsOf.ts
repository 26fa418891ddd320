import type { CollectionSlug, Payload, SelectType, TypeWithVersion, Where } from 'payload'

type Options = { select?: SelectType; size?: number; where?: Where }

const BATCH = 200

/**
 * All rows of a collection, a batch at a time, by their ids: whatever is written meanwhile, none that was there comes twice
 * or not at all.
 */
export async function* rowsOf<T extends { id: string }>(payload: Payload, collection: CollectionSlug, { select, size = BATCH, where = {} }: Options = {}): AsyncGenerator<T[]> {
  for (let last: string | null = null; ;) {
    const { docs }: { docs: T[] } = await payload.db.find<T>({
      collection, limit: size, pagination: false, sort: 'id', ...(select ? { select } : {}),
      where: last === null ? where : { and: [where, { id: { greater_than: last } }] },
    })
    if (docs.length > 0) yield docs
    if (docs.length < size) return
    last = String(docs.at(-1)?.id)
  }
}

/** The same for the versions of a collection. */
export async function* versionsOf(payload: Payload, collection: 'articles' | 'captions', select: SelectType): AsyncGenerator<(TypeWithVersion<{ id: string }> & { id: string })[]> {
  for (let last: string | null = null; ;) {
    const { docs } = await payload.db.findVersions<{ id: string }>({
      collection, limit: BATCH, pagination: false, select, sort: 'id', where: last === null ? {} : { id: { greater_than: last } },
    })
    const rows = docs as (TypeWithVersion<{ id: string }> & { id: string })[]
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    last = String(rows.at(-1)?.id)
  }
}
