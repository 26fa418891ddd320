import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { isProofread } from '../../workflow/collections'
import { readDocument, type WorkDocument } from '../../workflow/document'
import { revisionBeforeSeal } from '../../workflow/sealed'
import type { Moved } from './aftermath'

/** A null leaves the time as it is: nobody has worked on it. */
const AS_OLD = { updatedAt: null }

const moveVersion = async (req: PayloadRequest, { collection, data, id }: Moved): Promise<void> => {
  if (!isProofread(collection)) return
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, limit: 1, pagination: false, req, where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const [newest] = docs
  if (!newest) return
  const { id: version, ...row } = newest
  await writesOf(req.payload.db).updateVersion({
    collection, id: version, req, versionData: { ...row, version: { ...row.version, ...structuredClone(data) } } as never,
  })
}

const move = async (req: PayloadRequest, { collection, data, id }: Moved, { before, sealed }: { before: number; sealed: number }): Promise<unknown> =>
  writesOf(req.payload.db).updateOne({
    collection,
    data: { ...structuredClone(data), ...AS_OLD, revision: before },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: sealed } }] },
  })

const moveSealed = async (req: PayloadRequest, unit: Moved): Promise<void> => {
  if (!isProofread(unit.collection)) return
  const sealed = (await readDocument(req, unit.collection, unit.id))?.revision ?? 0
  const before = revisionBeforeSeal(sealed)
  if (before === null) return
  await moveVersion(req, unit)
  await move(req, unit, { before, sealed })
}

/** Somebody may have put a photo elsewhere since: then it stays there. */
const movePhoto = async (req: PayloadRequest, { collection, data, id, was }: Moved): Promise<void> => {
  const { article, ...rest } = data
  const write = (set: Record<string, unknown>, also: Where[]): Promise<unknown> =>
    writesOf(req.payload.db).updateOne({
      // A form that was opened before must not put it back (src/store/guardRows.ts).
      collection, data: { ...set, ...AS_OLD, revision: { $inc: 1 } }, options: { atomic: true }, req, where: { and: [{ id: { equals: id } }, ...also] },
    })
  if (Object.keys(rest).length > 0) await write(rest, [])
  await write({ article }, was ? [{ article: was.article === null ? { exists: false } : { equals: was.article } }] : [])
}

/** Puts sealed units on their lines in the new file and opens them again. May run again: one that is open is passed over. */
export const moveUnits = async (req: PayloadRequest, moved: readonly Moved[]): Promise<void> => {
  for (const unit of moved) {
    if (isProofread(unit.collection)) await moveSealed(req, unit)
    else await movePhoto(req, unit)
  }
}
