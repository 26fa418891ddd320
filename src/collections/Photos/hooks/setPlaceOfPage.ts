import type { CollectionBeforeChangeHook } from 'payload'

import type { Photo } from '../../../payload-types'
import { idOf } from '../../../workflow/document'

/** Issue and publication follow from the page. */
export const setPlaceOfPage: CollectionBeforeChangeHook<Photo> = async ({ data, originalDoc, req }) => {
  const page = idOf(data.page)
  if (!page || (page === idOf(originalDoc?.page) && originalDoc?.issue)) return data
  const found = await req.payload.db.findOne<{ id: string; issue: unknown; publication: unknown }>({
    collection: 'pages', req, where: { id: { equals: page } },
  })
  return found ? { ...data, issue: idOf(found.issue), publication: idOf(found.publication) } : data
}
