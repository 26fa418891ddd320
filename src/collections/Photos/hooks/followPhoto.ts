import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { Photo } from '../../../payload-types'
import { ClearError } from '../../../errors'
import { pageAtRest } from '../../../import/pageAtRest'
import { idOf } from '../../../workflow/document'
import { pictureChanged } from '../../../workflow/pictureChanged'
import { renew } from '../../../workflow/renew'

/**
 * What a page that is imported again has replaced is gone, with what was just saved of it. It takes the page before it
 * looks at the photos, so of the two one sees the other.
 */
const refuseReplaced = async (req: PayloadRequest, { id, page }: Photo): Promise<void> => {
  const isAtRest = await pageAtRest(req, idOf(page) ?? '')
  if (isAtRest && (await req.payload.db.findOne({ collection: 'photos', req, select: { page: true }, where: { id: { equals: id } } }))) return
  throw new ClearError(
    req, 409,
    { zh: '这一版正在重新导入，图片可能已换成新的；请重新载入后再改。', en: 'The page is just being imported again, and the photo may have been replaced; reload it and change it again.' },
    { code: 'page-changed' },
  )
}

/** A photo that moves to another article takes its approved caption along: both public documents change. */
export const followPhoto: CollectionAfterChangeHook<Photo> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  await refuseReplaced(req, doc)
  const isSamePicture = (doc.credit ?? '') === (previousDoc?.credit ?? '') && idOf(doc.image) === idOf(previousDoc?.image)
  if (!isSamePicture) await pictureChanged(req, String(doc.id))
  const before = idOf(previousDoc?.article)
  const after = idOf(doc.article)
  if (before === after) return doc
  for (const article of [before, after]) {
    if (article) await renew(req, 'articles', article, `photos:${doc.id} moved`)
  }
  return doc
}
