import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { isCleanText } from '../../../editorial/cleanText'
import { ClearError } from '../../../errors'
import { requireRevision } from '../../../hooks/namedRevision'
import { acceptFaults } from '../../../import/acceptFaults'
import { inTransaction } from '../../../store/inTransaction'
import { pageAnswer, requireEditor } from './pageAnswer'

const LONGEST_REASON = 2_000

/**
 * `POST /api/pages/:id/accept-faults { revision, reason }`: the open faults that the report of this revision names do no
 * harm; the log keeps who said so, and why.
 */
export const acceptFaultsEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/accept-faults',
  handler: async (req) => {
    requireEditor(req)
    await addDataAndFileToRequest(req)
    const { reason } = (req.data ?? {}) as { reason?: unknown }
    const revision = requireRevision(req, req.data)
    if (typeof reason !== 'string' || reason.trim() === '' || reason.length > LONGEST_REASON || !isCleanText(reason)) {
      throw new ClearError(req, 400, {
        zh: `请说明理由：{ "revision": n, "reason": "…" }，最多 ${LONGEST_REASON} 字，不得含控制字符。`,
        en: `Say why: { "revision": n, "reason": "…" }, at most ${LONGEST_REASON} characters, no control characters.`,
      }, { code: 'reason' })
    }
    const id = String(req.routeParams?.id ?? '')
    await inTransaction(req, () => acceptFaults(req, id, { reason: reason.trim(), revision }))
    return pageAnswer(req, id)
  },
}
