import type { PayloadRequest, Where } from 'payload'

import { type Proofread } from './collections'
import { idOf } from './document'

/** A document that is public as long as something approved stands on it, and the fields that say what stands on it. */
type Carrier = { collection: 'issues' | 'media' | 'pages' | 'photos' | 'publications'; id: string; on: [Proofread, string][] }

const TRIES = 20

const isCarrying = async (req: PayloadRequest, { id, on }: Carrier): Promise<boolean> => {
  for (const [collection, field] of on) {
    const where: Where = { and: [{ [field]: { in: [id] } }, { _status: { equals: 'published' } }] }
    // By the index of newspaper, state and time any is found at once; by another order all of the newspaper's would be sorted.
    const { docs } = await req.payload.db.find({ collection, limit: 1, pagination: false, req, select: {}, sort: '-createdAt', where })
    if (docs.length > 0) return true
  }
  return false
}

/**
 * Looks again after it wrote: whatever changed before the write is seen by that look, and whatever changes later
 * refreshes by itself. So the last writer leaves the truth, without a transaction.
 */
const refresh = async (req: PayloadRequest, carrier: Carrier): Promise<void> => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const isPublic = await isCarrying(req, carrier)
    const found = await req.payload.db.findOne<{ id: string; isPublic?: boolean }>({
      collection: carrier.collection,
      where: { id: { equals: carrier.id } },
      req,
    })
    if (!found || Boolean(found.isPublic) === isPublic) return
    await req.payload.db.updateOne({
      collection: carrier.collection,
      data: { isPublic },
      options: { atomic: true },
      req,
      where: { id: { equals: carrier.id } },
    })
  }
}

/** Publications, issues, pages, photos and images are public only as far as they carry something approved. */
export const refreshPublicFlags = async (req: PayloadRequest, doc: Record<string, unknown>): Promise<void> => {
  const one = (collection: Carrier['collection'], relation: unknown, on: Carrier['on']): Carrier[] => {
    const id = idOf(relation)
    return id ? [{ collection, id, on }] : []
  }
  const pages = [...((doc.pages as unknown[] | undefined) ?? []), doc.page].flatMap((page) =>
    one('pages', page, [['articles', 'pages'], ['captions', 'page']]),
  )
  const carriers = [
    ...pages,
    ...one('issues', doc.issue, [['articles', 'issue'], ['captions', 'issue']]),
    ...one('publications', doc.publication, [['articles', 'publication'], ['captions', 'publication']]),
    ...one('photos', doc.photo, [['captions', 'photo']]),
    ...one('media', doc.image, [['captions', 'image']]),
  ]
  for (const carrier of carriers) await refresh(req, carrier)
}
