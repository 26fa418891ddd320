import type { PayloadRequest } from 'payload'

import { idOf, type WorkDocument } from '../../workflow/document'
import { renewAll } from '../../workflow/renew'

/** Articles whose newest text stands on the page, though what is public of them may not. */
const draftedOn = async (req: PayloadRequest, page: string): Promise<string[]> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection: 'articles', pagination: false, req, select: { parent: true },
    where: { and: [{ latest: { equals: true } }, { or: [{ 'version.pages': { in: [page] } }, { 'version.cutFrom': { in: [page] } }] }] },
  })
  return docs.flatMap(({ parent }) => idOf(parent) ?? [])
}

/**
 * Renews what is public of the texts that a cut of the page can hold. Photos may belong to another article now; and what
 * else has changed while they were held (an issue's date) could not be renewed then.
 */
export const renewPage = async (req: PayloadRequest, page: string): Promise<void> => {
  const onPage = { pages: { in: [page] } }
  const drafted = await draftedOn(req, page)
  const articles = drafted.length > 0 ? { or: [onPage, { id: { in: drafted } }] } : onPage
  await renewAll(req, { articles, captions: { page: { in: [page] } } }, `pages:${page} cut anew`)
}
