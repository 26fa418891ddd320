import type { Endpoint } from 'payload'

import { findImport } from './findImport'
import { moveImport } from './moveImport'

/**
 * `POST /api/imports/:id/cancel`: at once while nobody works on it, else after the page in hand. Pages that are imported
 * stay, and so do the files that are not, so that it can be taken up again; deleting the import takes them away.
 */
export const cancelImport: Endpoint = {
  method: 'post',
  path: '/:id/cancel',
  handler: async (req) => {
    const { id } = await findImport(req)
    const wanted = { zh: '停止', en: 'stop it' }
    const stopped = await req.payload.db.updateOne({
      collection: 'imports',
      data: { finishedAt: new Date().toISOString(), state: 'cancelled', updatedAt: new Date().toISOString() },
      options: { atomic: true },
      where: { and: [{ id: { equals: id } }, { state: { in: ['uploading', 'queued'] } }] },
    })
    const doc = stopped ?? (await moveImport(req, id, { from: ['running'], wanted, data: { isCancelAsked: true } }))
    return Response.json({ doc })
  },
}
