import type { PayloadRequest } from 'payload'

import { writesOf } from '../store/guardWrites'
import type { Proofread } from './collections'
import type { WorkDocument } from './document'

type Decision = {
  /** Replaces the text of the row; null leaves it. */
  content: Record<string, unknown> | null
  fields: Record<string, unknown>
}

/**
 * The one conditional write: it matches the revision the deed was made on, or it changes nothing.
 *
 * MongoDB takes text and fields in one atomic update. SQLite's conditional UPDATE reaches the main table only, so the
 * text (which has rows in other tables) follows inside the same transaction, which the first statement has made its own.
 * @returns the document after it, or null when the revision is no longer that one.
 */
export const decide = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  { content, fields }: Decision,
): Promise<WorkDocument | null> => {
  const writes = writesOf(req.payload.db)
  const isSQLite = req.payload.db.name === 'sqlite'
  const matched = await writes.updateOne({
    collection,
    data: structuredClone(isSQLite ? fields : { ...content, ...fields }),
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: doc.id } }, { revision: { equals: doc.revision } }] },
  })
  if (!matched) return null
  if (isSQLite && content) {
    await writes.updateOne({ id: doc.id, collection, data: { ...structuredClone(content), updatedAt: fields.updatedAt }, req })
  }
  return req.payload.db.findOne<WorkDocument>({ collection, where: { id: { equals: doc.id } }, req })
}
