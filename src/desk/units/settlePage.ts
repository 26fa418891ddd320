import type { PayloadRequest } from 'payload'

import { clearUnfinished } from '../../import/clearUnfinished'
import { logPage } from '../../recut/page/logPage'

/** Completes or takes back what a crash left of the page; outside of any transaction. */
export const settlePage = async (req: PayloadRequest, id: string): Promise<void> => {
  await clearUnfinished(req, { id: { equals: id } })
  await logPage(req, id)
}
