import type { Endpoint } from 'payload'

import { queueImport } from '../../../jobs/queueImport'
import { inTransaction } from '../../../store/inTransaction'
import { STOPPED } from '../importStates'
import { findImport } from './findImport'
import { moveImport } from './moveImport'
import { refuseDoubled } from './refuseDoubled'

/** `POST /api/imports/:id/resume`: what was left undone, and what could not be imported, is tried again. */
export const resumeImport: Endpoint = {
  method: 'post',
  path: '/:id/resume',
  handler: async (req) => {
    const { id } = await findImport(req)
    await refuseDoubled(req, String(id))
    const doc = await inTransaction(req, async () => {
      const moved = await moveImport(req, id, {
        from: STOPPED,
        wanted: { zh: '继续', en: 'take it up again' },
        data: { finishedAt: null, isCancelAsked: false, message: null, startedBy: req.user?.id, state: 'queued' },
      })
      // What was given up is tried again when a person says so.
      await req.payload.db.updateMany({
        collection: 'import-files', data: { attempts: 0 }, req, where: { and: [{ import: { equals: id } }, { attempts: { greater_than: 0 } }] },
      })
      return moved
    })
    await queueImport(req.payload, id)
    return Response.json({ doc })
  },
}
