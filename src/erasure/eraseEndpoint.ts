import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import { isAdmin } from '../access/staff'
import { inTransaction } from '../store/inTransaction'
import type { Proofread } from '../workflow/collections'
import { idOf, readDocument } from '../workflow/document'
import { readActBody } from '../workflow/endpoints'
import { erase } from './erase'

/** The images of its pages: what is printed there can be read off them, and they show other texts as well. */
const facsimilesOf = async (req: PayloadRequest, doc: Record<string, unknown>): Promise<string[]> => {
  const pages = [...((doc.pages as unknown[] | null | undefined) ?? []), doc.page].map(idOf).filter((id) => id !== null)
  const { docs } = await req.payload.db.find<{ facsimile?: unknown; id: string }>({
    collection: 'pages', pagination: false, req, select: { facsimile: true }, where: { and: [{ id: { in: pages } }, { facsimile: { exists: true } }] },
  })
  return docs.flatMap(({ facsimile }) => idOf(facsimile) ?? [])
}

/** @returns what a person must still see to: images of the pages, which show it. */
export const erasedAnswer = async (req: PayloadRequest, collection: Proofread, id: string): Promise<{ id: string; left: { facsimiles: string[] }; revision: number; stage: string }> => {
  const doc = await readDocument(req, collection, id)
  return { id, left: { facsimiles: doc ? await facsimilesOf(req, doc) : [] }, revision: doc?.revision ?? 0, stage: String(doc?.stage) }
}

/** @throws {Forbidden} before anything is read or said. */
export const requireAdmin = (req: PayloadRequest): void => {
  if (!isAdmin(req.user)) throw new Forbidden(req.t)
}

/**
 * `POST /api/articles/:id/erase { revision, reason }`, and captions alike: takes the text out of everything, for good. For
 * admins, with the reason, which stays in the log and must not quote what is erased.
 */
export const eraseEndpoint = (collection: Proofread): Endpoint => ({
  method: 'post',
  path: '/:id/erase',
  handler: async (req) => {
    requireAdmin(req)
    const id = String(req.routeParams?.id ?? '')
    const { reason, revision } = await readActBody(req)
    await inTransaction(req, () => erase(req, collection, id, { reason, revision }))
    return Response.json({ doc: await erasedAnswer(req, collection, id) })
  },
})
