import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../../errors'
import type { SourcePage } from '../../ingest'
import { alignLines } from '../../ingest/alignment/alignLines'
import type { PageReport } from '../../ingest/report/pageReport'
import type { RuleName } from '../../ingest/rules'
import { findPage, type PageRow } from '../../recut/page/findPage'
import { finishAftermath } from '../../recut/page/finishAftermath'
import { logPage, pendingEntry } from '../../recut/page/logPage'
import { takeBackRun } from '../../recut/page/takeBackRun'
import { followUp } from '../../store/followUp'
import { insertAll } from '../../store/insertAll'
import { inTransaction } from '../../store/inTransaction'
import { thisProcess } from '../../store/owner'
import { withRunInHand } from '../../store/runsInHand'
import { hasTransactions } from '../../store/wholePages'
import { idOf } from '../../workflow/document'
import { anchorsOf } from '../anchors'
import { clearUnfinished } from '../clearUnfinished'
import { linesOfPage } from '../findSamePage'
import { pageOfBytes } from '../pageOfBytes'
import { makePlan, type PagePlan } from '../planPage'
import { joinAgain, takeApart } from '../takeApart'
import type { Origin } from '../unitDocuments'
import { whileAtWork } from '../whileAtWork'
import { sealPageUnits } from './pageUnits'
import { planReimport } from './planReimport'
import { refuseCutFurniture } from './refuseCutFurniture'
import { refuseErased } from './refuseErased'

/** From so much text in common on, a file is the same page digitised again. */
const SAME_PAGE = 0.5

const busy = (req: PayloadRequest): ClearError =>
  new ClearError(
    req, 409,
    { zh: '这一版正在导入或刚有变动，没有改动任何内容；请稍后再试。', en: 'The page is being imported, or has just changed. Nothing was done; try again in a moment.' },
    { code: 'page-changed' },
  )

/** Faults that leave little of the text as it is printed: the right file has nothing in common with it. */
const BEYOND_LIKENESS: readonly string[] = ['columns-crossed', 'mojibake'] satisfies RuleName[]

const isBeyondLikeness = ({ hasFaults, report }: PageRow): boolean =>
  hasFaults === true && ((report as Partial<PageReport> | null)?.faults ?? []).some(({ rule }) => BEYOND_LIKENESS.includes(rule))

const refuseOther = (req: PayloadRequest, page: PageRow, similarity: number): ClearError => {
  const { id, title } = page
  const percent = Math.round(similarity * 100)
  if (isBeyondLikeness(page)) {
    return new ClearError(
      req, 409,
      {
        zh: `${title} 的原文有错，这个文件与它只有 ${percent}% 的文字相同，未作覆盖。若是同一版的正确文件，请打开那一版，用“重新导入”选这个文件。`,
        en: `The text of ${title} is faulty, and this file has only ${percent}% in common with it; nothing was overwritten. If it is the right file of that page, open the page and import it there (Import again).`,
      },
      { code: 'other-page', page: id, similarity },
    )
  }
  return new ClearError(
    req, 409,
    {
      zh: `这个文件与 ${title} 只有 ${percent}% 的文字相同，像是另一版，未作覆盖。请核对期与版次；若那一版导错了且无人动过，可先删除它。`,
      en: `This file has only ${percent}% of its text in common with ${title}; it looks like another page, and nothing was overwritten. Check issue and page number; if that page was imported wrongly and nobody has worked on it, delete it first.`,
    },
    { code: 'other-page', page: id, similarity },
  )
}

const refuseKnown = async (req: PayloadRequest, page: string, source: SourcePage): Promise<void> => {
  const known = await pageOfBytes(req, source.sha256)
  if (!known || (!known.isCurrent && known.page.id === page)) return
  throw new ClearError(
    req, 409,
    known.page.id === page
      ? { zh: '这一版就是由这个文件导入的，没有改动任何内容。', en: 'The page is imported from this very file; nothing was done.' }
      : { zh: `这个文件已导入为另一版：${known.page.title}。没有改动任何内容。`, en: `This file is imported as another page, ${known.page.title}. Nothing was done.` },
    { code: 'already-imported', page: known.page.id },
  )
}

