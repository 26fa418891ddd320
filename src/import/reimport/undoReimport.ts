import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { Removed } from '../aftermath'
import { removeAll } from '../removeAll'
import { moveRevision, SEALED, unitsOfPage } from '../sealUnits'

const madeBy = (page: string, run: string): Record<Removed['collection'], Where> => {
  const ofPage: Where = { and: [{ page: { equals: page } }, { cutBy: { equals: run } }] }
  return {
    articles: { and: [{ cutFrom: { in: [page] } }, { cutBy: { equals: run } }] },
    captions: ofPage,
    'page-sources': ofPage,
    photos: ofPage,
  }
}

/** Takes back a re-import that was not decided: what it has made goes, what it has sealed opens again. May run again. */
export const undoReimport = async (req: PayloadRequest, page: string, run: string): Promise<void> => {
  const made: Removed[] = []
  for (const [collection, where] of Object.entries(madeBy(page, run)) as [Removed['collection'] & CollectionSlug, Where][]) {
    const { docs } = await req.payload.db.find<{ id: string }>({ collection, pagination: false, req, select: { cutBy: true }, where })
    made.push(...docs.map(({ id }) => ({ collection, id: String(id) })))
  }
  await removeAll(req, made)
  for (const unit of await unitsOfPage(req, page)) await moveRevision(req, unit, [SEALED], 1)
  await req.payload.db.updateOne({
    collection: 'pages',
    data: { importOwner: null, importRun: null, importState: 'whole' },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: page } }, { importRun: { equals: run } }, { importState: { equals: 'reimporting' } }] },
  })
}
