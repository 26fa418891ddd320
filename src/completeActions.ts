import { createLocalReq, type Payload } from 'payload'

import { carryOwed } from './carryOwed'
import { settleUploads } from './collections/Media/uploads/settleUploads'
import { clearUnfinished } from './import/clearUnfinished'
import { noted } from './log/noted'
import { logPage } from './recut/page/logPage'
import { PROOFREAD } from './workflow/collections'
import type { WorkDocument } from './workflow/document'
import { settle } from './workflow/settle'

/**
 * Completes what a crash cut off: actions that were decided but not followed up, pages whose import or cutting stands
 * half done, what was changed of an issue and not yet of what names it, uploads without their row. What a living process
 * is at work on is left to it.
 */
export const completeActions = async (payload: Payload): Promise<void> => {
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
  await noted.recover(req)
  await carryOwed(req)
  await settleUploads(payload)
}
