import { APIError, type CollectionBeforeChangeHook } from 'payload'

import type { User } from '../../../payload-types'

/**
 * The first user, registered over the network or by the command, must be an admin, or nobody could make the others; and
 * the last admin cannot take that role from themself.
 */
export const keepOneAdmin: CollectionBeforeChangeHook<User> = async ({ data, operation, originalDoc, req }) => {
  const admins = await req.payload.count({
    collection: 'users', overrideAccess: true, req, where: { role: { equals: 'admin' } },
  })
  if (admins.totalDocs === 0) return { ...data, role: 'admin' }
  const stepsDown = operation === 'update' && originalDoc?.role === 'admin' && data.role !== undefined && data.role !== 'admin'
  if (stepsDown && admins.totalDocs === 1) {
    throw new APIError('This is the last admin; make another one first.', 409)
  }
  return data
}
