import type { PayloadRequest } from 'payload'

import { approverOf, staffOf } from '../staffOf'
import { countLists } from './countLists'
import { type QueueFilter, queueParts } from './queueFilter'
import type { QueueAnswer } from './QueueItem'
import { queueItems } from './queueItems'
import { issuesOf, stretchOf } from './queueOrder'

/** One page of a list of the queue for who asks. @throws 401 · 403 when a proofreader asks what waits for approval. */
export const readQueue = async (req: PayloadRequest, filter: QueueFilter, { limit, page }: { limit: number; page: number }): Promise<QueueAnswer> => {
  const actor = filter.list === 'approval' ? approverOf(req) : staffOf(req)
  const parts = await queueParts(req, filter, actor)
  const issues = await issuesOf(req, filter.issue ? await queueParts(req, { ...filter, issue: undefined }, actor) : parts)
  const walked = filter.issue ? [filter.issue] : issues.map((issue) => issue?.id ?? null)
  const rows = await stretchOf(req, parts, walked, { limit, skip: (page - 1) * limit })
  const counts = await countLists(req, filter, actor)
  const totalDocs = counts[filter.list]
  return {
    docs: await queueItems(req, rows, filter.list, actor), counts, issues: issues.filter((issue) => issue !== null),
    totalDocs, page, totalPages: Math.max(1, Math.ceil(totalDocs / limit)),
  }
}
