import { isOwnerGone } from '../store/owner'
import type { EndCut } from '../workflow/endCutOf'
import { findPage } from './page/findPage'
import { finishAftermath } from './page/finishAftermath'
import { takeBackRun } from './page/takeBackRun'
import { releaseUnit } from './page/turnUnits'

/**
 * What becomes of a unit that is held for a cut of its page: a decided cut is carried out, one whose process has died is
 * taken back, one that is being decided just now is left to whoever does it.
 */
export const endCut: EndCut = async (req, collection, id, { page, run }) => {
  const found = await findPage(req, { id: { equals: page } })
  if (found?.importRun !== run) return releaseUnit(req, collection, id, run)
  if (found.importState === 'clearing') return finishAftermath(req, page)
  if (found.importState === 'reimporting' && isOwnerGone(found.importOwner ?? '', found.importSeenAt ?? '', run)) await takeBackRun(req, page, run)
}
