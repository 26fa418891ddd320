import type { PayloadRequest } from 'payload'

import type { Proofread } from '../workflow/collections'
import type { HeldForCut } from '../workflow/document'
import { clearUnfinished } from './clearUnfinished'
import { findPage } from './findPage'
import { finishReimport } from './reimport/finishReimport'
import { releaseUnit } from './turnUnits'

/**
 * What becomes of a unit that is held for a cut of its page: a decided cut is carried out, one whose process has died is
 * taken back, one that is being decided just now is left to whoever does it.
 */
export const endCut = async (req: PayloadRequest, collection: Proofread, id: string, { page, run }: HeldForCut['cut']): Promise<void> => {
  const found = await findPage(req, { id: { equals: page } })
  if (found?.importRun !== run) return releaseUnit(req, collection, id, run)
  if (found.importState === 'clearing') return finishReimport(req, page)
  await clearUnfinished(req, { id: { equals: page } })
}
