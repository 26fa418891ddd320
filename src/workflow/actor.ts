import { Forbidden, type PayloadRequest } from 'payload'

import { isStaff } from '../access/isStaff'
import type { Actor } from '../editorial/stages'

/** Who acts. @throws {Forbidden} when nobody of the staff is signed in. */
export const actorOf = (req: PayloadRequest): Actor => {
  if (!isStaff(req.user)) throw new Forbidden(req.t)
  return { id: String(req.user.id), role: req.user.role }
}
