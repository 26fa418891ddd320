import type { PayloadRequest } from 'payload'

import { showsErased } from '../publishing/showsErased'
import type { Proofread } from '../workflow/collections'
import type { Erasure } from '../workflow/Erasure'
import { snapshotsWith } from './snapshotsWith'

/**
 * The public documents of a text that was decided to be erased which were kept since that was planned: without a transaction
 * somebody who had read it before may keep one at any time until their own decision falls, or fails.
 * @returns their hashes.
 */
export const lateSnapshots = async (req: PayloadRequest, collection: Proofread, id: string, { hashes, photo }: Erasure): Promise<string[]> => {
  const erased = { documents: new Set([`${collection}:${id}`]), photos: new Set(photo ? [photo] : []), texts: new Set(hashes.texts) }
  const found = await snapshotsWith(req, [id, photo])
  return found.filter(({ json }) => showsErased(json, erased)).map(({ sha256 }) => sha256)
}
