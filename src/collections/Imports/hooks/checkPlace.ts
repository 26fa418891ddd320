import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'

import type { Bilingual } from '../../../editorial/bilingual'
import { label } from '../../../fields/label'
import type { Import, Issue, Publication } from '../../../payload-types'
import { say } from '../../../say'
import { idOf } from '../../../workflow/document'
import { issueTitle } from '../../Issues/issueTitle'

type Field = 'date' | 'issue' | 'publication'

const NAMES = {
  date: label('日期（年-月-日）', 'Date (YYYY-MM-DD)'),
  issue: label('已有的一期', 'An issue that is there'),
  publication: label('报纸', 'Publication'),
}
const MISSING = {
  zh: '请选择已有的一期，或写明报纸和日期。',
  en: 'Choose an issue that is there, or name newspaper and day.',
}
const BOTH = {
  zh: '请只写一样：已有的一期，或报纸和日期。',
  en: 'Name either an issue that is there or newspaper and day, not both.',
}
const UNKNOWN = {
  issues: { zh: '没有这一期，请重新选择。', en: 'There is no such issue; choose again.' },
  publications: { zh: '没有这份报纸，请重新选择或新建。', en: 'There is no such publication; choose again, or make it first.' },
}

/** 400, with the fields it is about: the form marks them and says at each what to do. */
const refuse = (req: PayloadRequest, fields: Field[], text: Bilingual): ValidationError =>
  new ValidationError(
    { collection: 'imports', errors: fields.map((path) => ({ label: say(req, NAMES[path]), message: say(req, text), path })), req },
    req.t,
  )

const find = async <T>(req: PayloadRequest, collection: 'issues' | 'publications', id: string): Promise<T> => {
  const found = await req.payload.db.findOne<T & { id: string }>({ collection, req, where: { id: { equals: id } } })
  if (!found) throw refuse(req, [collection === 'issues' ? 'issue' : 'publication'], UNKNOWN[collection])
  return found
}

/** Which fields to mark: what is empty, and the issue too when nothing was said at all. */
const missing = (publication: unknown, date: unknown): Field[] => {
  const empty: Field[] = [...(publication ? [] : ['publication' as const]), ...(date ? [] : ['date' as const])]
  return empty.length === 2 ? ['issue', ...empty] : empty
}

/** An import is for one issue, which may have to be made; lists call it after that issue. @throws {ValidationError} 400. */
export const checkPlace: CollectionBeforeValidateHook<Import> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const issue = idOf(data.issue)
  const publication = idOf(data.publication)
  if (issue) {
    const beside: Field[] = [...(publication ? ['publication' as const] : []), ...(data.date ? ['date' as const] : [])]
    if (beside.length > 0) throw refuse(req, ['issue', ...beside], BOTH)
    return { ...data, title: (await find<Issue>(req, 'issues', issue)).title ?? '' }
  }
  if (!publication || !data.date) throw refuse(req, missing(publication, data.date), MISSING)
  return { ...data, title: issueTitle((await find<Publication>(req, 'publications', publication)).name, data.date) }
}
