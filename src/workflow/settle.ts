import type { PayloadRequest } from 'payload'

import { append } from '../log/append'
import { writesOf } from '../store/guardWrites'
import type { Proofread } from './collections'
import { readDocument, type WorkDocument } from './document'
import { refreshPublicFlags } from './publicFlags'
import { renewAfter } from './renew'
import { addVersion, updateNewestVersion } from './versions'

const CHANGES_WHAT_IS_PUBLIC: ReadonlySet<string> = new Set(['approve', 'withdraw', 'restore'])

/**
 * Does what follows from a decision: its version row, its entry in the log, what became public or ceased to be. Every
 * step may run again, so it also completes what a crash cut off.
 */
export const settle = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument): Promise<void> => {
  const { pending } = doc
  if (!doc.isPending || !pending) return
  if (pending.version) await addVersion(req, collection, doc, pending.version)
  else await updateNewestVersion(req, collection, doc)
  const { action } = pending.entry
  const changesWhatIsPublic = CHANGES_WHAT_IS_PUBLIC.has(action)
  if (changesWhatIsPublic) {
    for (const place of [doc, pending.placeBefore ?? {}]) await refreshPublicFlags(req, place)
  }
  await append(req, { ...pending.entry, document: `${collection}:${doc.id}` })
  // The article of a caption is another document and comes before this one is settled, so that a crash repeats it.
  if (changesWhatIsPublic && collection === 'captions') await renewAfter(req, collection, doc, action)
  await writesOf(req.payload.db).updateOne({
    collection,
    data: { isPending: false, pending: null },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: doc.id } }, { revision: { equals: doc.revision } }] },
  })
  if (changesWhatIsPublic && collection === 'articles') await renewAfter(req, collection, doc, action)
}

/** The document with nothing pending: what an earlier action left over is done first. */
export const readSettled = async (
  req: PayloadRequest,
  collection: Proofread,
  id: string,
): Promise<WorkDocument | null> => {
  const doc = await readDocument(req, collection, id)
  if (!doc?.isPending) return doc
  await settle(req, collection, doc)
  return readDocument(req, collection, id)
}
