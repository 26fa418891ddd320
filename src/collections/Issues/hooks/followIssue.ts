import type { CollectionAfterChangeHook } from 'payload'

import type { Issue } from '../../../payload-types'
import { renewAll } from '../../../workflow/renew'
import { isBehind } from '../isBehind'
import { retitlePages } from '../retitlePages'

/**
 * The date stands in the titles of the pages and in every public document: correcting it makes their next
 * snapshots, and so does saving it again when that was cut off.
 */
export const followIssue: CollectionAfterChangeHook<Issue> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  if (doc.title !== previousDoc?.title) await retitlePages(req, String(doc.id), doc.title ?? '')
  const isChanged = doc.date !== previousDoc?.date || doc.dateCertainty !== previousDoc?.dateCertainty
  if (isChanged || (await isBehind(req, doc))) {
    const where = { issue: { equals: doc.id } }
    await renewAll(req, { articles: where, captions: where }, `issues:${doc.id} ${doc.date} ${doc.dateCertainty}`)
  }
  return doc
}
