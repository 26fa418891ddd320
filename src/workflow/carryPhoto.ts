import type { PayloadRequest } from 'payload'

import type { Photo } from '../payload-types'
import type { Note } from '../store/owed'
import { idOf } from './document'
import { pictureChanged } from './pictureChanged'
import { renewAll } from './renew'

/**
 * Carries a photo that was saved into its captions and articles: who changed credit or image has corrected the captions, and
 * the articles that had it and have it now are renewed.
 */
export const carryPhoto = async (req: PayloadRequest, { credit, id, image, page }: Photo, { before, by }: Note): Promise<void> => {
  const isSamePicture = (before.credit ?? '') === (credit ?? '') && idOf(before.image) === idOf(image)
  const user = by && !isSamePicture ? await req.payload.findByID({ collection: 'users', depth: 0, disableErrors: true, id: by, req }) : null
  if (user) await pictureChanged(Object.assign(Object.create(req), { user: { ...user, collection: 'users' } }) as PayloadRequest, String(id))
  // Which articles it came from is not known any more: all of its page are looked at.
  await renewAll(req, { articles: { pages: { in: [idOf(page) ?? ''] } }, captions: { photo: { equals: id } } }, `photos:${id} moved`)
}
