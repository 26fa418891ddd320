import type { PayloadRequest } from 'payload'

import { append } from '../log/append'
import { textHash } from '../publishing/textHash'
import { writesOf } from '../store/guardWrites'
import type { Proofread } from './collections'
import { type HeldForCut, type Pending, readDocument, type WorkDocument } from './document'
import { endCutOf } from './endCutOf'
import { followJoin } from './joinFollow'
import { completeSecond, finishPair, type Pair } from './joinPair'
import { refreshPublicFlags } from './publicFlags'
import { renew, renewAfter } from './renew'
import { settleErasureOf } from './settleErasureOf'
import { addVersion, updateNewestVersion } from './versions'

const CHANGES_WHAT_IS_PUBLIC: ReadonlySet<string> = new Set(['approve', 'withdraw', 'restore'])

/** What the entry says of the text that the action made. A unit that a cut has made brings its first version along. */
const textMade = (collection: Proofread, doc: WorkDocument, { entry, version }: Pending): { text?: string } => {
  if (version) return { text: textHash(collection, version) }
  return entry.toRevision === 1 ? { text: textHash(collection, doc) } : {}
}

/**
 * Does what follows from a decision: its version row, its entry in the log, what became public or ceased to be. Every
 * step may run again, so it also completes what a crash cut off.
 */
export const settle = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument): Promise<void> => {
  const { pending } = doc
  if (!doc.isPending || !pending) return
  if ('hold' in pending) return settleHeld(req, doc.id, pending.hold)
  if ('cut' in pending) return settleCut(req, collection, doc.id, pending.cut)
  if (pending.erasure) return settleErasureOf(req)(req, collection, doc, { ...pending, erasure: pending.erasure })
  if (pending.completes) await completeSecond(req, pending.completes)
  if (pending.version) await addVersion(req, collection, doc, pending.version)
  else await updateNewestVersion(req, collection, doc)
  const { action } = pending.entry
  const changesWhatIsPublic = CHANGES_WHAT_IS_PUBLIC.has(action)
  if (changesWhatIsPublic) {
    for (const place of [doc, pending.placeBefore ?? {}]) await refreshPublicFlags(req, place)
  }
  await append(req, { ...pending.entry, ...textMade(collection, doc, pending), document: `${collection}:${doc.id}` })
  // The article of a caption is another document and comes before this one is settled, so that a crash repeats it.
  if (changesWhatIsPublic && collection === 'captions') await renewAfter(req, collection, doc, action)
  if (pending.completes) await followJoin(req, pending.completes)
  await writesOf(req.payload.db).updateOne({
    collection,
    // A null leaves the time as it is: that of the decision, which is later than the one before whatever the clock says.
    data: { isPending: false, pending: null, updatedAt: null },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: doc.id } }, { revision: { equals: doc.revision } }] },
  })
  if ((changesWhatIsPublic || pending.completes) && collection === 'articles') await renewAfter(req, collection, doc, action)
  // What it stands on may have been corrected while it was withdrawn.
  if (action === 'restore' && collection === 'captions') await renew(req, collection, doc.id, `${collection}:${doc.id} ${action}`)
}

/** A held article is settled by what has become of the other one, and then by what that made of it. */
const settleHeld = async (req: PayloadRequest, id: string, pair: Pair): Promise<void> => {
  await finishPair(req, pair)
  const now = await readDocument(req, 'articles', id)
  if (now?.pending && !('hold' in now.pending)) await settle(req, 'articles', now)
}

/** One held for a cut of its page is settled by what has become of that cut, and then by what that made of it. */
const settleCut = async (req: PayloadRequest, collection: Proofread, id: string, cut: HeldForCut['cut']): Promise<void> => {
  await endCutOf(req)(req, collection, id, cut)
  const now = await readDocument(req, collection, id)
  if (now?.pending && 'entry' in now.pending) await settle(req, collection, now)
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
