import type { PayloadRequest } from 'payload'

import { followUp } from '../../store/followUp'
import { readSettled } from '../../workflow/settle'
import type { Aftermath } from './aftermath'
import { decidedRun } from './decidedRun'
import { recallJoined } from './joinedVersions'
import { moveUnits } from './moveUnits'
import { putBackJoins } from './putBackJoins'
import { removeAll } from './removeAll'
import { turnUnits } from './turnUnits'

type Clearing = { aftermath?: Aftermath | null; id: string; importRun?: string | null; importState: string }

/** Before anything old goes: a start that finds this never takes the run back, whatever the page says (takeBackRun.ts). */
const markSource = (req: PayloadRequest, page: string, run: string): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'page-sources', data: { cutBy: decidedRun(run) }, options: { atomic: true }, req,
    where: { and: [{ page: { equals: page } }, { cutBy: { equals: run } }] },
  })

/** Does what a decided re-import, or a cut by a person, leaves to be done to the units: those that stay move, the others go. May run again. */
export const finishAftermath = async (req: PayloadRequest, page: string): Promise<void> => {
  const found = await req.payload.db.findOne<Clearing>({
    collection: 'pages', req, select: { aftermath: true, importRun: true, importState: true }, where: { id: { equals: page } },
  })
  if (found?.importState !== 'clearing' || !found.aftermath) return
  const { joined = [], joins = [], made = [], move, remove, turn = [] } = found.aftermath
  if (found.importRun) await markSource(req, page, found.importRun)
  await moveUnits(req, move)
  await turnUnits(req, found.aftermath)
  await putBackJoins(req, joins)
  await recallJoined(req, joined)
  await removeAll(req, remove)
  await req.payload.db.updateOne({
    collection: 'pages',
    data: { aftermath: null, importOwner: null, importRun: null, importState: 'whole' },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: page } }, { importState: { equals: 'clearing' } }] },
  })
  await followUp(req, async (after) => {
    for (const { collection, id } of [...turn, ...made]) await readSettled(after, collection, id)
  })
}
