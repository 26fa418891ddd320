import type { CollectionBeforeChangeHook } from 'payload'

import type { Caption } from '../../../payload-types'
import { idOf } from '../../../workflow/document'

/** A caption stands where its photo stands. */
export const setPlaceOfPhoto: CollectionBeforeChangeHook<Caption> = async ({ data, operation, req }) => {
  const photo = idOf(data.photo)
  if (operation !== 'create' || !photo || data.page) return data
  const found = await req.payload.db.findOne<{ id: string; issue: unknown; page: unknown; publication: unknown }>({
    collection: 'photos', req, where: { id: { equals: photo } },
  })
  return found
    ? { ...data, page: idOf(found.page), issue: idOf(found.issue), publication: idOf(found.publication) }
    : data
}
