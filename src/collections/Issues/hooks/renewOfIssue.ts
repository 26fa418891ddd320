import type { CollectionAfterChangeHook } from 'payload'

import type { Issue } from '../../../payload-types'
import { renewAll } from '../../../workflow/renew'

/** The date stands in every public document of the issue: correcting it makes their next snapshots. */
export const renewOfIssue: CollectionAfterChangeHook<Issue> = async ({ doc, operation, previousDoc, req }) => {
  const isSame = doc.date === previousDoc?.date && doc.dateCertainty === previousDoc?.dateCertainty
  if (operation !== 'update' || isSame) return doc
  const where = { issue: { equals: doc.id } }
  await renewAll(req, { articles: where, captions: where }, `issues:${doc.id} ${doc.date} ${doc.dateCertainty}`)
  return doc
}
