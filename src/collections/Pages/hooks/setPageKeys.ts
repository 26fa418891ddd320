import { APIError, type CollectionBeforeChangeHook } from 'payload'

import type { Page } from '../../../payload-types'
import { importOwner } from '../../../import/owner'
import { planOf } from '../../../import/readPage'
import { idOf } from '../../../workflow/document'

/**
 * What follows from issue and number: publication, title, and the place in the issue, which is unique. Pages whose
 * number is not known stand beside each other.
 */
export const setPageKeys: CollectionBeforeChangeHook<Page> = async ({ data, operation, originalDoc, req }) => {
  const issueId = idOf(data.issue ?? originalDoc?.issue)
  const issue = issueId
    ? await req.payload.db.findOne<{ id: string; publication: unknown; title: string }>({
        collection: 'issues', req, where: { id: { equals: issueId } },
      })
    : null
  if (!issue) throw new APIError('Say which issue the page belongs to: { "issue": id }.', 400)

  const number = data.number === undefined ? originalDoc?.number : data.number
  const source = operation === 'create' ? planOf(req).source : null
  const contentHash = source?.sha256 ?? originalDoc?.contentHash
  const slot = `${issue.id}#${number ?? contentHash}`
  const taken = await req.payload.db.findOne<{ id: string; title: string }>({
    collection: 'pages', req, where: { and: [{ slot: { equals: slot } }, { id: { not_equals: originalDoc?.id ?? '' } }] },
  })
  if (taken) {
    throw new APIError(
      `${taken.title} is there already, from another file. Nothing of it is overwritten; delete that page first if nobody has worked on it, or give this one another number.`,
      409,
      { page: taken.id },
    )
  }
  return {
    ...data,
    publication: idOf(issue.publication),
    slot,
    title: `${issue.title}${number ? ` 第${number}版` : ''}${data.name ?? originalDoc?.name ? ` ${data.name ?? originalDoc?.name}` : ''}`,
    ...(source
      ? {
          contentHash,
          fileName: source.fileName,
          importOwner: importOwner(),
          importSeenAt: new Date().toISOString(),
          importState: 'importing',
        }
      : {}),
  }
}
