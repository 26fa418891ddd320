import type { PayloadRequest } from 'payload'

/**
 * Takes the reasons out of entries, by their keys. Each entry vouches for the hash of its reason, so the chain holds; the
 * entry of the erasure names those hashes.
 */
export const eraseReasons = async (req: PayloadRequest, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await req.payload.db.updateOne({
      collection: 'log', data: { reason: null }, options: { atomic: true }, req,
      where: { and: [{ key: { equals: key } }, { reasonHash: { exists: true } }] },
    })
  }
}
