import type { Endpoint, PayloadRequest } from 'payload'

import { ClearError } from '../../errors'
import { isProofread } from '../../workflow/collections'
import { requireRevision } from '../../hooks/namedRevision'
import { readBody } from '../readBody'
import { approverOf, staffOf } from '../staffOf'
import { approveMany, type ToApprove } from './approveMany'
import { claimNext } from './claimNext'
import { nextWaiting } from './nextWaiting'
import { readFilter, readId } from './queueFilter'
import { readQueue } from './readQueue'

const USUAL = 25
const MOST = 100

const numberOf = (given: unknown, usual: number, most: number): number => {
  const wanted = Number(given)
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, most) : usual
}

const readItems = (req: PayloadRequest, given: unknown): ToApprove[] => {
  if (!Array.isArray(given) || given.length === 0 || given.length > MOST) {
    throw new ClearError(req, 400, {
      zh: `请发送 1 到 ${MOST} 篇：{ "items": [{ "id", "collection", "revision" }] }；没有批准任何一篇。`,
      en: `Send 1 to ${MOST} texts: { "items": [{ "id", "collection", "revision" }] }; nothing was approved.`,
    }, { code: 'items' })
  }
  return given.map((item: unknown, index) => {
    const { collection = 'articles', id, revision } = (item ?? {}) as Record<string, unknown>
    const named = readId(req, `items.${index}.id`, id)
    if (named === undefined || typeof collection !== 'string' || !isProofread(collection)) {
      throw new ClearError(req, 400, {
        zh: `items.${index} 须写明 id 与 collection（articles 或 captions）；没有批准任何一篇。`,
        en: `items.${index} must name its id and collection (articles or captions); nothing was approved.`,
      }, { at: index, code: 'items' })
    }
    return { collection, id: named, revision: requireRevision(req, { revision }) }
  })
}

/** `GET /api/queue?list=mine|free|approval&publication=&issue=&stage=&problem=true&limit=&page=` */
const list: Endpoint = {
  method: 'get',
  path: '/queue',
  handler: async (req) => {
    staffOf(req)
    const { limit, page } = req.query as Record<string, unknown>
    return Response.json(await readQueue(req, readFilter(req), { limit: numberOf(limit, USUAL, MOST), page: numberOf(page, 1, 1_000_000) }))
  },
}

/** `POST /api/queue/next { publication?, issue?, after? }`: `{ doc: { id, collection, revision } | null }` */
const next: Endpoint = {
  method: 'post',
  path: '/queue/next',
  handler: async (req) => {
    const actor = staffOf(req)
    const { after, issue, publication } = await readBody(req)
    const wanted = { after: readId(req, 'after', after), issue: readId(req, 'issue', issue), publication: readId(req, 'publication', publication) }
    return Response.json({ doc: await claimNext(req, wanted, actor) })
  },
}

/** `GET /api/queue/next-waiting?after=&publication=&issue=&stage=&problem=true`: `{ doc: { id, collection, desk, revision } | null, left }` */
const waiting: Endpoint = {
  method: 'get',
  path: '/queue/next-waiting',
  handler: async (req) => {
    approverOf(req)
    const { list: _list, ...filter } = readFilter(req)
    return Response.json(await nextWaiting(req, filter, readId(req, 'after', (req.query as Record<string, unknown>).after)))
  },
}

/** `POST /api/queue/approve { items: [{ id, collection, revision }] }`: `{ results: [{ id, ok, status, message? }] }` */
const approve: Endpoint = {
  method: 'post',
  path: '/queue/approve',
  handler: async (req) => {
    approverOf(req)
    const { items } = await readBody(req)
    return Response.json({ results: await approveMany(req, readItems(req, items)) })
  },
}

/** What is mine, what is free, what waits for approval; the next one; many at once. */
export const queueEndpoints: Endpoint[] = [list, next, waiting, approve]
