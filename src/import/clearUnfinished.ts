import type { PayloadRequest, Where } from 'payload'

import { finishAftermath } from '../recut/page/finishAftermath'
import { takeBackRun } from '../recut/page/takeBackRun'
import { isOwnerGone } from '../store/owner'
import { clearPage } from './clearPage'

type Unfinished = { id: string; importOwner?: string; importRun?: string; importSeenAt?: string; importState: string; title: string }

const SELECT = { importOwner: true, importRun: true, importSeenAt: true, importState: true, title: true } as const

const clear = (req: PayloadRequest, { id, importRun, importState }: Unfinished): Promise<void> => {
  if (importState === 'clearing') return finishAftermath(req, id)
  if (importState === 'reimporting') return takeBackRun(req, id, importRun ?? '')
  return clearPage(req, id, 'import-cleared')
}

/**
 * Takes away what an import left when its process died; a re-import that was decided is completed. One that is still at
 * work is left alone.
 * @returns the titles of the pages.
 */
export const clearUnfinished = async (req: PayloadRequest, also: Where = {}): Promise<string[]> => {
  const { docs } = await req.payload.db.find<Unfinished>({
    collection: 'pages', pagination: false, req, select: SELECT,
    where: { and: [{ importState: { in: ['importing', 'reimporting', 'clearing'] } }, also] },
  })
  const dead = docs.filter((page) => isOwnerGone(page.importOwner ?? '', page.importSeenAt ?? ''))
  for (const page of dead) await clear(req, page)
  return dead.map(({ title }) => title)
}
