import type { PayloadRequest } from 'payload'

import { clearUnfinished } from '../../import/clearUnfinished'
import { finishAftermath } from '../../recut/page/finishAftermath'
import { logPage } from '../../recut/page/logPage'

/**
 * Completes what was decided over the page, whoever was at it; takes back what a crash, or a database that failed, left of
 * it undecided. Outside of any transaction.
 */
export const settlePage = async (req: PayloadRequest, id: string): Promise<void> => {
  await finishAftermath(req, id)
  await clearUnfinished(req, { id: { equals: id } })
  await logPage(req, id)
}
