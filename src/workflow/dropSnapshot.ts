import type { PayloadRequest, Where } from 'payload'

import { PROOFREAD, type Proofread, contentOf } from './collections'
import type { WorkDocument } from './document'
import { keepMade, sameSnapshot } from './snapshot'

type Row = { id: string; json: string; sha256: string }

const isNamed = async (req: PayloadRequest, hash: string): Promise<boolean> => {
  const where: Where = { snapshot: { equals: hash } }
  for (const collection of [...PROOFREAD, 'log'] as const) {
    if ((await req.payload.db.count({ collection, req, where })).totalDocs > 0) return true
  }
  return false
}

/**
 * Takes a public document out again that was kept for a decision which did not fall, unless a document or an entry of the
 * log names it: without a transaction it would outlast an erasure that was planned before it came.
 * @returns whether it is gone.
 */
export const dropSnapshot = async (req: PayloadRequest, hash: string): Promise<boolean> => {
  const { db } = req.payload
  const where: Where = { sha256: { equals: hash } }
  const row = await db.findOne<Row>({ collection: 'snapshots', req, where })
  if (!row || (await isNamed(req, hash))) return false
  await db.deleteMany({ collection: 'snapshots', req, where })
  // Somebody who found it there may have decided on it between the look and the deletion.
  if (!(await isNamed(req, hash))) return true
  await db.create({ collection: 'snapshots', data: { json: row.json, sha256: hash }, req })
  return false
}

/**
 * Puts back the public document that a text names, where {@link dropSnapshot} of another decision or the erasure of a caption
 * that it does not show has taken it. One that would be another by now stays out: what it said may be erased.
 */
export const holdSnapshot = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument): Promise<void> => {
  const hash = String(doc.snapshot)
  if (await req.payload.db.findOne({ collection: 'snapshots', req, where: { sha256: { equals: hash } } })) return
  const same = await sameSnapshot(req, collection, doc.id, contentOf(req, collection, doc), hash)
  if (same) await keepMade(req, same)
}
