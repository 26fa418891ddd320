import type { CollectionAfterChangeHook } from 'payload'

import type { Page } from '../../../payload-types'
import { renewAll } from '../../../workflow/renew'

/** Number and name stand in every public document of the page: correcting them makes their next snapshots. */
export const followPage: CollectionAfterChangeHook<Page> = async ({ doc, operation, previousDoc, req }) => {
  const isSame = doc.number === previousDoc?.number && doc.name === previousDoc?.name
  if (operation !== 'update' || isSame) return doc
  await renewAll(
    req,
    { articles: { pages: { in: [doc.id] } }, captions: { page: { equals: doc.id } } },
    `pages:${doc.id} ${doc.number ?? ''} ${doc.name ?? ''}`.trim(),
  )
  return doc
}
