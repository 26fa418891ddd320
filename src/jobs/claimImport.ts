import type { Payload } from 'payload'

import { thisProcess } from '../store/owner'
import type { Import } from '../payload-types'

/**
 * Takes an import from the queue: one conditional write, so that of any number of workers one gets it.
 * @returns the import, or null when it is not waiting.
 */
export const claimImport = async (payload: Payload, id: string): Promise<Import | null> => {
  const now = new Date().toISOString()
  const claimed = await payload.db.updateOne({
    collection: 'imports',
    data: { finishedAt: null, owner: thisProcess(), rate: 0, seenAt: now, startedAt: now, state: 'running', updatedAt: now },
    options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { state: { equals: 'queued' } }] },
  })
  return claimed as unknown as Import | null
}
