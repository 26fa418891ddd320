import type { CollectionBeforeDeleteHook, CollectionSlug } from 'payload'

import { ClearError } from '../errors'

/** Nothing is deleted from under what stands on it. */
export const refuseWhenUsed =
  (users: [collection: CollectionSlug, field: string][]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const [collection, field] of users) {
      const { totalDocs } = await req.payload.count({
        collection, overrideAccess: true, req, where: { [field]: { in: [id] } },
      })
      if (totalDocs > 0) {
        throw new ClearError(req, 409, {
          zh: `还有 ${totalDocs} 个 ${collection} 依附于它，请先删除那些。`,
          en: `${totalDocs} ${collection} stand on it; delete those first.`,
        })
      }
    }
  }
