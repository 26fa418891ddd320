import type { CollectionBeforeOperationHook } from 'payload'

import { ClearError } from '../../../errors'

/** One user at a time: of many at once, each would find another admin left, and in the end there would be none. */
export const refuseBulk: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'delete' && operation !== 'update') || ('id' in args && args.id !== undefined)) return args
  if (args.overrideAccess === true) return args
  throw new ClearError(req, 403, {
    zh: '用户须逐个修改或删除。',
    en: 'Users are changed or deleted one at a time.',
  })
}
