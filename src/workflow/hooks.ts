import { type CollectionBeforeChangeHook, type CollectionBeforeOperationHook, NotFound, type PayloadRequest } from 'payload'

import { ClearError, Erased, Withdrawn } from '../errors'
import { isStaff } from '../access/isStaff'
import { requireRevision } from '../hooks/namedRevision'
import { checkContent } from './checkContent'
import type { Proofread } from './collections'
import type { WorkDocument } from './document'
import { askMerge, mergeAsked } from './mergeAsked'
import { mergeOnto } from './mergeOnto'
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
    const data = { ...args.data, revision: requireRevision(req, args.data) }
    askMerge(req, data)
    return { ...args, data, draft: true, autosave: false, publishAllLocales: false }
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
export const countTextRevision: CollectionBeforeChangeHook = async (args) => {
  const { collection, data, operation, originalDoc, req } = args
  if (operation === 'create') return { ...data, revision: 1 }
  const named = Number(data.revision)
  const read = originalDoc as WorkDocument
  if (named === read.revision) return { ...data, revision: named + 1 }
  const slug = collection.slug as Proofread
  const fields = mergeAsked(req)
  if (fields && named < read.revision) {
    const sent = Object.fromEntries(Object.entries(data).filter(([name]) => fields.has(name)))
    const { content, onto } = await mergeOnto(req, { collection: slug, id: read.id, named, sent })
    // Each of the two was checked; what they make together may be too long.
    return checkContent({ ...args, data: { ...data, ...content, revision: onto + 1 } })
  }
  const current = await readOpen(req, slug, read.id)
  if (!current) throw new NotFound(req.t)
  // It was sealed when it was read, and has been opened as it was.
  if (current.revision === named && read.revision < 1) return { ...data, revision: named + 1 }
  throw await stale(req, slug, current, named)
}

/** 410 with the reason for who asks for one withdrawn document, 451 for one that was erased; one that was never public stays unknown (404). */
export const answerWithdrawn =
  (collection: 'articles' | 'captions'): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'read' || !('id' in args) || isStaff(req.user) || args.overrideAccess === true) return args
    const doc = await req.payload.db.findOne<WorkDocument>({
      collection,
      select: { snapshot: true, stage: true, withdrawnReason: true },
      where: { and: [{ id: { equals: args.id } }, { stage: { in: ['erased', 'withdrawn'] } }] },
    })
    // One that never was public stays unknown.
    if (doc?.stage === 'erased') {
      if (doc.snapshot) throw new Erased(req)
      return args
    }
    if (doc) throw new Withdrawn(req, String(doc.withdrawnReason ?? ''))
    return args
  }
