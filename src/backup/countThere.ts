import type { Payload } from 'payload'

import { keptCollections } from './keptCollections'
import type { MediaSwap } from './MediaSwap'

/** What a restore would replace, as `41 articles`; empty when there is nothing. */
export const countThere = async (payload: Payload, media: MediaSwap): Promise<string[]> => {
  const there: string[] = []
  for (const { collection, isVersions } of keptCollections(payload)) {
    const { totalDocs } = await (isVersions ? payload.db.countVersions({ collection }) : payload.db.count({ collection }))
    if (totalDocs > 0) there.push(isVersions ? `${totalDocs} versions of ${collection}` : `${totalDocs} ${collection}`)
  }
  const files = media.there.length
  return files > 0 ? [...there, `${files} files of media`] : there
}
