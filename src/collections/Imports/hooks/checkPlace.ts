import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import type { Import, Issue, Publication } from '../../../payload-types'
import { idOf } from '../../../workflow/document'
import { issueTitle } from '../../Issues/issueTitle'

const MISSING = {
  zh: '请写明导入到哪一期：已有的一期 { "issue": id }，或报纸和日期 { "publication": id, "date": "2023-06-19" }。',
  en: 'Say which issue it is for: one that is there, { "issue": id }, or newspaper and day, { "publication": id, "date": "2023-06-19" }.',
}
const BOTH = {
  zh: '请只写一样：已有的一期，或报纸和日期。',
  en: 'Name either an issue that is there or newspaper and day, not both.',
}
const UNKNOWN = {
  issues: { zh: '没有这一期，请重新选择。', en: 'There is no such issue; choose again.' },
  publications: { zh: '没有这份报纸，请重新选择或新建。', en: 'There is no such publication; choose again, or make it first.' },
}

const find = async <T>(req: PayloadRequest, collection: 'issues' | 'publications', id: string): Promise<T> => {
  const found = await req.payload.db.findOne<T & { id: string }>({ collection, req, where: { id: { equals: id } } })
  if (!found) throw new ClearError(req, 400, UNKNOWN[collection])
  return found
}

/** An import is for one issue, which may have to be made; lists call it after that issue. @throws {ClearError} 400. */
export const checkPlace: CollectionBeforeValidateHook<Import> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const issue = idOf(data.issue)
  const publication = idOf(data.publication)
  if (issue) {
    if (publication || data.date) throw new ClearError(req, 400, BOTH)
    return { ...data, title: (await find<Issue>(req, 'issues', issue)).title ?? '' }
  }
  if (!publication || !data.date) throw new ClearError(req, 400, MISSING)
  return { ...data, title: issueTitle((await find<Publication>(req, 'publications', publication)).name, data.date) }
}
