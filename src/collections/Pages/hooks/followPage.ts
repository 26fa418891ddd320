import type { CollectionAfterChangeHook } from 'payload'

import { isOwing } from '../../../hooks/oweFollowers'
import type { Page } from '../../../payload-types'
import { idOf } from '../../../workflow/document'
import { carryPage } from '../carryPage'

/**
 * Number, name and (where readers may have it) facsimile stand in every public document of the page: correcting them makes
 * their next snapshots.
 */
export const followPage: CollectionAfterChangeHook<Page> = async ({ doc, operation, previousDoc, req }) => {
  const isSame = doc.number === previousDoc?.number && doc.name === previousDoc?.name && idOf(doc.facsimile) === idOf(previousDoc?.facsimile)
  if (operation === 'update' && (!isSame || isOwing(req, 'pages', doc.id))) await carryPage(req, doc)
  return doc
}
