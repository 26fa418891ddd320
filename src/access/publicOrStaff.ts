import type { Access } from 'payload'

import { wholePages, wholeUnits } from '../store/wholePages'
import { isStaff } from './isStaff'

const WHOLE = { pages: wholePages, units: wholeUnits } as const

/**
 * Readers get what carries something approved; staff get all but what an import has not finished.
 * @param of pages, what is cut from them, or (null) neither.
 */
export const publicOrStaff =
  (of: keyof typeof WHOLE | null): Access =>
  ({ req }) => {
    if (!isStaff(req.user)) return { isPublic: { equals: true } }
    return of === null || WHOLE[of](req)
  }
