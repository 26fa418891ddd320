import { type PayloadRequest, UnauthorizedError } from 'payload'

import type { Actor } from '../editorial/stages'
import { ClearError } from '../errors'
import { actorOf } from '../workflow/actor'

/** Who asks. @throws {UnauthorizedError} 401 when nobody is signed in, before anything is read · Forbidden 403. */
export const staffOf = (req: PayloadRequest): Actor => {
  if (!req.user) throw new UnauthorizedError(req.t)
  return actorOf(req)
}

/** @throws {ClearError} 403 for those who do not approve. */
export const approverOf = (req: PayloadRequest): Actor => {
  const actor = staffOf(req)
  if (actor.role !== 'proofreader') return actor
  throw new ClearError(req, 403, { zh: '批准由编辑或管理员进行。', en: 'Editors and admins approve.' }, { code: 'role' })
}
