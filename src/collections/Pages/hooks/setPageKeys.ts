import type { CollectionBeforeChangeHook } from 'payload'

import type { Page } from '../../../payload-types'
import { ClearError } from '../../../errors'
import { findPage } from '../../../recut/page/findPage'
import { thisProcess } from '../../../store/owner'
import { planOf } from '../../../import/planPage'
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
        collection: 'issues', req, select: { publication: true, title: true }, where: { id: { equals: issueId } },
      })
    : null
  if (!issue) throw new ClearError(req, 400, { zh: '请选择所属的期：{ "issue": id }。', en: 'Say which issue the page belongs to: { "issue": id }.' })

  const number = data.number === undefined ? originalDoc?.number : data.number
  const plan = operation === 'create' ? planOf(req) : null
  const contentHash = plan?.source.sha256 ?? originalDoc?.contentHash
  const slot = `${issue.id}#${number ?? contentHash}`
  const taken = await findPage(req, { and: [{ slot: { equals: slot } }, { id: { not_equals: originalDoc?.id ?? '' } }] })
  if (taken) {
    throw new ClearError(
      req,
      409,
      {
        zh: `${taken.title} 已由另一个文件导入，未作覆盖。若这是同一版更正后的文件，请在那一版上“重新导入”；若是另一版，请给它另一个版次。`,
        en: `${taken.title} is there already, from another file. Nothing of it is overwritten. If this is a corrected file of the same page, import it again on that page; if it is another page, give it another number.`,
      },
      { code: 'slot-taken', page: taken.id },
    )
  }
  return {
    ...data,
    publication: idOf(issue.publication),
    slot,
    title: pageTitle(issue.title, {
      fileName: plan?.source.fileName ?? originalDoc?.fileName ?? null,
      name: data.name === undefined ? originalDoc?.name ?? null : data.name,
      number: number ?? null,
    }),
    ...(plan
      ? {
          contentHash,
          fileName: plan.source.fileName,
          importOwner: thisProcess(),
          importRun: plan.run,
          importSeenAt: new Date().toISOString(),
          importState: 'importing',
          revision: 1,
        }
      : {}),
  }
}
