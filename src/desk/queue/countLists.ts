import type { PayloadRequest } from 'payload'

import type { Actor } from '../../editorial/stages'
import { type QueueFilter, queueParts } from './queueFilter'
import { LISTS, type QueueList } from './QueueItem'
import { countTexts } from './queueOrder'

/** How many texts each list has for that person under these filters; of what waits for approval a proofreader is shown none. */
export const countLists = async (req: PayloadRequest, filter: Omit<QueueFilter, 'list'>, actor: Actor): Promise<Record<QueueList, number>> => {
  const counts: [QueueList, number][] = []
  for (const list of LISTS) {
    const isHidden = list === 'approval' && actor.role === 'proofreader'
    counts.push([list, isHidden ? 0 : await countTexts(req, await queueParts(req, { ...filter, list }, actor))])
  }
  return Object.fromEntries(counts) as Record<QueueList, number>
}
