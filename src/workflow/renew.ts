import type { PayloadRequest, Where } from 'payload'

import { StaleRevision } from '../errors'
import { inTransaction } from '../store/inTransaction'
import { act } from './act'
import { contentOf, PROOFREAD, type Proofread } from './collections'
import { idOf, readDocument, type WorkDocument } from './document'
import { holdSnapshot } from './dropSnapshot'
import { forEachText } from './forEachText'
import { sameSnapshot } from './snapshot'

const TRIES = 20

/**
 * Makes the next snapshot of a public document when something beside its text has changed it: a caption approved or
 * withdrawn, the date or the page's number corrected. Does nothing when the snapshot still says the same, in its own format, and leaves
 * one that stays held for a cut to the end of that cut, which renews it (src/recut/page/renewPage.ts).
 * @param because what changed, for the log.
 * @throws StaleRevision 409 when others are quicker each time.
 */
export const renew = async (req: PayloadRequest, collection: Proofread, id: string, because: string): Promise<void> => {
  let isRenewed = false
  for (let attempt = 1; ; attempt++) {
    const doc = await readDocument(req, collection, id)
    if (doc?._status !== 'published') return
    if (await sameSnapshot(req, collection, id, contentOf(req, collection, doc), String(doc.snapshot))) return holdSnapshot(req, collection, doc)
    // The first attempt has waited for it.
    if (attempt > 1 && doc.revision < 1) return req.payload.logger.warn(`${collection}:${id} is being cut anew: what is public of it is renewed after that (${because}).`)
    try {
      await inTransaction(req, () => act(req, { collection, deed: 'renew', id, reason: because, revision: doc.revision }))
      // What it was made of may have changed before it was decided on, when whoever changed it found nothing to renew yet.
      if (isRenewed) return
      isRenewed = true
    } catch (error) {
      if (!(error instanceof StaleRevision) || attempt >= TRIES) throw error
    }
  }
}

/** Renews every public document that stands there; those that are held just now last, since they have to be waited for. */
export const renewAll = async (req: PayloadRequest, place: Record<Proofread, Where>, because: string): Promise<void> => {
  const found: { collection: Proofread; id: string; isHeld: boolean }[] = []
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<WorkDocument>({
      collection, pagination: false, req, select: { revision: true },
      where: { and: [place[collection], { _status: { equals: 'published' } }] },
    })
    found.push(...docs.map(({ id, revision }) => ({ collection, id: String(id), isHeld: revision < 1 })))
  }
  const texts = [...found.filter(({ isHeld }) => !isHeld), ...found.filter(({ isHeld }) => isHeld)]
  await forEachText(texts, ({ collection, id }) => renew(req, collection, id, because))
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
