import type { PayloadRequest } from 'payload'

import type { Aftermath } from '../aftermath'
import { moveUnits } from './moveUnits'
import { removeAll } from '../removeAll'

type Clearing = { aftermath?: Aftermath | null; id: string; importState: string }

/** Does what a decided re-import leaves to be done to the units: those that stay move, the others go. May run again. */
export const finishReimport = async (req: PayloadRequest, page: string): Promise<void> => {
  const found = await req.payload.db.findOne<Clearing>({
    collection: 'pages', req, select: { aftermath: true, importState: true }, where: { id: { equals: page } },
  })
  if (found?.importState !== 'clearing' || !found.aftermath) return
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
