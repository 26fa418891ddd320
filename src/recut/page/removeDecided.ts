import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { isProofread, type Proofread } from '../../workflow/collections'
import type { WorkDocument } from '../../workflow/document'
import { revisionBeforeSeal } from '../../workflow/sealed'
import type { Removed } from './aftermath'
import { forgetJoined } from './joinedVersions'
import { REMOVAL_ORDER } from './removalOrder'

type IsStill = () => Promise<boolean>

/** Sealed for a re-import, or held for this cut: nobody can have decided anything on it. */
const isTaken = ({ pending, revision }: WorkDocument, run: string): boolean =>
  revisionBeforeSeal(revision) !== null || (revision < 0 && Boolean(pending && 'cut' in pending && pending.cut.run === run))

const removeTexts = async (req: PayloadRequest, collection: Proofread, ids: string[], run: string, isStill: IsStill): Promise<void> => {
  const { docs } = await req.payload.db.find<WorkDocument>({
    collection, pagination: false, req, select: { pending: true, revision: true }, where: { id: { in: ids } },
  })
  const taken = docs.filter((doc) => isTaken(doc, run))
  if (taken.length === 0) return
  const going = { in: taken.map(({ id }) => id) }
  const versions = await req.payload.db.findVersions<WorkDocument>({
    collection, pagination: false, req, select: { parent: true }, where: { parent: going },
  })
  if (!(await isStill())) return
  const writes = writesOf(req.payload.db)
  // By their own ids: an undo brings them back under new ones, whenever this comes through.
  await writes.deleteVersions({ collection, req, where: { id: { in: versions.docs.map(({ id }) => id) } } })
  if (collection === 'articles') await forgetJoined(req, going.in)
  await writes.deleteMany({ collection, req, where: { and: [{ id: going }, { revision: { in: taken.map(({ revision }) => revision) } }] } })
}

/** Whatever comes back is marked with the run that has brought it back. */
const removeRows = async (req: PayloadRequest, collection: 'page-sources' | 'photos', ids: string[], isStill: IsStill): Promise<void> => {
  const { docs } = await req.payload.db.find<{ cutBy?: string | null; id: string }>({
    collection, pagination: false, req, select: { cutBy: true }, where: { id: { in: ids } },
  })
  if (docs.length === 0 || !(await isStill())) return
  const as = ({ cutBy, id }: { cutBy?: string | null; id: string }): Where => ({ and: [{ id: { equals: id } }, { cutBy: cutBy ? { equals: cutBy } : { exists: false } }] })
  await writesOf(req.payload.db).deleteMany({ collection, req, where: { or: docs.map(as) } })
}

/**
 * Takes away what a decided run leaves to go. It may be late: somebody else has done it, and what went is there again under
 * its old id, by an undo. So all is read first, then it is asked whether the page still names the run, and then exactly
 * what was read is deleted: texts at the revision they were taken at, versions by their ids, photos as that run found them.
 * May run again.
 */
export const removeDecided = async (req: PayloadRequest, removed: readonly Removed[], run: string, isStill: IsStill): Promise<void> => {
  for (const collection of REMOVAL_ORDER) {
    const ids = removed.filter((each) => each.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    if (isProofread(collection)) await removeTexts(req, collection, ids, run, isStill)
    else await removeRows(req, collection, ids, isStill)
  }
}
