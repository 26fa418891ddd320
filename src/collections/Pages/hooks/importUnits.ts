import type { CollectionAfterChangeHook } from 'payload'

import type { Page } from '../../../payload-types'
import { makeUnits } from '../../../import/makeUnits'
import { planOf } from '../../../import/planPage'

/** A new page gets its source lines and its articles, photos and captions, or nothing of it stays. */
export const importUnits: CollectionAfterChangeHook<Page> = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  return { ...doc, ...(await makeUnits(req, doc, planOf(req))) }
}
