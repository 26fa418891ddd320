import type { PayloadRequest } from 'payload'

import { findPage, type PageRow } from '../recut/page/findPage'
import { idOf } from '../workflow/document'

export type KnownBytes = {
  /** The page is cut from these bytes now, and not from a later file of it. */
  isCurrent: boolean
  page: PageRow
}

/** The page that a file's bytes are, or were before a later file of it was imported; null when they are new. */
export const pageOfBytes = async (req: PayloadRequest, sha256: string): Promise<KnownBytes | null> => {
  const now = await findPage(req, { contentHash: { equals: sha256 } })
  if (now) return { isCurrent: true, page: now }
  const { docs } = await req.payload.db.find<{ id: string; page: unknown }>({
    collection: 'page-sources', limit: 1, pagination: false, req, select: { page: true }, where: { sha256: { equals: sha256 } },
  })
  const page = docs[0] ? await findPage(req, { id: { equals: idOf(docs[0].page) } }) : null
  return page && { isCurrent: false, page }
}
