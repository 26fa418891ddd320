import type { Payload } from 'payload'

import type { Import } from '../payload-types'
import { openJobs, queueImport } from './queueImport'
import { requeueLost } from './requeueLost'

/** Waiting imports get a job if a crash left them without one. */
const wakeWaiting = async (payload: Payload, waiting: Import[]): Promise<void> => {
  const jobs = await openJobs(payload)
  const awake = new Set(jobs.filter(({ processing }) => !processing).map(({ input }) => input?.import))
  for (const { id } of waiting) if (!awake.has(String(id))) await queueImport(payload, String(id))
}

/**
 * Asked every second by the process that works off the queue: whether an import waits. Reads only, as long as none does.
 */
export const isWorkDue = async (payload: Payload): Promise<boolean> => {
  const lost = await requeueLost(payload)
  if (lost.length > 0) payload.logger.info(`Going on with imports that were cut off: ${lost.join(', ')}.`)
  const { docs } = await payload.db.find<Import>({ collection: 'imports', pagination: false, where: { state: { equals: 'queued' } } })
  if (docs.length > 0) await wakeWaiting(payload, docs)
  return docs.length > 0
}
