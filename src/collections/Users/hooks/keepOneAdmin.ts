import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import type { User } from '../../../payload-types'

const count = async (req: PayloadRequest, role?: User['role']): Promise<number> =>
  (await req.payload.count({
    collection: 'users', overrideAccess: true, req, where: role ? { role: { equals: role } } : {},
  })).totalDocs

const lastAdmin = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, { zh: '这是最后一位管理员，请先另设一位。', en: 'This is the last admin; make another one first.' })

/** Who registers first over the network must be an admin, or nobody could make the others; the last admin stays one. */
export const keepOneAdmin: CollectionBeforeChangeHook<User> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    return req.payloadAPI !== 'local' && (await count(req)) === 0 ? { ...data, role: 'admin' } : data
  }
  const stepsDown = originalDoc?.role === 'admin' && data.role !== undefined && data.role !== 'admin'
  if (stepsDown && (await count(req, 'admin')) === 1) throw lastAdmin(req)
  return data
}

export const keepLastAdmin: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, disableErrors: true, overrideAccess: true, req })
  if (user?.role === 'admin' && (await count(req, 'admin')) === 1) throw lastAdmin(req)
}
