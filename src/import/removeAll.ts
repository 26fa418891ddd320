import type { PayloadRequest } from 'payload'

import { writesOf } from '../store/guardWrites'
import { isProofread } from '../workflow/collections'
import type { WorkDocument } from '../workflow/document'
import type { Removed } from './aftermath'

const ORDER: Removed['collection'][] = ['captions', 'photos', 'articles', 'page-sources']

/** An article that was part of one that goes, and is its own again, keeps versions that say so: SQLite deletes nothing they name. */
const forgetJoins = async (req: PayloadRequest, ids: string[]): Promise<void> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection: 'articles', pagination: false, req, where: { 'version.joinedInto': { in: ids } },
  })
  for (const { id, ...row } of docs) {
    const versionData = { ...row, version: { ...row.version, joinedInto: null } }
    await writesOf(req.payload.db).updateVersion({ collection: 'articles', id, req, versionData: versionData as never })
  }
}

/** Takes away documents that nobody can work on any more, with their versions. What is gone already is passed over. */
export const removeAll = async (req: PayloadRequest, removed: readonly Removed[]): Promise<void> => {
  const writes = writesOf(req.payload.db)
  for (const collection of ORDER) {
    const ids = removed.filter((each) => each.collection === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    if (isProofread(collection)) await writes.deleteVersions({ collection, req, where: { parent: { in: ids } } })
    if (collection === 'articles') await forgetJoins(req, ids)
    await writes.deleteMany({ collection, req, where: { id: { in: ids } } })
  }
}
