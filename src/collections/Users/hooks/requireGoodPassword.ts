import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import { passwordFault } from '../passwordFault'

type Args = { data?: { email?: unknown; password?: unknown } | null; id?: number | string }

const SETS: ReadonlySet<string> = new Set(['create', 'resetPassword', 'update', 'updateByID'])

/** Of who gets the password: as it is sent, or as it stands. */
const addressOf = async (req: PayloadRequest, { data, id }: Args): Promise<string> => {
  if (typeof data?.email === 'string') return data.email
  if (id === undefined) return ''
  const user = await req.payload.db.findOne<{ email?: string; id: string }>({ collection: 'users', req, where: { id: { equals: id } } })
  return user?.email ?? ''
}

/** The one rule for passwords, whoever sets them: the person, the admin, the API or the command. @throws {ClearError} 400. */
export const requireGoodPassword: CollectionBeforeOperationHook = async ({ args: given, operation, req }) => {
  const args = given as Args
  const password = args.data?.password
  if (!SETS.has(operation) || typeof password !== 'string' || password === '') return given
  const fault = passwordFault(password, await addressOf(req, args))
  if (fault) throw new ClearError(req, 400, fault, { code: 'password' })
  return given
}
