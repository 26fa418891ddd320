import { NotFound, type PayloadRequest } from 'payload'

import { isRefusal, transition } from '../editorial/stages'
import { NotAllowedNow } from '../errors'
import { who } from '../log/who'
import { findPage } from '../recut/page/findPage'
import { followUp } from '../store/followUp'
import { laterThan, STATUS } from '../workflow/act'
import { actorOf } from '../workflow/actor'
import { contentOf, type Proofread } from '../workflow/collections'
import { decide } from '../workflow/decide'
import { type Pending, placeOf, type WorkDocument, workStateOf } from '../workflow/document'
import type { ErasedBy } from '../workflow/Erasure'
import { readOpen } from '../workflow/readOpen'
import { settle } from '../workflow/settle'
import { stale } from '../workflow/stale'
import { workingText } from '../workflow/versions'
import { emptied, withoutNotes } from './emptied'
import { planErasure } from './planErasure'
import { busyPage } from './refusals'

type Wanted = { collection: Proofread; doc: WorkDocument; working: Record<string, unknown> }

/** The one conditional write that decides; what follows from it is in `pending` until it is done. */
export const decideErasure = async (req: PayloadRequest, { collection, doc, working }: Wanted, { actor, actorName, reason }: ErasedBy): Promise<WorkDocument | null> => {
  const erasure = await planErasure(req, collection, doc, working)
  for (const page of erasure.pages) if ((await findPage(req, { id: { equals: page } }))?.importState !== 'whole') throw busyPage(req)
  const at = laterThan(doc.updatedAt)
  const words = emptied(collection)
  const pending: Pending = {
    entry: {
      at, actor, actorName, action: 'erase', document: `${collection}:${doc.id}`, fromRevision: doc.revision, toRevision: doc.revision + 1,
      snapshot: null, reason,
    },
    erasure,
    placeBefore: placeOf(doc),
    version: { ...contentOf(req, collection, working), ...words, _status: 'draft' },
  }
  return decide(req, collection, doc, {
    content: { ...contentOf(req, collection, working), ...words },
    fields: {
      ...withoutNotes(), _status: 'draft', assignee: null, hasNewerEdit: false, hasProblem: false, isPending: true, pending,
      revision: doc.revision + 1, stage: 'erased', updatedAt: at,
    },
  })
}

/**
 * Takes a text out of everything that holds it, as the law demands: row, versions, public documents, lines of its page's
 * sources, the file, image, reports, reasons in the log. What is left says that it was there, and the log by what hashes.
 * @throws {NotFound} 404 · StaleRevision 409 · {@link NotAllowedNow} 403, 409 or 400 · ClearError 409 while other texts hold it.
 */
export const erase = async (req: PayloadRequest, collection: Proofread, id: string, { reason, revision }: { reason?: string | null; revision: number }): Promise<WorkDocument> => {
  const doc = await readOpen(req, collection, id)
  if (!doc) throw new NotFound(req.t)
  if (doc.revision !== revision || doc.revision < 1) throw await stale(req, collection, doc, revision)
  const working = await workingText(req, collection, doc)
  const next = transition(await workStateOf(req, doc, working), 'erase', actorOf(req), reason)
  if (isRefusal(next)) throw new NotAllowedNow(req, STATUS[next.refused], next.message, { code: next.refused, stage: doc.stage })
  const decided = await decideErasure(req, { collection, doc, working }, { ...who(req), reason: reason?.trim() ?? '' })
  if (!decided) {
    const now = await readOpen(req, collection, id)
    throw now ? await stale(req, collection, now, revision) : new NotFound(req.t)
  }
  await followUp(req, (after) => settle(after, collection, decided))
  return decided
}
