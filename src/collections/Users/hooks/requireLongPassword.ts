import type { CollectionBeforeOperationHook } from 'payload'

import { ClearError } from '../../../errors'

/** In characters; Payload by itself is content with 3. */
const SHORTEST_PASSWORD = 8

/** The one rule for passwords, whoever sets them: the admin, the API or the command. @throws {ClearError} 400. */
export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!['create', 'resetPassword', 'update', 'updateByID'].includes(operation)) return args
  const { password } = ((args as { data?: { password?: unknown } | null }).data ?? {})
  if (typeof password !== 'string' || password === '' || [...password].length >= SHORTEST_PASSWORD) return args
  throw new ClearError(
    req, 400,
    { zh: `密码至少 ${SHORTEST_PASSWORD} 个字符；没有保存。`, en: `A password has at least ${SHORTEST_PASSWORD} characters; nothing was saved.` },
    { code: 'password' },
  )
}
