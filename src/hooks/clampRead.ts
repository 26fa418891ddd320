import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { isStaff } from '../access/isStaff'
import { checkFilter, checkQuery } from './checkQuery'

const MAX_PAGE_SIZE = 100

type AskedJoin = { limit?: unknown; page?: unknown; sort?: unknown; where?: unknown }

type ReadArgs = {
  currentDepth?: number
  id?: unknown
  joins?: false | Record<string, AskedJoin | false>
  limit?: unknown
  page?: unknown
  overrideAccess?: boolean
  pagination?: boolean
  sort?: unknown
  where?: unknown
}

const READS: ReadonlySet<string> = new Set(['read', 'readDistinct', 'findVersions', 'count'])

const clamp = (limit: unknown): number | undefined => {
  if (limit === undefined || limit === null || limit === '') return undefined
  const wanted = Number(limit)
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MAX_PAGE_SIZE) : MAX_PAGE_SIZE
}

const limitOf = ({ currentDepth, limit, pagination }: ReadArgs): { limit?: number } => {
  // Relations being filled in ask for the documents they name, however many those are.
  if (currentDepth !== undefined) return {}
  const most = clamp(limit) ?? (pagination === false ? MAX_PAGE_SIZE : undefined)
  return most === undefined ? {} : { limit: most }
}

/**
 * The lists inside a document (`joins[articles][…]`) are held to what a list of their collection is. Payload passes over
 * names that are no such list.
 */
const clampJoins = async (req: PayloadRequest, collection: SanitizedCollectionConfig, joins: ReadArgs['joins']): Promise<Pick<ReadArgs, 'joins'>> => {
  if (!joins) return {}
  const clamped = { ...joins }
  for (const [slug, lists] of Object.entries(collection.joins)) {
    const fields = req.payload.collections[slug as CollectionSlug].config.flattenedFields
    for (const { joinPath } of lists ?? []) {
      const asked = joins[joinPath]
      if (!asked) continue
      await checkFilter(req, fields, asked)
      clamped[joinPath] = { ...asked, limit: clamp(asked.limit) }
    }
  }
  return { joins: clamped }
}

/**
 * At most {@link MAX_PAGE_SIZE} documents a request: Payload takes `limit=0` (and `pagination=false` without a limit) for
 * all of them. Readers also get no joins (they list what stands on a document, approved or not) and no drafts (a list of
 * drafts leaves out what has a newer edit, which betrays that edit). Work inside the house (access overridden) is free.
 * @param sort what a reader gets by default; the default sort of the staff reads fields that readers may not.
 */
export const clampRead =
  (sort?: string): CollectionBeforeOperationHook =>
  async ({ args: given, collection, operation, req }) => {
    const args = given as ReadArgs
    if (!READS.has(operation) || args.overrideAccess === true) return given
    if (isStaff(req.user)) {
      if (args.currentDepth === undefined) await checkFilter(req, collection.flattenedFields, args)
      return { ...given, ...limitOf(args), ...(await clampJoins(req, collection, args.joins)) } as typeof given
    }

    await checkQuery(req, collection.flattenedFields, args)
    const forReaders = { ...given, draft: false, joins: false }
    if (args.id !== undefined) return forReaders as typeof given
    return { ...forReaders, ...limitOf(args), ...(args.sort || !sort ? {} : { sort }) } as typeof given
  }
