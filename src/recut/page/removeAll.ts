import type { PayloadRequest } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { isProofread } from '../../workflow/collections'
import type { Removed } from './aftermath'
import { forgetJoined } from './joinedVersions'

const ORDER: Removed['collection'][] = ['captions', 'photos', 'articles', 'page-sources']

/** Takes away documents that nobody can work on any more, with their versions. What is gone already is passed over. */
export const removeAll = async (req: PayloadRequest, removed: readonly Removed[]): Promise<void> => {
  const writes = writesOf(req.payload.db)
  for (const collection of ORDER) {
    const ids = removed.filter((each) => each.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    if (isProofread(collection)) await writes.deleteVersions({ collection, req, where: { parent: { in: ids } } })
    if (collection === 'articles') await forgetJoined(req, ids)
    await writes.deleteMany({ collection, req, where: { id: { in: ids } } })
  }
}
