import type { PayloadRequest } from 'payload'

import { append } from '../log/append'
import { writesOf } from '../store/guardWrites'
import type { Proofread } from './collections'
import { readDocument, type WorkDocument } from './document'
import { refreshPublicFlags } from './publicFlags'
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
  if (CHANGES_WHAT_IS_PUBLIC.has(pending.entry.action)) await refreshPublicFlags(req, doc)
  await append(req, pending.entry)
  await writesOf(req.payload.db).updateOne({
    collection,
    data: { isPending: false, pending: null },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: doc.id } }, { revision: { equals: doc.revision } }] },
  })
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
