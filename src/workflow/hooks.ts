import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'

import { RevisionMissing, StaleRevision, Withdrawn } from '../errors'
import { isStaff } from '../access/isStaff'
import type { WorkDocument } from './document'

/**
 * Every save by a person is a draft on a named revision. Payload would let an editor publish by `_status`, by saving
 * without `draft=true`, or by unpublishing; approving and withdrawing are the only ways to change what is public.
 */
export const saveAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'create') {
    refusePublishing(args.data)
    return { ...args, draft: true }
  }
  if (operation === 'update' || operation === 'updateByID') {
    refusePublishing(args.data)
    if (args.unpublishAllLocales) throw new APIError('To take it back, withdraw it: POST …/withdraw with a reason.', 403)
    if (!Number.isInteger((args.data as { revision?: unknown } | undefined)?.revision)) throw new RevisionMissing()
    return { ...args, draft: true, autosave: false, publishAllLocales: false }
  }
  if (operation === 'restoreVersion') {
    throw new APIError('To bring an old version back, save its text as a new draft, naming the current revision.', 403)
  }
  return args
}

const refusePublishing = (data: unknown): void => {
  if ((data as { _status?: unknown } | undefined)?._status === 'published') {
    throw new APIError('Nothing is published by saving: submit it, and an editor approves it (POST …/approve).', 403)
  }
}

/** The named revision must be the one the stored text was read at; the next one is counted on from it. */
export const nameRevision: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const named = Number(data.revision)
  const current = originalDoc as WorkDocument
  if (named !== current.revision) throw new StaleRevision(named, current)
  return { ...data, revision: named + 1 }
}

/** 410 with the reason for who asks for one withdrawn document; one that was never public stays unknown (404). */
export const answerWithdrawn =
  (collection: 'articles' | 'captions'): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'read' || !('id' in args) || isStaff(req.user) || args.overrideAccess === true) return args
    const doc = await req.payload.db.findOne<WorkDocument>({
      collection,
      select: { stage: true, withdrawnReason: true },
      where: { and: [{ id: { equals: args.id } }, { stage: { equals: 'withdrawn' } }] },
    })
    if (doc) throw new Withdrawn(String(doc.withdrawnReason ?? ''))
    return args
  }
