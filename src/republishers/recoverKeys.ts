import type { PayloadRequest } from 'payload'

import { settleRepublisher } from './changeKey'
import type { Republisher } from './Republisher'

/** Completes the log of keys that were issued or revoked when the program was cut off. */
export const recoverKeys = async (req: PayloadRequest): Promise<void> => {
  const { docs } = await req.payload.db.find<Republisher>({
    collection: 'republishers', pagination: false, req, where: { isPending: { equals: true } },
  })
  for (const row of docs) await settleRepublisher(req, row)
}
