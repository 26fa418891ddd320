import type { Endpoint, PayloadRequest } from 'payload'

import { requireRevision } from '../../hooks/namedRevision'
import { readBody } from '../readBody'
import { staffOf } from '../staffOf'
import { readHistory, readHistoryText } from './readHistory'
import { restoreText } from './restoreText'

const idOfRoute = (req: PayloadRequest): string => String(req.routeParams?.articleId ?? '')
const revisionOfRoute = (req: PayloadRequest): number => Number(req.routeParams?.revision)

/** `GET /api/desk/:articleId/history`: `{ entries }`, newest first. */
const list: Endpoint = {
  method: 'get',
  path: '/desk/:articleId/history',
  handler: async (req) => Response.json(await readHistory(req, idOfRoute(req))),
}

/** `GET /api/desk/:articleId/history/:revision`: `{ revision, content }` */
const one: Endpoint = {
  method: 'get',
  path: '/desk/:articleId/history/:revision',
  handler: async (req) => Response.json(await readHistoryText(req, idOfRoute(req), revisionOfRoute(req))),
}

/** `POST /api/desk/:articleId/history/:revision/restore { revision }`: `{ doc: { id, revision } }` */
const restore: Endpoint = {
  method: 'post',
  path: '/desk/:articleId/history/:revision/restore',
  handler: async (req) => {
    staffOf(req)
    const named = requireRevision(req, await readBody(req))
    const { id, revision } = await restoreText(req, idOfRoute(req), revisionOfRoute(req), named)
    return Response.json({ doc: { id: String(id), revision } })
  },
}

/** What was done to an article, its texts, and one of them as the next draft. */
export const historyEndpoints: Endpoint[] = [list, one, restore]
