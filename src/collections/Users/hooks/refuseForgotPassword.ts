import type { CollectionBeforeOperationHook } from 'payload'

import { ClearError } from '../../../errors'

/**
 * The program sends no mail, so nobody could get the link; and on SQLite Payload would write beside its own open
 * transaction, which stops every other writer until one of them gives up.
 */
export const refuseForgotPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  throw new ClearError(req, 403, {
    zh: '系统不发邮件；请管理员重设密码。',
    en: 'No mail is sent from here; ask an admin to set a new password.',
  })
}
