import type { Endpoint } from 'payload'

import { queueImport } from '../../../jobs/queueImport'
import { STOPPED } from '../importStates'
import { findImport } from './findImport'
import { moveImport } from './moveImport'

/** `POST /api/imports/:id/resume`: what was left undone, and what could not be imported, is tried again. */
export const resumeImport: Endpoint = {
  method: 'post',
  path: '/:id/resume',
  handler: async (req) => {
    const { id } = await findImport(req)
    const doc = await moveImport(req, id, {
      from: STOPPED,
      wanted: { zh: '继续', en: 'take it up again' },
      data: { finishedAt: null, isCancelAsked: false, message: null, startedBy: req.user?.id, state: 'queued' },
    })
    await queueImport(req.payload, id)
    return Response.json({ doc })
  },
}
