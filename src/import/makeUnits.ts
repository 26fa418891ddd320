import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import type { Removed } from '../recut/page/aftermath'
import { findPage } from '../recut/page/findPage'
import { logPage, pendingEntry } from '../recut/page/logPage'
import { removeAll } from '../recut/page/removeAll'
import { followUp } from '../store/followUp'
import { insertAll, type NewDocument } from '../store/insertAll'
import { thisProcess } from '../store/owner'
import { hasTransactions } from '../store/wholePages'
import { idOf } from '../workflow/document'
import { anchorsOf } from './anchors'
import { clearPage } from './clearPage'
import type { PagePlan } from './planPage'
import { unitDocuments } from './unitDocuments'
import { whileAtWork } from './whileAtWork'

/** A page's row as it was created. */
type NewPage = { id: string; issue?: unknown; publication?: unknown }

/** What the page itself says of a plan that has been carried out. */
const decidedFields = ({ report, segmentation, source }: PagePlan): Record<string, unknown> => ({
  contentHash: source.sha256,
  fileName: source.fileName,
  furniture: segmentation.furniture,
  hasFaults: report.faults.length > 0,
  importOwner: null,
  importRun: null,
  importState: 'whole',
  report,
})

const clearedError = (req: PayloadRequest): ClearError =>
  new ClearError(
    req, 409,
    { zh: '导入停顿太久，已被当作中断的导入清除；没有留下任何内容，请重新导入。', en: 'The import stood still for so long that it was cleared away as a dead one. Nothing of it is left; import it again.' },
    { code: 'page-changed' },
  )

/**
 * The page becomes visible, with all its units at once: this one write decides. Its entry in the log follows. It changes
 * nothing when somebody took this process for dead and has cleared the page away.
 */
const showPage = async (req: PayloadRequest, page: string, plan: PagePlan, documents: NewDocument[]): Promise<Record<string, unknown>> => {
  const data = decidedFields(plan)
  const shown = await req.payload.db.updateOne({
    collection: 'pages',
    data: { ...structuredClone(data), ...pendingEntry(req, page, 'import', 1, anchorsOf(documents)) },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: page } }, { importOwner: { equals: thisProcess() } }, { importState: { equals: 'importing' } }] },
  })
  if (!shown) throw clearedError(req)
  await followUp(req, (after) => logPage(after, page))
  return data
}

/** Takes away what was made of a page. One that somebody else has cleared meanwhile does not say any more what is its. */
const takeBack = async (req: PayloadRequest, page: string, documents: NewDocument[]): Promise<void> => {
  await clearPage(req, page, 'import-cleared')
  if (!(await findPage(req, { id: { equals: page } }))) await removeAll(req, documents as Removed[])
}

/**
 * Stores what was cut from a page: its source, its articles, its photos with their captions; then shows it. A failure
 * takes everything away again: by the transaction, or, where there is none, step by step (and a crash at the next start).
 * @returns the fields of the page that changed with it.
 */
export const makeUnits = async (req: PayloadRequest, page: NewPage, plan: PagePlan): Promise<Record<string, unknown>> => {
  const origin = { issue: idOf(page.issue) as string, page: page.id, publication: idOf(page.publication) as string, revision: 1 }
  const documents = unitDocuments(req, origin, plan)
  try {
    return await whileAtWork(req, page.id, async () => {
      await insertAll(req, documents)
      return showPage(req, page.id, plan, documents)
    })
  } catch (error) {
    if (!hasTransactions(req)) await takeBack(req, page.id, documents)
    throw error
  }
}
