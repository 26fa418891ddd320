import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { isProofread } from '../../workflow/collections'
import type { Removed } from './aftermath'
import { forgetJoined } from './joinedVersions'
import { REMOVAL_ORDER } from './removalOrder'

/**
 * Takes away documents that nobody can work on any more, with their versions. What is gone already is passed over.
 * @param run only what this run has made: by now a document of the same id may have been brought back by another.
 */
export const removeAll = async (req: PayloadRequest, removed: readonly Removed[], run?: string): Promise<void> => {
  const writes = writesOf(req.payload.db)
  const madeBy = (field: string): Where[] => (run === undefined ? [] : [{ [field]: { equals: run } }])
  for (const collection of REMOVAL_ORDER) {
    const ids = removed.filter((each) => each.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    if (isProofread(collection)) {
      await writes.deleteVersions({ collection, req, where: { and: [{ parent: { in: ids } }, ...madeBy('version.cutBy')] } })
    }
    if (collection === 'articles') await forgetJoined(req, ids)
    await writes.deleteMany({ collection, req, where: { and: [{ id: { in: ids } }, ...madeBy('cutBy')] } })
  }
}
