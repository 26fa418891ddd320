import { Forbidden, type PayloadRequest } from 'payload'

import { isStaff } from '../access/isStaff'
import type { Actor, Deed } from '../editorial/stages'

/** At start, what a crash cut off is completed by nobody in particular. */
const PROGRAM: Actor = { id: '', role: 'admin' }

/** Who acts. @throws {Forbidden} when nobody of the staff is signed in. */
export const actorOf = (req: PayloadRequest, deed?: Deed): Actor => {
  if (deed === 'renew' && !req.user) return PROGRAM
  if (!isStaff(req.user)) throw new Forbidden(req.t)
  return { id: String(req.user.id), role: req.user.role }
}
