import { Forbidden, type PayloadRequest } from 'payload'

import { isStaff } from '../access/isStaff'
import type { Actor, Deed } from '../editorial/stages'

/** What follows from a deed needs no right of its own: who did it was allowed to. At a start nobody is there at all. */
const PROGRAM: Actor = { id: '', role: 'admin' }

/** Who acts. @throws {Forbidden} when nobody of the staff is signed in. */
export const actorOf = (req: PayloadRequest, deed?: Deed): Actor => {
  if (deed === 'renew') return PROGRAM
  if (!isStaff(req.user)) throw new Forbidden(req.t)
  return { id: String(req.user.id), role: req.user.role }
}
