import type { PayloadRequest } from 'payload'

import { ClearError, StaleRevision } from '../errors'
import { act } from './act'
import { readDocument, type WorkDocument } from './document'
import { forEachText } from './forEachText'

const TRIES = 20

const heldError = (req: PayloadRequest): ClearError =>
  new ClearError(
    req, 409,
    {
      zh: '改动已存，但这张图片有一条说明正在重新切分，还没有记下它被改过；请稍后把署名或图片再改一次。',
      en: 'It is saved, but a caption of this photo is just being cut anew and does not know of it yet; change credit or image once more in a moment.',
    },
    { code: 'page-changed' },
  )

const tell = async (req: PayloadRequest, id: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const doc = await readDocument(req, 'captions', id)
    if (!doc) return
    // The first attempt has waited for it.
    if (attempt > 1 && doc.revision < 1) throw heldError(req)
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
  await forEachText(docs, ({ id }) => tell(req, String(id)))
}
