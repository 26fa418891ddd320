import type { Endpoint } from 'payload'

import { inTransaction } from '../../../store/inTransaction'
import { proposeJoinsAround } from '../../../workflow/proposeJoins'
import { unjoinArticles } from '../../../workflow/unjoinArticles'
import { answer } from './answer'
import { editorOf } from './editorOf'
import { idOfRoute } from './idOfRoute'

/** POST /api/joins/:id/undo: a joined article is taken apart again, as long as neither part has changed since. */
export const undo: Endpoint = {
  method: 'post',
  path: '/:id/undo',
  handler: async (req) => {
    const actor = editorOf(req)
    await inTransaction(req, () => unjoinArticles(req, idOfRoute(req), actor))
    await proposeJoinsAround(req, idOfRoute(req))
    return answer(req, idOfRoute(req))
  },
}
