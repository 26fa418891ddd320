import type { PayloadRequest, Where } from 'payload'

import { followUp } from '../store/followUp'
import { writesOf } from '../store/guardWrites'
import { insertAll } from '../store/insertAll'
import { thisProcess } from '../store/owner'
import { withRunInHand } from '../store/runsInHand'
import { hasTransactions } from '../store/wholePages'
import { readSettled } from '../workflow/settle'
import { stale } from '../workflow/stale'
import { retireOlder } from '../workflow/versions'
import { busy } from './cutErrors'
import type { CutPlan } from './cutPlan'
import type { UnitName } from './lastCut'
import { finishAftermath } from './page/finishAftermath'
import { logPage, pendingEntry } from './page/logPage'
import { takeBackRun } from './page/takeBackRun'
import { holdUnit } from './page/turnUnits'
import type { PageUnits } from './readPageUnits'

/** Somebody was quicker; what is said of it is read when all is as it was. */
class Overtaken extends Error {
  constructor(readonly unit: UnitName & { revision: number }) {
    super('Another write came first.')
  }
}

/** Whatever was decided over the page before has its entry in the log: a new decision would write over what waits for that. */
const NOTHING_PENDING: Where = { isPending: { not_equals: true } }

const setPage = async (req: PayloadRequest, page: string, still: Record<string, unknown>, data: Record<string, unknown>): Promise<void> => {
  const matched = await req.payload.db.updateOne({
    collection: 'pages', data: structuredClone(data), options: { atomic: true }, req,
    where: { and: [{ id: { equals: page } }, NOTHING_PENDING, ...Object.entries(still).map(([name, value]) => ({ [name]: { equals: value } }))] },
  })
  if (!matched) throw busy(req)
}

const makeVersions = async (req: PayloadRequest, { versions }: CutPlan): Promise<void> => {
  for (const { collection, id, version } of versions) {
    await writesOf(req.payload.db).createVersion({
      autosave: false, collectionSlug: collection, createdAt: String(version.createdAt), parent: id, req,
      updatedAt: String(version.updatedAt), versionData: structuredClone(version) as never,
    })
    await retireOlder(req, collection, id, Number(version.revision))
  }
}

/** The one write that decides: the page says what all its units become. */
const decide = async (req: PayloadRequest, page: PageUnits['page'], plan: CutPlan): Promise<void> => {
  const { action, aftermath, furniture, holds, lastCut, report, run } = plan
  for (const hold of holds) if (!(await holdUnit(req, { ...hold, page: page.id, run }))) throw new Overtaken(hold)
  await insertAll(req, plan.documents)
  await makeVersions(req, plan)
  await setPage(req, page.id, { importRun: run, revision: page.revision }, {
    aftermath, furniture, importState: 'clearing', lastCut, ...(report ? { report } : {}),
    ...pendingEntry(req, page.id, action, page.revision + 1),
  })
}

/**
 * Does all of a plan or nothing: the page is taken, the units are held, the new ones are made where nobody sees them, and
 * one conditional write on the page decides, as in a re-import (docs/how-a-write-holds.md).
 * @throws StaleRevision 409 when a unit has changed since it was read · {@link busy} 409 when the page has.
 */
export const carryOutCut = (req: PayloadRequest, page: PageUnits['page'], plan: CutPlan): Promise<void> =>
  withRunInHand(plan.run, () => carryOut(req, page, plan))

const carryOut = async (req: PayloadRequest, page: PageUnits['page'], plan: CutPlan): Promise<void> => {
  await setPage(req, page.id, { contentHash: page.contentHash ?? null, importState: 'whole', revision: page.revision }, {
    importOwner: thisProcess(), importRun: plan.run, importSeenAt: new Date().toISOString(), importState: 'reimporting',
  })
  try {
    await decide(req, page, plan)
  } catch (error) {
    if (!hasTransactions(req)) await takeBackRun(req, page.id, plan.run)
    if (!(error instanceof Overtaken)) throw error
    const { collection, id, revision } = error.unit
    const now = await readSettled(req, collection, id)
    throw now ? await stale(req, collection, now, revision) : busy(req)
  }
  await finishAftermath(req, page.id)
  await followUp(req, (after) => logPage(after, page.id))
}
