import type { CollectionBeforeDeleteHook } from 'payload'

/** The delivery log of a webhook goes with it. */
export const deleteDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'webhook-deliveries', req, where: { webhook: { equals: id } } })
}
