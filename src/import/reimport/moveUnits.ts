import type { PayloadRequest } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { isProofread } from '../../workflow/collections'
import type { WorkDocument } from '../../workflow/document'
import type { Moved } from '../aftermath'
import { SEALED } from '../sealUnits'

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

/** Puts sealed units on their lines in the new file and opens them again. May run again: one that is open is passed over. */
export const moveUnits = async (req: PayloadRequest, moved: readonly Moved[]): Promise<void> => {
  for (const unit of moved) {
    await moveVersion(req, unit)
    const isSealed = isProofread(unit.collection)
    await writesOf(req.payload.db).updateOne({
      collection: unit.collection,
      data: { ...structuredClone(unit.data), ...AS_OLD, ...(isSealed ? { revision: 1 } : {}) },
      options: { atomic: true },
      req,
      where: isSealed ? { and: [{ id: { equals: unit.id } }, { revision: { equals: SEALED } }] } : { id: { equals: unit.id } },
    })
  }
}
