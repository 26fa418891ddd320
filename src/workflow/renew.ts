import type { PayloadRequest, Where } from 'payload'

import { StaleRevision } from '../errors'
import { inTransaction } from '../store/inTransaction'
import { act } from './act'
import { contentOf, PROOFREAD, type Proofread } from './collections'
import { idOf, readDocument, type WorkDocument } from './document'
import { keepSnapshot } from './snapshot'

const TRIES = 20

/**
 * Makes the next snapshot of a public document when something beside its text has changed it: a caption approved or
 * withdrawn, the date or the page's number corrected. Does nothing when the snapshot is still the same.
 * @param because what changed, for the log.
 */
export const renew = async (req: PayloadRequest, collection: Proofread, id: string, because: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const doc = await readDocument(req, collection, id)
    if (doc?._status !== 'published') return
    if ((await keepSnapshot(req, collection, id, contentOf(req, collection, doc))) === doc.snapshot) return
    try {
      await inTransaction(req, () => act(req, { collection, deed: 'renew', id, reason: because, revision: doc.revision }))
      return
    } catch (error) {
      if (!(error instanceof StaleRevision) || attempt >= TRIES) throw error
    }
  }
}

/** Renews every public document that stands there. */
export const renewAll = async (req: PayloadRequest, place: Record<Proofread, Where>, because: string): Promise<void> => {
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<WorkDocument>({
      collection, pagination: false, req, select: { snapshot: true },
      where: { and: [place[collection], { _status: { equals: 'published' } }] },
    })
    for (const { id } of docs) await renew(req, collection, String(id), because)
  }
}

/** After an approval or a withdrawal: the article that a caption belongs to, and an article whose captions changed meanwhile. */
export const renewAfter = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  action: string,
): Promise<void> => {
  const because = `${collection}:${doc.id} ${action}`
  if (collection === 'articles') return renew(req, 'articles', doc.id, because)
  const photo = await req.payload.db.findOne<{ article?: unknown; id: string }>({
    collection: 'photos', req, where: { id: { equals: idOf(doc.photo) } },
  })
  const article = idOf(photo?.article)
  if (article) await renew(req, 'articles', article, because)
}
