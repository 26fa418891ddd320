import type { PayloadRequest } from 'payload'

import { contentOf } from '../../workflow/collections'
import { idOf, readDocument, type WorkDocument } from '../../workflow/document'

/**
 * An approved article that has been changed since keeps the approved text in its row: of which pages it is now, and which
 * lines are in it, its newest version says. (A join since the approval has given it those of another page.)
 */
const changedSince = async (req: PayloadRequest, page: string): Promise<Map<string, WorkDocument>> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection: 'articles', pagination: false, req,
    where: { and: [{ latest: { equals: true } }, { 'version.cutFrom': { in: [page] } }, { 'version.snapshot': { exists: true } }] },
  })
  return new Map(docs.map(({ parent, version }) => [String(idOf(parent)), version]))
}

/** The articles that were cut from a page or hold text of it, by their working text, in the order of print. */
export const articlesOfPage = async (req: PayloadRequest, page: string): Promise<WorkDocument[]> => {
  const { docs: rows } = await req.payload.db.find<WorkDocument>({
    collection: 'articles', pagination: false, req, sort: 'order', where: { cutFrom: { in: [page] } },
  })
  const changed = await changedSince(req, page)
  const known = new Set(rows.map(({ id }) => String(id)))
  for (const id of changed.keys()) {
    const row = known.has(id) ? null : await readDocument(req, 'articles', id)
    if (row) rows.push(row)
  }
  return rows.map((row) => ({ ...row, ...contentOf(req, 'articles', changed.get(String(row.id)) ?? {}) }))
}
