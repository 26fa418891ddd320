import type { PayloadRequest } from 'payload'

import { append, type NewEntry } from '../../log/append'
import { who } from '../../log/who'
import { type Follow, PAGE_ACTIONS, type PageAction } from './pageActions'

type DecidedPage = { id: string; isPending?: boolean | null; pending?: NewEntry | null; revision?: number | null }

/** The fields by which a decision over a page says what is still to be logged of it. */
export const pendingEntry = (
  req: PayloadRequest,
  page: string,
  action: PageAction,
  toRevision: number,
  told: Partial<Record<'lines' | 'reason' | 'source' | 'text', string>> = {},
): { isPending: true; pending: NewEntry; revision: number } => ({
  isPending: true,
  pending: {
    action,
    ...who(req),
    at: new Date().toISOString(),
    document: `pages:${page}`,
    fromRevision: toRevision === 1 ? null : toRevision - 1,
    toRevision,
    snapshot: null,
    ...told,
    reason: told.reason ?? null,
  },
  revision: toRevision,
})

/**
 * Logs what was decided over a page and does what follows from it. The page keeps the entry until the log has it, so a
 * crash between the two is completed by the next start. Running it again changes nothing.
 */
export const logPage = async (req: PayloadRequest, page: string): Promise<void> => {
  const found = await req.payload.db.findOne<DecidedPage>({
    collection: 'pages', req, select: { isPending: true, pending: true, revision: true }, where: { id: { equals: page } },
  })
  if (!found?.isPending || !found.pending) return
  await append(req, found.pending)
  const follow: Follow = PAGE_ACTIONS[found.pending.action as PageAction]
  await follow(req, page)
  await req.payload.db.updateOne({
    collection: 'pages', data: { isPending: false, pending: null }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: page } }, { revision: { equals: found.revision ?? 1 } }] },
  })
}
