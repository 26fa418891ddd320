import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../access/isStaff'

export const MAX_PAGE_SIZE = 100

type ReadArgs = { currentDepth?: number; id?: unknown; limit?: unknown; overrideAccess?: boolean; pagination?: boolean; sort?: unknown }

const READS: ReadonlySet<string> = new Set(['read', 'readDistinct', 'findVersions'])

const clamp = (limit: unknown): number | undefined => {
  if (limit === undefined || limit === null || limit === '') return undefined
  const wanted = Number(limit)
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MAX_PAGE_SIZE) : MAX_PAGE_SIZE
}

/**
 * At most {@link MAX_PAGE_SIZE} documents a request: Payload takes `limit=0` (and `pagination=false` without a limit) for
 * all of them. Work inside the house (access overridden) is not clamped.
 * @param sort what a reader gets by default; the default sort of the staff reads fields that readers may not.
 */
export const clampRead =
  (sort?: string): CollectionBeforeOperationHook =>
  ({ args: given, operation, req }) => {
    const args = given as ReadArgs
    if (!READS.has(operation) || args.overrideAccess === true) return given
    // Joins list what stands on a document, approved or not: they are the desk's. So are drafts: a list of them leaves
    // out what has a newer edit, which would betray that edit.
    const forReaders = isStaff(req.user) ? {} : { draft: false, joins: false }
    // Relations being filled in ask for the documents they name, however many those are.
    const isFilling = args.currentDepth !== undefined
    if (args.id !== undefined) return { ...given, ...forReaders } as typeof given
    const limit = clamp(args.limit) ?? (args.pagination === false && !isFilling ? MAX_PAGE_SIZE : undefined)
    return {
      ...given,
      ...forReaders,
      ...(limit === undefined ? {} : { limit }),
      ...(args.sort || !sort || isStaff(req.user) ? {} : { sort }),
    } as typeof given
  }