const setPage = (req: PayloadRequest, page: string, where: Record<string, unknown>, data: Record<string, unknown>): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'pages', data: structuredClone(data), options: { atomic: true }, req,
    // What was decided before has its entry in the log: this decision would write over what waits for that.
    where: { and: [{ id: { equals: page } }, { isPending: { not_equals: true } }, ...Object.entries(where).map(([name, value]) => ({ [name]: { equals: value } }))] },
  })

/** The one write that decides: the page is cut from the new file now. What it replaces is not seen any more. */
const decide = async (req: PayloadRequest, before: PageRow, origin: Origin, plan: PagePlan): Promise<void> => {
  const { aftermath, documents, furniture, report } = await planReimport(req, origin, plan, await sealPageUnits(req, origin.page))
  await insertAll(req, documents)
  const { source } = plan
  const decided = await setPage(req, origin.page, { importOwner: thisProcess(), importRun: plan.run, slot: before.slot }, {
    acceptedFaults: null,
    aftermath,
    contentHash: source.sha256,
    fileName: source.fileName,
    furniture,
    hasFaults: report.faults.length > 0,
    importState: 'clearing',
    lastCut: null,
    report,
    slot: `${origin.issue}#${before.number ?? source.sha256}`,
    ...pendingEntry(req, origin.page, 'reimport', origin.revision, anchorsOf(documents)),
  })
  if (!decided) throw busy(req)
}

const carryOut = async (req: PayloadRequest, before: PageRow, plan: PagePlan): Promise<void> => {
  const revision = before.revision ?? 1
  const isTaken = await setPage(
    req, before.id, { contentHash: before.contentHash, importState: 'whole', revision },
    { importOwner: thisProcess(), importRun: plan.run, importSeenAt: new Date().toISOString(), importState: 'reimporting' },
  )
  if (!isTaken) throw busy(req)
  const origin = { issue: idOf(before.issue) as string, page: before.id, publication: idOf(before.publication) as string, revision: revision + 1 }
  try {
    await decide(req, before, origin, plan)
  } catch (error) {
    if (!hasTransactions(req)) await takeBackRun(req, before.id, plan.run)
    throw error
  }
  await finishAftermath(req, before.id)
  await followUp(req, (after) => logPage(after, before.id))
}

/**
 * Imports a corrected file of a page that is there: what nobody has touched is cut anew, what somebody has touched stays
 * exactly as it is, and how the new file differs there stands in the page's report. All of it or nothing.
 * @param isNamed a person has named this very page: the file of one that is garbled need not be like it.
 * @throws {ClearError} 409 when the file is of another page, known already, or the page is busy; then nothing has changed.
 */
export const reimportPage = async (req: PayloadRequest, page: string, source: SourcePage, { isNamed = false } = {}): Promise<PageRow> => {
  await clearUnfinished(req, { id: { equals: page } })
  const before = await findPage(req, { id: { equals: page } })
  if (!before || before.importState === 'importing') throw new NotFound(req.t)
  if (before.importState !== 'whole') throw busy(req)
  // What was decided at the revision just read, or before; the page is taken at that revision, so nothing decided can come between.
  await logPage(req, page)
  await refuseKnown(req, page, source)
  await refuseCutFurniture(req, before)
  await refuseErased(req, page)
  if (!isNamed || !isBeyondLikeness(before)) {
    const { similarity } = alignLines(await linesOfPage(req, page), source.lines)
    if (similarity < SAME_PAGE) throw refuseOther(req, before, similarity)
  }
  const plan = await makePlan(req, source, page)
  let isApart = false
  try {
    await inTransaction(req, async () => {
      if (await takeApart(req, page)) isApart = true
      await withRunInHand(plan.run, () => whileAtWork(req, page, () => carryOut(req, before, plan)))
    })
  } finally {
    if (isApart) await joinAgain(req, before.issue)
  }
  return (await findPage(req, { id: { equals: page } })) ?? before
}
