import type { PayloadRequest } from 'payload'

import { StaleRevision } from '../errors'
import { act } from './act'
import { readDocument, type WorkDocument } from './document'

const TRIES = 20

const tell = async (req: PayloadRequest, id: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const doc = await readDocument(req, 'captions', id)
    if (!doc) return
    try {
      await act(req, { collection: 'captions', deed: 'picture', id, revision: doc.revision })
      return
    } catch (error) {
      if (!(error instanceof StaleRevision) || attempt >= TRIES) throw error
    }
  }
}

/**
 * Credit and image are approved with the captions of the photo. Whoever changes them has corrected those captions, and
 * an approver who has seen the ones before gets 409.
 */
export const pictureChanged = async (req: PayloadRequest, photo: string): Promise<void> => {
  const { docs } = await req.payload.db.find<WorkDocument>({
    collection: 'captions', pagination: false, req, select: { revision: true }, where: { photo: { equals: photo } },
  })
  for (const { id } of docs) await tell(req, String(id))
}
