import type { Endpoint } from 'payload'

import { readDesk } from './readDesk'

/** GET /api/desk/:articleId: one article as the desk shows it (src/desk/DeskAnswer.ts). 401 when nobody is signed in. */
export const deskEndpoint: Endpoint = {
  method: 'get',
  path: '/desk/:articleId',
  handler: async (req) => Response.json(await readDesk(req, String(req.routeParams?.articleId ?? ''))),
}
