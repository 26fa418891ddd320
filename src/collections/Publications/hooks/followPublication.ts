import type { CollectionAfterChangeHook } from 'payload'

import { isOwing } from '../../../hooks/oweFollowers'
import type { Publication } from '../../../payload-types'
import { carryPublication } from '../carryPublication'

/**
 * A name set right is set right in the titles below it, and in every public document of the publication; whether facsimiles
 * are public decides what those show.
 */
export const followPublication: CollectionAfterChangeHook<Publication> = async ({ doc, operation, previousDoc, req }) => {
  const isSame = doc.name === previousDoc?.name && Boolean(doc.facsimilesArePublic) === Boolean(previousDoc?.facsimilesArePublic)
  if (operation === 'update' && (!isSame || isOwing(req, 'publications', doc.id))) await carryPublication(req, doc)
  return doc
}
