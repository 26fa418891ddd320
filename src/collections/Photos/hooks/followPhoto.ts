import type { CollectionAfterChangeHook } from 'payload'

import type { Photo } from '../../../payload-types'
import { idOf } from '../../../workflow/document'
import { pictureChanged } from '../../../workflow/pictureChanged'
import { renew } from '../../../workflow/renew'

/** A photo that moves to another article takes its approved caption along: both public documents change. */
export const followPhoto: CollectionAfterChangeHook<Photo> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
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
