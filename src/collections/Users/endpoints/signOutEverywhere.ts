import { type Endpoint, Forbidden, NotFound } from 'payload'

import { isStaff } from '../../../access/isStaff'
import { isAdmin } from '../../../access/staff'

/** `POST /api/users/:id/sign-out-everywhere`: every session of that person ends; one's own, or, for an admin, anybody's. */
export const signOutEverywhere: Endpoint = {
  method: 'post',
  path: '/:id/sign-out-everywhere',
  handler: async (req) => {
    const id = String(req.routeParams?.id ?? '')
    if (!isStaff(req.user) || (String(req.user.id) !== id && !isAdmin(req.user))) throw new Forbidden(req.t)
    const isThere = await req.payload.db.findOne({ collection: 'users', req, where: { id: { equals: id } } })
    if (!isThere) throw new NotFound(req.t)
    await req.payload.db.updateOne({ collection: 'users', data: { sessions: [] }, id, req, returning: false })
    return Response.json({ signedOut: true })
  },
}
