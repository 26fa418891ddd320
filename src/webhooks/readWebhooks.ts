import type { Payload, PayloadRequest, Where } from 'payload'

import type { Webhook } from './Webhook'

/** Payload's types know no `false` here; without it, each read would bring the delivery log along. */
const WITHOUT_DELIVERIES = { joins: false } as object

/** The rows as they are, with what no answer has. */
export const readWebhooks = async (payload: Payload, where: Where, req?: PayloadRequest): Promise<Webhook[]> =>
  (await payload.db.find<Webhook>({ ...WITHOUT_DELIVERIES, collection: 'webhooks', pagination: false, where, ...(req ? { req } : {}) })).docs

/** @returns null when there is none of that id. */
export const readWebhook = async (req: PayloadRequest, id: string): Promise<null | Webhook> =>
  (await readWebhooks(req.payload, { id: { equals: id } }, req))[0] ?? null
