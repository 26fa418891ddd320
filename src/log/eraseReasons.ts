import type { PayloadRequest, Where } from 'payload'

import type { StoredEntry } from './entryHash'
import { markOf } from './marks'

/** What is left of a reason: that two pairs of eyes were not asked for is nothing of the text. */
const leftOf = ({ action, reason }: StoredEntry): string | null => (action === 'approve' ? markOf(reason) : null)

/**
 * Takes the reasons out of entries, by their keys. Each entry vouches for the hash of its reason, so the chain holds; the
 * entry of the erasure names those hashes.
 */
export const eraseReasons = async (req: PayloadRequest, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    const where: Where = { and: [{ key: { equals: key } }, { reasonHash: { exists: true } }] }
    const entry = await req.payload.db.findOne<StoredEntry & { id: string }>({ collection: 'log', req, where })
    if (entry) await req.payload.db.updateOne({ collection: 'log', data: { reason: leftOf(entry) }, options: { atomic: true }, req, where })
  }
}
