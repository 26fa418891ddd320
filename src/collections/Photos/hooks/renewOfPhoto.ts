import type { CollectionAfterChangeHook } from 'payload'

import type { Photo } from '../../../payload-types'
import { idOf } from '../../../workflow/document'
import { renew } from '../../../workflow/renew'

/** A photo that moves to another article takes its approved caption along: both public documents change. */
export const renewOfPhoto: CollectionAfterChangeHook<Photo> = async ({ doc, operation, previousDoc, req }) => {
  const before = idOf(previousDoc?.article)
  const after = idOf(doc.article)
  if (operation !== 'update' || before === after) return doc
  for (const article of [before, after]) {
    if (article) await renew(req, 'articles', article, `photos:${doc.id} moved`)
  }
  return doc
}
