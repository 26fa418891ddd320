import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload'

/** Nothing is deleted from under what stands on it. */
export const refuseWhenUsed =
  (users: [collection: CollectionSlug, field: string][]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const [collection, field] of users) {
      const { totalDocs } = await req.payload.count({
        collection, overrideAccess: true, req, where: { [field]: { in: [id] } },
      })
      if (totalDocs > 0) throw new APIError(`${totalDocs} ${collection} stand on it; delete those first.`, 409)
    }
  }
