import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../access/isStaff'
import { checkFilter, checkQuery } from './checkQuery'

const MAX_PAGE_SIZE = 100

type ReadArgs = {
  currentDepth?: number
  id?: unknown
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
      return { ...given, ...limitOf(args) } as typeof given
    }

    await checkQuery(req, collection.flattenedFields, args)
    const forReaders = { ...given, draft: false, joins: false }
    if (args.id !== undefined) return forReaders as typeof given
    return { ...forReaders, ...limitOf(args), ...(args.sort || !sort ? {} : { sort }) } as typeof given
  }
