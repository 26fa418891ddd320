import type { PayloadRequest } from 'payload'

/** After somebody has saved a webhook (another address, switched on again), what failed before is tried as if for the first time. */
export const tryAtOnce = async (req: PayloadRequest, id: string): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'webhooks', data: { attempt: 0, nextAt: null }, options: { atomic: true }, req, where: { id: { equals: id } } })
}
