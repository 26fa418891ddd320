import type { PayloadRequest, Where } from 'payload'

import { isImporting } from './isImporting'

/** Where the database has transactions, nobody sees an import before it is whole. */
export const hasTransactions = (req: PayloadRequest): boolean =>
  req.payload.db.name === 'sqlite' ||
  Boolean((req.payload.db as { transactionOptions?: unknown }).transactionOptions)

/** The pages that some import is making just now; few at any time. */
const unfinishedPages = async (req: PayloadRequest): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'pages', pagination: false, select: { importState: true },
    where: { importState: { equals: 'importing' } },
  })
  return docs.map(({ id }) => String(id))
}

/**
 * On a MongoDB without transactions the units of a page appear one after the other: leave out those whose page is not
 * whole. One field of the page decides, so all of them become visible at once.
 * @param page the field that names the page; `id` for pages themselves, null where there is none.
 */
export const wholePages = async (req: PayloadRequest, page: string | null): Promise<Where | true> => {
  if (page === null || hasTransactions(req) || isImporting(req)) return true
  const unfinished = await unfinishedPages(req)
  return unfinished.length > 0 ? { [page]: { not_in: unfinished } } : true
}
