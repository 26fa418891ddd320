import type { PayloadRequest } from 'payload'

import type { Actor } from '../../../editorial/stages'
import { isEditorOrAdmin } from '../../../access/staff'
import { ClearError } from '../../../errors'
import { actorOf } from '../../../workflow/actor'

/** Who decides on a join. @throws {ClearError} 403, before anything else is looked at. */
export const editorOf = (req: PayloadRequest): Actor => {
  const actor = actorOf(req)
  if (isEditorOrAdmin(req.user)) return actor
  throw new ClearError(req, 403, { zh: '只有编辑或管理员可以决定转版。', en: 'Only an editor or admin decides on a join.' }, { code: 'role' })
}
