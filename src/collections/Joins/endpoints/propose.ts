import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { ClearError } from '../../../errors'
import { idOf } from '../../../workflow/document'
import { sideOf } from '../../../workflow/joinArticles'
import { findJoin, setJoin } from '../../../workflow/joinRecord'
import { createJoin } from '../../../workflow/createJoin'
import { answer } from './answer'
import { editorOf } from './editorOf'

/** POST /api/joins/propose: an editor names two articles that no mark leads to; a dismissed pair is open again by this. */
export const propose: Endpoint = {
  method: 'post',
  path: '/propose',
  handler: async (req) => {
    editorOf(req)
    await addDataAndFileToRequest(req)
    const { from, to } = (req.data ?? {}) as { from?: unknown; to?: unknown }
    if (typeof from !== 'string' || typeof to !== 'string' || from === to) {
      throw new ClearError(req, 400, {
        zh: '请写明前后两篇：{ "from": 前文编号, "to": 续文编号 }。', en: 'Name two articles: { "from": id of the first part, "to": id of the continuation }.',
      })
    }
    const [first, second] = [await sideOf(req, from), await sideOf(req, to)]
    const issue = idOf(first.doc.issue)
    if (issue === null || issue !== idOf(second.doc.issue)) {
      throw new ClearError(req, 409, { zh: '两篇不在同一期，不能接。', en: 'The two are not of one issue and cannot be joined.' }, { code: 'issue' })
    }
    await createJoin(req, { from, issue, reasons: [{ rule: 'person' }], score: 1, source: 'person', to })
    const { id } = (await findJoin(req, from, to)) ?? { id: '' }
    await setJoin(req, id, { state: { not_equals: 'joined' } }, { reasons: [{ rule: 'person' }], source: 'person', state: 'proposed' })
    return answer(req, id)
  },
}
