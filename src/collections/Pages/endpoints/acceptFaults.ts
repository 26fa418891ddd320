import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { requireRevision } from '../../../hooks/namedRevision'
import { acceptFaults } from '../../../import/acceptFaults'
import { inTransaction } from '../../../store/inTransaction'
import { requireReason } from '../../../workflow/readReason'
import { pageAnswer, requireEditor } from './pageAnswer'

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
    const revision = requireRevision(req, req.data)
    const reason = requireReason(req, '{ "revision": n, "reason": "…" }')
    const id = String(req.routeParams?.id ?? '')
    await inTransaction(req, () => acceptFaults(req, id, { reason, revision }))
    return pageAnswer(req, id)
  },
}
