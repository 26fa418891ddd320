import type { PayloadRequest, Where } from 'payload'

import { type Proofread, PROOFREAD } from '../../workflow/collections'
import { idOf, readDocument } from '../../workflow/document'
import { approverOf } from '../staffOf'
import { type QueueFilter, queueParts } from './queueFilter'
import type { QueueItem } from './QueueItem'
import { countTexts, issuesOf, type Placed, placedOf } from './queueOrder'

/** `left`: how many wait under these filters, beside the one that was left. */
export type NextWaiting = { doc: Pick<QueueItem, 'collection' | 'desk' | 'id' | 'revision'> | null; left: number }

/** The issue of an article or caption; undefined when there is no such text. */
const issueOf = async (req: PayloadRequest, id: string): Promise<string | null | undefined> => {
  for (const collection of PROOFREAD) {
    const doc = await readDocument(req, collection, id)
    if (doc) return idOf(doc.issue)
  }
  return undefined
}

const deskOf = async (req: PayloadRequest, collection: Proofread, id: string): Promise<string | null> => {
  if (collection === 'articles') return id
  const photo = idOf((await readDocument(req, 'captions', id))?.photo)
  const slot = photo && (await req.payload.db.findOne<{ article?: unknown; id: string }>({ collection: 'photos', req, where: { id: { equals: photo } } }))
  return slot ? idOf(slot.article) : null
}

/** What comes after the text that was left, issue by issue, then what comes before it. @param parts with that text among the others. */
const firstAfter = async (req: PayloadRequest, parts: readonly Where[], left: { id: string; issue: string | null } | null): Promise<Placed | undefined> => {
  const issues = (await issuesOf(req, parts)).map((issue) => issue?.id ?? null)
  const from = left ? Math.max(0, issues.indexOf(left.issue)) : 0
  for (const [step, issue] of [...issues.slice(from), ...issues.slice(0, from + 1)].entries()) {
    const placed = await placedOf(req, parts, issue)
    const own = placed.findIndex(({ id }) => id === left?.id)
    const found = (step === 0 ? placed.slice(own + 1) : placed).find(({ id }) => id !== left?.id)
    if (found) return found
  }
  return undefined
}

/**
 * The next text that waits for the approval of who asks, in the order of the queue: the first after the one that was left,
 * which may have been decided on since; after the last the first again. `doc` is null when no other waits.
 * @param after the id of the article or caption that was left; without it the first text of the list is meant.
 * @throws 401 · 403 for those who do not approve.
 */
export const nextWaiting = async (req: PayloadRequest, filter: Omit<QueueFilter, 'list'>, after?: string): Promise<NextWaiting> => {
  const actor = approverOf(req)
  const waiting = await queueParts(req, { ...filter, list: 'approval' }, actor)
  const issue = after === undefined ? undefined : await issueOf(req, after)
  const left = after === undefined || issue === undefined ? null : { id: after, issue }
  const others = left ? waiting.map((part): Where => ({ and: [part, { id: { not_equals: left.id } }] })) : waiting
  const found = await firstAfter(req, left ? [...others, { id: { equals: left.id } }] : others, left)
  return {
    doc: found ? { collection: found.collection, desk: await deskOf(req, found.collection, found.id), id: found.id, revision: found.revision } : null,
    left: await countTexts(req, others),
  }
}
