import { NotFound, type PayloadRequest } from 'payload'

import type { Sent } from './deliveries'
import { sendByHand, signable, type Told } from './tryOut'

type Delivery = Sent & { attempt: number; id: string; message: string; messageId: string; webhook: string }

/**
 * Sends once more what an entry of the delivery log holds, under the id it had. A change that the sender has not come past yet
 * it is told to try now instead, so that none overtakes another.
 * @returns what came of it, or that it waits for the sender.
 * @throws {NotFound | ClearError} 404, 409 `no-secret`.
 */
export const resend = async (req: PayloadRequest, id: string): Promise<Told | { isQueued: true }> => {
  const { db } = req.payload
  const row = await db.findOne<Delivery>({ collection: 'webhook-deliveries', req, where: { id: { equals: id } } })
  if (!row) throw new NotFound(req.t)
  const webhook = await signable(req, row.webhook)
  const { attempt, document, kind, message, messageId, seq } = row
  if (webhook.isActive && seq !== null && seq > webhook.position) {
    await db.updateOne({ collection: 'webhooks', data: { nextAt: null }, options: { atomic: true }, req, where: { id: { equals: webhook.id } } })
    return { isQueued: true }
  }
  return sendByHand(req, webhook, { body: message, id: messageId }, { document, kind, seq }, attempt + 1)
}
