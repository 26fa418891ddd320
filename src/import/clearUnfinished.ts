import type { PayloadRequest, Where } from 'payload'

import { clearPage } from './clearPage'
import { isOwnerGone } from './owner'

type Unfinished = { id: string; importOwner?: string; importSeenAt?: string; title: string }

/**
 * Takes away what an import left when its process died. One that is still at work is left alone.
 * @returns the titles of the pages taken away.
 */
export const clearUnfinished = async (req: PayloadRequest, also: Where = {}): Promise<string[]> => {
  const { docs } = await req.payload.db.find<Unfinished>({
    collection: 'pages', pagination: false, req, where: { and: [{ importState: { equals: 'importing' } }, also] },
  })
  const dead = docs.filter((page) => isOwnerGone(page.importOwner ?? '', page.importSeenAt ?? ''))
  for (const page of dead) await clearPage(req, page.id, 'import-cleared')
  return dead.map(({ title }) => title)
}
