import { addDataAndFileToRequest, type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { ClearError, StaleRevision } from '../errors'
import { inTransaction } from '../store/inTransaction'
import { readDocument, type WorkDocument } from '../workflow/document'
import { requireReason } from '../workflow/readReason'
import { erase } from './erase'
import { erasedAnswer, requireAdmin } from './eraseEndpoint'

const TRIES = 20

/** Whatever was written to it meanwhile goes as well. */
const eraseCaption = async (req: PayloadRequest, id: string, reason: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const doc = await readDocument(req, 'captions', id)
    if (!doc || doc.stage === 'erased') return
    try {
      await inTransaction(req, () => erase(req, 'captions', id, { reason, revision: doc.revision }))
      return
    } catch (error) {
      if (!(error instanceof StaleRevision) || attempt >= TRIES) throw error
    }
  }
}

/**
 * `POST /api/photos/:id/erase { reason }`: the photo with its image, title and credit, and its captions, each as
 * `POST /api/captions/:id/erase` does it.
 */
export const erasePhotoEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/erase',
  handler: async (req) => {
    requireAdmin(req)
    const id = String(req.routeParams?.id ?? '')
    await addDataAndFileToRequest(req)
    const reason = requireReason(req, '{ "reason": "…" }', { en: '; do not quote what is to be erased', zh: '，也不要引用要删除的内容' })
    if (!(await req.payload.db.findOne({ collection: 'photos', req, where: { id: { equals: id } } }))) throw new NotFound(req.t)
    const { docs } = await req.payload.db.find<WorkDocument>({ collection: 'captions', pagination: false, req, select: { stage: true }, where: { photo: { equals: id } } })
    if (docs.length === 0) {
      throw new ClearError(req, 409, {
        zh: '这个图片没有说明，从未公开：请删除它，再删除它的图片文件。',
        en: 'The photo has no caption, so it was never public: delete it, then its image.',
      }, { code: 'no-caption' })
    }
    for (const caption of docs) await eraseCaption(req, String(caption.id), reason)
    const captions = []
    for (const caption of docs) captions.push(await erasedAnswer(req, 'captions', String(caption.id)))
    return Response.json({ captions })
  },
}
