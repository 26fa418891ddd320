import type { PayloadRequest } from 'payload'

import type { Aftermath } from '../aftermath'
import { decidedRun } from './decidedRun'
import { moveUnits } from './moveUnits'
import { removeAll } from '../removeAll'

type Clearing = { aftermath?: Aftermath | null; id: string; importRun?: string | null; importState: string }

/** Before anything old goes: a start that finds this never takes the run back, whatever the page says (undoReimport.ts). */
const markSource = (req: PayloadRequest, page: string, run: string): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'page-sources', data: { cutBy: decidedRun(run) }, options: { atomic: true }, req,
    where: { and: [{ page: { equals: page } }, { cutBy: { equals: run } }] },
  })

/** Does what a decided re-import leaves to be done to the units: those that stay move, the others go. May run again. */
export const finishReimport = async (req: PayloadRequest, page: string): Promise<void> => {
  const found = await req.payload.db.findOne<Clearing>({
    collection: 'pages', req, select: { aftermath: true, importRun: true, importState: true }, where: { id: { equals: page } },
  })
  if (found?.importState !== 'clearing' || !found.aftermath) return
  if (found.importRun) await markSource(req, page, found.importRun)
  await moveUnits(req, found.aftermath.move)
  await removeAll(req, found.aftermath.remove)
  await req.payload.db.updateOne({
    collection: 'pages',
    data: { aftermath: null, importOwner: null, importRun: null, importState: 'whole' },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: page } }, { importState: { equals: 'clearing' } }] },
  })
}
