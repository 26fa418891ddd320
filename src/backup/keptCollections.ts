import type { CollectionSlug, Payload } from 'payload'

/** What a collection becomes in an archive. */
export type Kept = { collection: CollectionSlug; isVersions: boolean; name: string }

/** Each database has migrations of its own, and the key-value store says who is at work on this one. */
const NOT_KEPT: ReadonlySet<string> = new Set(['payload-kv', 'payload-migrations'])

/**
 * Everything the database holds, as the parts of an archive: in the order of the configuration, a collection before its
 * versions, and the log last, so that it knows of every deed whose outcome stands in the parts before it.
 */
export const keptCollections = (payload: Payload): Kept[] => {
  const slugs = payload.config.collections.filter(({ slug }) => !NOT_KEPT.has(slug))
  const isLog = (slug: string): boolean => slug === 'log'
  const ordered = [...slugs.filter(({ slug }) => !isLog(slug)), ...slugs.filter(({ slug }) => isLog(slug))]
  return ordered.flatMap(({ slug, versions }) => {
    const collection = slug as CollectionSlug
    return [
      { collection, isVersions: false, name: `data/${slug}.jsonl` },
      ...(versions ? [{ collection, isVersions: true, name: `versions/${slug}.jsonl` }] : []),
    ]
  })
}
