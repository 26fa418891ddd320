import type { CollectionBeforeOperationHook } from 'payload'

import { isAdmin } from '../../../access/staff'
import { ClearError } from '../../../errors'

type Args = { data?: { email?: unknown } | null; id?: number | string; overrideAccess?: boolean }

/** As Payload stores it. */
const normal = (email: string): string => email.toLowerCase().trim()

/**
 * An e-mail signs in: who finds somebody's screen unlocked is not to take the account away by it. The account page sends it
 * along as it stands, which passes.
 * @throws {ClearError} 403.
 */
export const refuseOwnEmail: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id, overrideAccess } = args as Args
  const isUpdate = operation === 'update' || operation === 'updateByID'
  // Of others it is refused as a whole, whatever it says: else one could try whose e-mail it is.
  const isOwn = req.user?.collection === 'users' && String(req.user.id) === String(id)
  if (!isUpdate || overrideAccess === true || data?.email === undefined || !isOwn || isAdmin(req.user)) return args
  const user = await req.payload.db.findOne<{ email?: string; id: string }>({ collection: 'users', req, where: { id: { equals: id } } })
  if (typeof data.email === 'string' && normal(data.email) === normal(user?.email ?? '')) return args
  throw new ClearError(req, 403, { zh: '邮箱只能由管理员修改；没有保存。', en: 'Only an admin changes an e-mail; nothing was saved.' }, { code: 'email' })
}
