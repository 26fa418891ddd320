import { type Endpoint, NotFound } from 'payload'

import { ClearError } from '../../../errors'
import { readJoin, setJoin } from '../../../workflow/joinRecord'
import { idOf } from '../../../workflow/document'
import { proposeJoinsAround } from '../../../workflow/proposeJoins'
import { readSettled } from '../../../workflow/settle'
import { answer } from './answer'
import { editorOf } from './editorOf'
import { idOfRoute } from './idOfRoute'

/** POST /api/joins/:id/dismiss: the two do not belong together, and are not proposed again. */
export const dismiss: Endpoint = {
  method: 'post',
  path: '/:id/dismiss',
  handler: async (req) => {
    const actor = editorOf(req)
    const id = idOfRoute(req)
    // A confirmation that a crash cut off is brought to its end; one at work just now has taken the proposal, or comes too late.
    const second = idOf((await readJoin(req, id))?.to)
    if (second) await readSettled(req, 'articles', second)
    const decided = { decidedAt: new Date().toISOString(), decidedBy: actor.id, state: 'dismissed' } as const
    if (!(await setJoin(req, id, { and: [{ state: { equals: 'proposed' } }, { held: { exists: false } }] }, decided))) {
      if (!(await readJoin(req, id))) throw new NotFound(req.t)
      throw new ClearError(req, 409, { zh: '已经有人作了决定；请重新载入。', en: 'Somebody has decided on it already; reload.' }, { code: 'decided' })
    }
    await proposeJoinsAround(req, id)
    return answer(req, id)
  },
}
