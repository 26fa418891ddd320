import type { Access } from 'payload'

import { wholePages } from '../import/wholePages'
import { isStaff } from './isStaff'

/**
 * Readers get the approved row and nothing else: `draft=false` alone hides nothing, so the rule names `_status` itself.
 */
export const publishedOrStaff =
  (page: string): Access =>
  ({ req }) =>
    isStaff(req.user) ? wholePages(req, page) : { _status: { equals: 'published' } }
