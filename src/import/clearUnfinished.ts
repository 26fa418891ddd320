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

/** A first import, or a deletion, has no run that says whether this process is still at it. */
const runOf = ({ importRun, importState }: Unfinished): string | undefined => (importState === 'importing' ? undefined : importRun)

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
  const cleared: string[] = []
  for (const page of docs) {
    // Asked one by one: clearing those before takes its time.
    if (!isOwnerGone(page.importOwner ?? '', page.importSeenAt ?? '', runOf(page))) continue
    await clear(req, page)
    cleared.push(page.title)
  }
  return cleared
}
