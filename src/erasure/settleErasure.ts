import type { PayloadRequest } from 'payload'

import fs from 'node:fs'
import path from 'node:path'

import { append } from '../log/append'
import { textHash } from '../publishing/textHash'
import { afterCommit, outsideTransaction } from '../store/afterCommit'
import { writesOf } from '../store/guardWrites'
import type { Proofread } from '../workflow/collections'
import { dropSnapshot } from '../workflow/dropSnapshot'
import { idOf, type Pending, type WorkDocument } from '../workflow/document'
import type { Erasure } from '../workflow/Erasure'
import { refreshPublicFlags } from '../workflow/publicFlags'
import { renewAfter } from '../workflow/renew'
import { readSettled, settle } from '../workflow/settle'
import { addVersion, workingText } from '../workflow/versions'
import { carryOut } from './carryOut'
import { decideErasure } from './erase'
import { lateSnapshots } from './lateSnapshots'

type Decided = Pending & { erasure: Erasure }

const TRIES = 20

/** An article that is part of this one goes with it; a part that is its own again by now is its own affair. */
const erasePart = async (req: PayloadRequest, id: string, whole: string, { entry }: Decided): Promise<void> => {
  const { actor, actorName, reason } = entry
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const doc = await readSettled(req, 'articles', id)
    if (doc?.stage !== 'joined' || idOf(doc.joinedInto) !== whole) return
    const decided = await decideErasure(req, { collection: 'articles', doc, working: await workingText(req, 'articles', doc) }, { actor, actorName, reason: reason ?? '' })
    if (decided) return settle(req, 'articles', decided)
  }
  throw new Error(`articles:${id}, which goes with articles:${whole}, is changed all the time; it was not erased.`)
}

const eraseImage = async (req: PayloadRequest, { image }: Erasure): Promise<void> => {
  if (image) await req.payload.db.deleteMany({ collection: 'media', req, where: { id: { equals: image } } })
}

/** No transaction gives a file back, so it goes when everything else is certain. */
const eraseFiles = async (req: PayloadRequest, { files }: Erasure): Promise<void> => {
  const folder = String(req.payload.collections.media.config.upload.staticDir)
  for (const name of files) await fs.promises.rm(path.join(folder, path.basename(name)), { force: true })
}

/** The log of writes keeps earlier pages until it is taken over into the file; as far as no reader is in the way. */
const emptyWal = async ({ payload }: PayloadRequest): Promise<void> => {
  if (payload.db.name !== 'sqlite') return
  const { client } = payload.db as unknown as { client: { execute: (sql: string) => Promise<unknown> } }
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** What came in since the plan goes as well, and the log says so: the entry is not written yet. */
const eraseLate = async (req: PayloadRequest, collection: Proofread, { id }: WorkDocument, erasure: Erasure): Promise<string[]> => {
  const late = await lateSnapshots(req, collection, id, erasure)
  if (late.length > 0) await req.payload.db.deleteMany({ collection: 'snapshots', req, where: { sha256: { in: late } } })
  return late
}

const finish = async (req: PayloadRequest, collection: Proofread, { id, revision }: WorkDocument, erasure: Erasure): Promise<void> => {
  await eraseFiles(req, erasure)
  for (const hash of await lateSnapshots(req, collection, id, erasure)) await dropSnapshot(req, hash)
  await writesOf(req.payload.db).updateOne({
    // A null leaves the time as it is: that of the decision.
    collection, data: { isPending: false, pending: null, updatedAt: null }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })
  await emptyWal(req)
}

/** Does all that a decided erasure comes to. Every step may run again, so it also completes what a crash cut off. */
export const settleErasure = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument, pending: Decided): Promise<void> => {
  const { entry, erasure, placeBefore, version } = pending
  for (const part of erasure.parts) await erasePart(req, part, doc.id, pending)
  const erased = await carryOut(req, collection, doc, erasure)
  await addVersion(req, collection, doc, version ?? {})
  for (const place of [doc, placeBefore ?? {}]) await refreshPublicFlags(req, place)
  const snapshots = [...new Set([...erased.snapshots, ...(await eraseLate(req, collection, doc, erasure))])].sort()
  await append(req, { ...entry, document: `${collection}:${doc.id}`, erased: { ...erased, snapshots }, text: textHash(collection, version ?? {}) })
  await eraseImage(req, erasure)
  if (collection === 'captions') await renewAfter(req, collection, doc, entry.action)
  await afterCommit(req, () => finish(outsideTransaction(req), collection, doc, erasure))
}
