import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import { inTransaction } from '../../../store/inTransaction'
import { joinArticles, type Seen } from '../../../workflow/joinArticles'
import { proposeJoinsAround } from '../../../workflow/proposeJoins'
import { answer } from './answer'
import { editorOf } from './editorOf'
import { idOfRoute } from './idOfRoute'

const readSeen = async (req: PayloadRequest): Promise<Seen> => {
  await addDataAndFileToRequest(req)
  const { from, to } = (req.data ?? {}) as { from?: unknown; to?: unknown }
  if (Number.isInteger(from) && Number.isInteger(to)) return { from: from as number, to: to as number }
  throw new ClearError(req, 428, {
    zh: '请写明所见的两篇的修订号：发送 { "from": n, "to": m }，n 为前文的、m 为续文的。',
    en: 'Name the revisions of both articles as you saw them: send { "from": n, "to": m }, of the first part and of the continuation.',
  }, { code: 'revision-missing' })
}

/** POST /api/joins/:id/confirm: the two articles become one. */
export const confirm: Endpoint = {
  method: 'post',
  path: '/:id/confirm',
  handler: async (req) => {
    const actor = editorOf(req)
    const seen = await readSeen(req)
    await inTransaction(req, () => joinArticles(req, idOfRoute(req), seen, { actor }))
    await proposeJoinsAround(req, idOfRoute(req))
    return answer(req, idOfRoute(req))
  },
}
