import type { PayloadRequest, Where } from 'payload'

import { followUp } from '../../store/followUp'
import { readSettled } from '../../workflow/settle'
import type { Aftermath } from './aftermath'
import { decidedRun } from './decidedRun'
import { recallJoined } from './joinedVersions'
import { moveUnits } from './moveUnits'
import { putBackJoins } from './putBackJoins'
import { removeDecided } from './removeDecided'
import { turnUnits } from './turnUnits'

type Clearing = { aftermath?: Aftermath | null; id: string; importRun?: string | null; importState: string }

/** Before anything old goes: a start that finds this never takes the run back, whatever the page says (takeBackRun.ts). */
const markSource = (req: PayloadRequest, page: string, run: string): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'page-sources', data: { cutBy: decidedRun(run) }, options: { atomic: true }, req,
    where: { and: [{ page: { equals: page } }, { cutBy: { equals: run } }] },
  })

const stillClearing = (page: string, run: string): Where => ({
  and: [{ id: { equals: page } }, { importState: { equals: 'clearing' } }, { importRun: { equals: run } }],
})

/**
 * Does what a decided re-import, or a cut by a person, leaves to be done to the units: those that stay move, the others go.
 * May run again, and several may be at it. One that is late finds the page whole, or at the next run: before each step it
 * looks, and each write matches only what this run has left.
 */
export const finishAftermath = async (req: PayloadRequest, page: string): Promise<void> => {
  const found = await req.payload.db.findOne<Clearing>({
    collection: 'pages', req, select: { aftermath: true, importRun: true, importState: true }, where: { id: { equals: page } },
  })
  if (found?.importState !== 'clearing' || !found.aftermath || !found.importRun) return
  const run = found.importRun
  const { joined = [], joins = [], made = [], move, remove, turn = [] } = found.aftermath
  const isStill = async (): Promise<boolean> =>
    (await req.payload.db.count({ collection: 'pages', req, where: stillClearing(page, run) })).totalDocs === 1

  await markSource(req, page, run)
  // One by one: two re-imports may seal a unit at the same revision.
  const moves = move.map((unit) => () => moveUnits(req, [unit]))
  const steps = [
    ...moves,
    () => turnUnits(req, found.aftermath as Aftermath),
    () => putBackJoins(req, joins),
    () => recallJoined(req, joined),
    () => removeDecided(req, remove, run, isStill),
  ]
  for (const step of steps) if (await isStill()) await step()
  await req.payload.db.updateOne({
    collection: 'pages',
    data: { aftermath: null, importOwner: null, importRun: null, importState: 'whole' },
    options: { atomic: true },
    req,
    where: stillClearing(page, run),
  })
  await followUp(req, async (after) => {
    for (const { collection, id } of [...turn, ...made]) await readSettled(after, collection, id)
  })
}
