import type { PayloadRequest } from 'payload'

import { isStaff } from '../access/isStaff'
import { type Since, StaleRevision } from '../errors'
import type { MergeConflict } from '../editorial/proofing'
import type { LogEntry } from '../log/entryHash'
import { contentOf, type Proofread } from './collections'
import type { WorkDocument } from './document'
import { openRevision } from './openRevision'
import { textAt, workingText } from './versions'

/** The newest entry that the log has of a document; null for one that only its page's import is logged of. For staff alone. */
const sinceOf = async (req: PayloadRequest, collection: Proofread, id: string): Promise<Since | null> => {
  if (!isStaff(req.user)) return null
  const { docs } = await req.payload.db.find<LogEntry & { id: string }>({
    collection: 'log', limit: 1, pagination: false, req, sort: '-seq', where: { document: { equals: `${collection}:${id}` } },
  })
  const [last] = docs
  return last ? { action: last.action, actor: last.actorName || null, at: last.at, reason: last.reason ?? null } : null
}

/** The text that a stale write was made on; null when there is none of that revision. */
const baseOf = async (req: PayloadRequest, collection: Proofread, id: string, named: number): Promise<Record<string, unknown> | null> => {
  const found = await textAt(req, collection, id, named)
  return found && contentOf(req, collection, found)
}

/** The 409 for a write that named an old revision, with the text it was made on, the text as it stands now, and what was done to it since. */
export const stale = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  named: number,
  more: { conflicts?: MergeConflict[] } = {},
): Promise<StaleRevision> => {
  const text = contentOf(req, collection, await workingText(req, collection, doc))
  return new StaleRevision(req, named, { ...text, id: doc.id, revision: openRevision(doc), stage: doc.stage }, await sinceOf(req, collection, doc.id), { base: await baseOf(req, collection, doc.id, named), ...more })
}
