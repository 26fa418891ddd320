import type { PayloadRequest } from 'payload'

import { HEARTBEAT_MS, thisProcess } from '../store/owner'
import { hasTransactions } from '../store/wholePages'

/**
 * Gives a sign for a page as long as the work on it lasts, so that nobody takes this process for dead. With transactions
 * nobody sees a page that is being made, and nobody looks.
 */
export const whileAtWork = async <T>(req: PayloadRequest, page: string, work: () => Promise<T>): Promise<T> => {
  if (hasTransactions(req)) return work()
  const sign = (): Promise<unknown> =>
    req.payload.db.updateOne({
      collection: 'pages', data: { importSeenAt: new Date().toISOString() }, options: { atomic: true },
      where: { and: [{ id: { equals: page } }, { importOwner: { equals: thisProcess() } }] },
    })
  // A sign that fails is followed by others.
  const heartbeat = setInterval(() => void sign().catch(() => undefined), HEARTBEAT_MS)
  heartbeat.unref()
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
  }
}
