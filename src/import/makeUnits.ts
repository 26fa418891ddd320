import type { PayloadRequest } from 'payload'

import { followUp } from '../store/followUp'
import { insertAll } from '../store/insertAll'
import { idOf } from '../workflow/document'
import { clearPage } from './clearPage'
import { logImport, pendingEntry } from './logImport'
import type { PagePlan } from './planPage'
import { unitDocuments } from './unitDocuments'
import { hasTransactions } from './wholePages'

/** A page's row as it was created. */
type NewPage = { id: string; issue?: unknown; publication?: unknown }

/** What the page itself says of a plan that has been carried out. */
export const decidedFields = ({ report, segmentation, source }: PagePlan): Record<string, unknown> => ({
  contentHash: source.sha256,
  fileName: source.fileName,
  furniture: segmentation.furniture,
  hasFaults: report.faults.length > 0,
  importOwner: null,
  importRun: null,
  importState: 'whole',
  report,
})

/** The page becomes visible, with all its units at once: this one write decides. Its entry in the log follows. */
const showPage = async (req: PayloadRequest, page: string, plan: PagePlan): Promise<Record<string, unknown>> => {
  const data = decidedFields(plan)
  await req.payload.db.updateOne({
    collection: 'pages',
    data: { ...structuredClone(data), ...pendingEntry(req, page, 'import', 1, { source: plan.source.sha256 }) },
    options: { atomic: true },
    req,
    where: { id: { equals: page } },
  })
  await followUp(req, (after) => logImport(after, page))
  return data
}

/**
 * Stores what was cut from a page: its source, its articles, its photos with their captions; then shows it. A failure
 * takes everything away again: by the transaction, or, where there is none, step by step (and a crash at the next start).
 * @returns the fields of the page that changed with it.
 */
export const makeUnits = async (req: PayloadRequest, page: NewPage, plan: PagePlan): Promise<Record<string, unknown>> => {
  try {
    const origin = { issue: idOf(page.issue) as string, page: page.id, publication: idOf(page.publication) as string, revision: 1 }
    await insertAll(req, unitDocuments(req, origin, plan))
    return await showPage(req, page.id, plan)
  } catch (error) {
    if (!hasTransactions(req)) await clearPage(req, page.id, 'import-cleared')
    throw error
  }
}
