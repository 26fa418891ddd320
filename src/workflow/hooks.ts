import { type CollectionBeforeChangeHook, type CollectionBeforeOperationHook, NotFound, type PayloadRequest } from 'payload'

import { ClearError, RevisionMissing, Withdrawn } from '../errors'
import { isStaff } from '../access/isStaff'
import type { Proofread } from './collections'
import type { WorkDocument } from './document'
import { readOpen } from './readOpen'
import { stale } from './stale'

/**
 * Every save by a person is a draft on a named revision. Payload would let an editor publish by `_status`, by saving
 * without `draft=true`, or by unpublishing; approving and withdrawing are the only ways to change what is public.
 */
export const saveAsDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create') {
    refusePublishing(req, args.data)
    return { ...args, draft: true }
  }
  if (operation === 'update' || operation === 'updateByID') {
    refusePublishing(req, args.data)
    if (args.unpublishAllLocales) throw new ClearError(req, 403, {
        zh: '要撤下公开版本，请撤稿并说明原因（POST …/withdraw）。',
        en: 'To take it back, withdraw it with a reason (POST …/withdraw).',
      })
    if (!Number.isInteger((args.data as { revision?: unknown } | undefined)?.revision)) throw new RevisionMissing(req)
    return { ...args, draft: true, autosave: false, publishAllLocales: false }
  }
  if (operation === 'restoreVersion') {
    throw new ClearError(req, 403, {
      zh: '要恢复旧版本，请把它的文字存为新草稿，并写明当前修订号。',
      en: 'To bring an old version back, save its text as a new draft, naming the current revision.',
    })
  }
  return args
}

const refusePublishing = (req: PayloadRequest, data: unknown): void => {
  if ((data as { _status?: unknown } | undefined)?._status === 'published') {
    throw new ClearError(req, 403, {
      zh: '保存不等于发布：请送审，由编辑批准（POST …/approve）。',
      en: 'Nothing is published by saving: submit it, and an editor approves it (POST …/approve).',
    })
  }
}

/** The named revision must be the one the stored text was read at; the next one is counted on from it. */
export const nameRevision: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'create') return { ...data, revision: 1 }
  const named = Number(data.revision)
  const read = originalDoc as WorkDocument
  if (named === read.revision) return { ...data, revision: named + 1 }
  const slug = collection.slug as Proofread
  const current = await readOpen(req, slug, read.id)
  if (!current) throw new NotFound(req.t)
  // It was sealed when it was read, and has been opened as it was.
  if (current.revision === named && read.revision < 1) return { ...data, revision: named + 1 }
  throw await stale(req, slug, current, named)
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
    if (doc) throw new Withdrawn(req, String(doc.withdrawnReason ?? ''))
    return args
  }
