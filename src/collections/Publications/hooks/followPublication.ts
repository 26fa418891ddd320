import type { CollectionAfterChangeHook } from 'payload'

import type { Publication } from '../../../payload-types'
import { carryPublication } from '../carryPublication'

/** A name set right is set right in the titles below it, and in every public document of the publication. */
export const followPublication: CollectionAfterChangeHook<Publication> = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && doc.name !== previousDoc?.name) await carryPublication(req, doc)
  return doc
}
