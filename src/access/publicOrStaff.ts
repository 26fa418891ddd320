import type { Access } from 'payload'

import { wholePages } from '../import/wholePages'
import { isStaff } from './isStaff'

/** Readers get what carries something approved; staff get all but what an import has not finished. */
export const publicOrStaff =
  (page: string | null): Access =>
  ({ req }) =>
    isStaff(req.user) ? wholePages(req, page) : { isPublic: { equals: true } }
