import { type CollectionSlug, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'

import { isAdmin } from '../access/staff'
import { inTransaction } from '../store/inTransaction'
import { issueSecret } from './issueSecret'
import { resend } from './resend'
import { tryOut } from './tryOut'

const deed = (collection: CollectionSlug, path: string, does: (req: PayloadRequest, id: string) => Promise<object>): Endpoint => ({
  method: 'post',
  path: `/:id/${path}`,
  handler: async (req) => {
    if (!isAdmin(req.user)) throw new Forbidden(req.t)
    const id = String(req.routeParams?.id ?? '')
    if (!(await req.payload.db.findOne({ collection, req, select: {}, where: { id: { equals: id } } }))) throw new NotFound(req.t)
    return Response.json(await does(req, id), { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** `POST /api/webhooks/:id/secret` answers a new secret, once; `…/test` sends a trial and says what came of it. */
export const webhookEndpoints: Endpoint[] = [
  deed('webhooks', 'secret', (req, id) => inTransaction(req, () => issueSecret(req, id))),
  deed('webhooks', 'test', tryOut),
]

/** `POST /api/webhook-deliveries/:id/resend` sends once more what was sent then. */
export const deliveryEndpoints: Endpoint[] = [deed('webhook-deliveries', 'resend', resend)]
