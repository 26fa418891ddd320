import { createLocalReq, type Payload } from 'payload'

import { clearUnfinished } from './import/clearUnfinished'
import { logPage } from './recut/page/logPage'
import { recoverImports } from './jobs/recoverImports'
import { PROOFREAD } from './workflow/collections'
import type { WorkDocument } from './workflow/document'
import { settle } from './workflow/settle'

/** Completes what a crash cut off: actions that were decided but not followed up, imports that were not finished. */
export const recover = async (payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  for (const collection of PROOFREAD) {
    const { docs } = await payload.db.find<WorkDocument>({
      collection, pagination: false, where: { isPending: { equals: true } },
    })
    for (const doc of docs) {
      // One that cannot be completed must not keep the others, and the server, from starting.
      await settle(req, collection, doc).catch((err: Error) =>
        payload.logger.error({ err, msg: `The last action on ${collection}:${doc.id} could not be completed; look at it.` }),
      )
    }
    if (docs.length > 0) payload.logger.info(`Looked after ${docs.length} actions on ${collection} that a crash had cut off.`)
  }
  const unlogged = await payload.db.find<{ id: string }>({
    collection: 'pages', pagination: false, select: { importState: true }, where: { isPending: { equals: true } },
  })
  for (const { id } of unlogged.docs) await logPage(req, String(id))
  const cleared = await clearUnfinished(req)
  if (cleared.length > 0) payload.logger.info(`Took away ${cleared.length} unfinished imports: ${cleared.join(', ')}. Import them again.`)
  await recoverImports(payload)
}
