import type { CollectionBeforeChangeHook } from 'payload'

import type { Page } from '../../../payload-types'
import { ClearError } from '../../../errors'
import { importOwner } from '../../../import/owner'
import { planOf } from '../../../import/readPage'
import { idOf } from '../../../workflow/document'
import { pageTitle } from '../pageTitle'

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
  if (!issue) throw new ClearError(req, 400, { zh: '请选择所属的期：{ "issue": id }。', en: 'Say which issue the page belongs to: { "issue": id }.' })

  const number = data.number === undefined ? originalDoc?.number : data.number
  const source = operation === 'create' ? planOf(req).source : null
  const contentHash = source?.sha256 ?? originalDoc?.contentHash
  const slot = `${issue.id}#${number ?? contentHash}`
  const taken = await req.payload.db.findOne<{ id: string; title: string }>({
    collection: 'pages', req, where: { and: [{ slot: { equals: slot } }, { id: { not_equals: originalDoc?.id ?? '' } }] },
  })
  if (taken) {
    throw new ClearError(
      req,
      409,
      {
        zh: `${taken.title} 已由另一个文件导入，未作覆盖。若无人动过，可先删除那一版；否则请给这一版另一个版次。`,
        en: `${taken.title} is there already, from another file. Nothing of it is overwritten; delete that page first if nobody has worked on it, or give this one another number.`,
      },
      { code: 'slot-taken', page: taken.id },
    )
  }
  return {
    ...data,
    publication: idOf(issue.publication),
    slot,
    title: pageTitle(issue.title, number, data.name === undefined ? originalDoc?.name : data.name),
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
