import type { CollectionAfterChangeHook } from 'payload'

import type { Issue } from '../../../payload-types'
import { isOwing } from '../../../hooks/oweFollowers'
import { carryIssue } from '../carryIssue'
import { isBehind } from '../isBehind'

/**
 * The date stands in the titles of the pages and in every public document: correcting it makes their next
 * snapshots, and so does saving it again when that was cut off.
 */
export const followIssue: CollectionAfterChangeHook<Issue> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update') return doc
  const isSame = (['title', 'date', 'dateCertainty'] as const).every((name) => doc[name] === previousDoc?.[name])
  if (!isSame || isOwing(req, 'issues', doc.id) || (await isBehind(req, doc))) await carryIssue(req, doc)
  return doc
}
