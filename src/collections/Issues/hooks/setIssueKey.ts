import type { CollectionBeforeValidateHook } from 'payload'

import type { Issue } from '../../../payload-types'
import { issueKey } from '../issueKey'
import { issueTitle } from '../issueTitle'
import { idOf } from '../../../workflow/document'

/** One publication has one issue a day: the key is unique, so two imports at once cannot make it twice. */
export const setIssueKey: CollectionBeforeValidateHook<Issue> = async ({ data, originalDoc, req }) => {
  const publication = idOf(data?.publication ?? originalDoc?.publication)
  const date = data?.date ?? originalDoc?.date
  if (!data || !publication || !date) return data
  const found = await req.payload.db.findOne<{ id: string; name: string }>({
    collection: 'publications', req, where: { id: { equals: publication } },
  })
  return { ...data, key: issueKey(publication, date), title: issueTitle(found?.name ?? '', date) }
}
