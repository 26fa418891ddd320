import type { Access } from 'payload'

import { wholeUnits } from '../store/wholePages'
import { isStaff } from './isStaff'

/**
 * Readers get the approved row and nothing else: `draft=false` alone hides nothing, so the rule names `_status` itself.
 */
export const publishedOrStaff: Access = ({ req }) =>
  isStaff(req.user) ? wholeUnits(req) : { _status: { equals: 'published' } }
