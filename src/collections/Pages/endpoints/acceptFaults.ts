import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { isCleanText } from '../../../editorial/cleanText'
import { ClearError } from '../../../errors'
import { acceptFaults } from '../../../import/acceptFaults'
import { inTransaction } from '../../../store/inTransaction'
import { pageAnswer, requireEditor } from './pageAnswer'

const LONGEST_REASON = 2_000

/** `POST /api/pages/:id/accept-faults { reason }`: the open faults of the page do no harm; the log keeps who said so, and why. */
export const acceptFaultsEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/accept-faults',
  handler: async (req) => {
    requireEditor(req)
    await addDataAndFileToRequest(req)
    const reason = (req.data as { reason?: unknown } | undefined)?.reason
    if (typeof reason !== 'string' || reason.trim() === '' || reason.length > LONGEST_REASON || !isCleanText(reason)) {
      throw new ClearError(req, 400, {
        zh: `请说明理由：{ "reason": "…" }，最多 ${LONGEST_REASON} 字，不得含控制字符。`,
        en: `Say why: { "reason": "…" }, at most ${LONGEST_REASON} characters, no control characters.`,
      }, { code: 'reason' })
    }
    const id = String(req.routeParams?.id ?? '')
    await inTransaction(req, () => acceptFaults(req, id, reason.trim()))
    return pageAnswer(req, id)
  },
}
