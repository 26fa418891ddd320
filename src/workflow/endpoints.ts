import { addDataAndFileToRequest, type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { type Action, ACTIONS } from '../editorial/stages'
import { ClearError } from '../errors'
import { requireRevision } from '../hooks/namedRevision'
import { inTransaction } from '../store/inTransaction'
import { act } from './act'
import { actorOf } from './actor'
import type { Proofread } from './collections'
import { openRevision } from './openRevision'
import { permissionsOf } from './permissions'
import { readOpen } from './readOpen'
import { readReason } from './readReason'

const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** @throws {RevisionMissing} 428 · {@link ClearError} 400. */
export const readActBody = async (req: PayloadRequest): Promise<{ reason?: string; revision: number }> => {
  await addDataAndFileToRequest(req)
  const revision = requireRevision(req, req.data)
  const reason = readReason(req)
  return { revision, ...(reason ? { reason } : {}) }
}

/** @throws {ClearError} 400. */
const readOverride = (req: PayloadRequest): boolean => {
  const { override } = (req.data ?? {}) as { override?: unknown }
  if (override === undefined || override === null || typeof override === 'boolean') return override === true
  throw new ClearError(req, 400, { zh: 'override 须为 true 或 false；没有改动。', en: '“override” must be true or false; nothing was done.' })
}

const doAction = (collection: Proofread, action: Action): Endpoint => ({
  method: 'post',
  path: `/:id/${action}`,
  handler: async (req) => {
    actorOf(req)
    const { reason, revision } = await readActBody(req)
    const isOverride = readOverride(req)
    await inTransaction(req, () => act(req, { collection, deed: action, id: idOfRoute(req), isOverride, reason, revision }))
    // With the text as it stands now. It was done, so it is shown, even if the page is hidden just now (src/import).
    const { isPending: _isPending, pending: _pending, ...doc } = await req.payload.findByID({
      collection, id: idOfRoute(req), depth: 0, draft: true, overrideAccess: true, req,
    })
    return Response.json({ doc })
  },
})

/** What this person may do now; the admin shows these buttons and no others. */
const listActions = (collection: Proofread): Endpoint => ({
  method: 'get',
  path: '/:id/actions',
  handler: async (req) => {
    actorOf(req)
    const doc = await readOpen(req, collection, idOfRoute(req))
    if (!doc) throw new NotFound(req.t)
    return Response.json({ ...(await permissionsOf(req, collection, doc)), revision: openRevision(doc), stage: doc.stage })
  },
})

/** One endpoint an action, and one that says which are possible. */
export const workflowEndpoints = (collection: Proofread): Endpoint[] => [
  ...ACTIONS.map((action) => doAction(collection, action)),
  listActions(collection),
]
