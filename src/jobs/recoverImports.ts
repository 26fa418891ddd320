import type { Payload } from 'payload'

import type { Import } from '../payload-types'
import { AT_WORK } from '../collections/Imports/importStates'
import { openJobs } from './queueImport'
import { requeueLost } from './requeueLost'

/** At the start: imports that a crash cut off wait again, and jobs that belong to no import at work are taken away. */
export const recoverImports = async (payload: Payload): Promise<void> => {
  const lost = await requeueLost(payload)
  if (lost.length > 0) payload.logger.info(`${lost.length} imports were cut off and go on: ${lost.join(', ')}.`)
  const { docs } = await payload.db.find<Import>({
    collection: 'imports', pagination: false, select: { state: true }, where: { state: { in: AT_WORK } },
  })
  const atWork = new Set(docs.map(({ id }) => String(id)))
  const left = (await openJobs(payload)).filter(({ input }) => !atWork.has(input?.import ?? ''))
  if (left.length > 0) await payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { in: left.map(({ id }) => id) } } })
}
