import type { Payload } from 'payload'

import { isOwnerGone, thisProcess } from '../store/owner'
import type { Import } from '../payload-types'
import { handsOn } from './handsOn'

const isLost = ({ id, owner, seenAt }: Import): boolean => {
  if (owner === thisProcess()) return !handsOn.has(String(id))
  return isOwnerGone(owner ?? '', seenAt ?? '')
}

/**
 * Puts imports back into the queue whose worker is gone (a crash, a server that was stopped): the next worker goes on
 * with what is left.
 * @returns their titles.
 */
export const requeueLost = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.db.find<Import>({ collection: 'imports', pagination: false, where: { state: { equals: 'running' } } })
  const lost: string[] = []
  for (const found of docs.filter(isLost)) {
    const requeued = await payload.db.updateOne({
      collection: 'imports',
      data: { owner: null, state: 'queued', updatedAt: new Date().toISOString() },
      options: { atomic: true },
      where: { and: [{ id: { equals: found.id } }, { state: { equals: 'running' } }, { owner: { equals: found.owner } }] },
    })
    if (requeued) lost.push(found.title ?? String(found.id))
  }
  return lost
}
