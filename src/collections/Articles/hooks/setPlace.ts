import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '../../../payload-types'
import { idOf } from '../../../workflow/document'

/** The issue and the publication follow from the first page. */
export const setPlace: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  const before = idOf(originalDoc?.pages?.[0])
  const first = idOf(data.pages?.[0])
  if (!first || (first === before && originalDoc?.issue)) return data
  const page = await req.payload.db.findOne<{ id: string; issue: unknown; publication: unknown }>({
    collection: 'pages', req, where: { id: { equals: first } },
  })
  return page ? { ...data, issue: idOf(page.issue), publication: idOf(page.publication) } : data
}
