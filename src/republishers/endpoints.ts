import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import { isAdmin } from '../access/staff'
import { inTransaction } from '../store/inTransaction'
import { issueKey, revokeKey } from './changeKey'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const deed = (path: string, does: (req: PayloadRequest) => Promise<Record<string, unknown>>): Endpoint => ({
  method: 'post',
  path: `/:id/${path}`,
  handler: async (req) => {
    if (!isAdmin(req.user)) throw new Forbidden(req.t)
    return Response.json(await inTransaction(req, () => does(req)), { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** `POST /api/republishers/:id/key` answers the new key, once; `…/revoke` ends it. Both are entries of the log. */
export const republisherEndpoints: Endpoint[] = [
  deed('key', async (req) => ({ key: await issueKey(req, idOf(req)) })),
  deed('revoke', async (req) => {
    await revokeKey(req, idOf(req))
    return { revoked: true }
  }),
]
