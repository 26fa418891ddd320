import type { PayloadRequest, Where } from 'payload'

import { ClearError } from '../errors'
import { append } from '../log/append'
import { writesOf } from '../store/guardWrites'
import { logImport } from './logImport'
import { importOwner } from './owner'

const UNITS = ['articles', 'captions'] as const

const unitsOf = (collection: (typeof UNITS)[number], page: string): Where =>
  collection === 'articles' ? { pages: { in: [page] } } : { page: { equals: page } }

/** @throws {ClearError} 409 when a person has worked on anything of the page. */
export const refuseWhenTouched = async (req: PayloadRequest, page: string): Promise<void> => {
  for (const collection of UNITS) {
    const { totalDocs } = await req.payload.db.count({
      collection, req, where: { and: [unitsOf(collection, page), { revision: { greater_than: 1 } }] },
    })
    if (totalDocs > 0) {
      throw new ClearError(req, 409, {
        zh: `这一版已有 ${totalDocs} 篇被人动过；只有无人动过的版面可以删除。`,
        en: `${totalDocs} ${collection} of this page have been worked on; a page is deleted only while nobody has touched it.`,
      })
    }
  }
}

const clearUnits = async (req: PayloadRequest, page: string): Promise<void> => {
  const writes = writesOf(req.payload.db)
  for (const collection of UNITS) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection, pagination: false, req, where: unitsOf(collection, page),
    })
    for (const { id } of docs) {
      await writes.deleteVersions({ collection, req, where: { parent: { equals: id } } })
      await writes.deleteOne({ collection, req, where: { id: { equals: id } } })
    }
  }
  await writes.deleteMany({ collection: 'photos', req, where: { page: { equals: page } } })
  await writes.deleteMany({ collection: 'page-sources', req, where: { page: { equals: page } } })
}

const isLogged = async (req: PayloadRequest, page: string): Promise<boolean> =>
  (await req.payload.db.findOne({ collection: 'log', req, where: { key: { equals: `pages:${page}@1` } } })) !== null

/**
 * Takes a page away with everything that was cut from it. First it is marked as unfinished, so nobody sees it half gone
 * and a crash in the middle is completed by the next start; the page itself goes last. A page that the log knows is in
 * the log as gone, too.
 */
export const clearPage = async (req: PayloadRequest, page: string, action: 'delete' | 'import-cleared'): Promise<void> => {
  const where: Where = { id: { equals: page } }
  if (!(await req.payload.db.findOne({ collection: 'pages', req, where }))) return
  await logImport(req, page)
  await req.payload.db.updateOne({
    collection: 'pages', options: { atomic: true }, req, where,
    data: { importOwner: importOwner(), importSeenAt: new Date().toISOString(), importState: 'importing' },
  })
  await clearUnits(req, page)
  if (await isLogged(req, page)) {
    await append(req, {
      action,
      actor: req.user ? String(req.user.id) : null,
      actorName: String((req.user as { name?: string } | null)?.name ?? ''),
      at: new Date().toISOString(),
      document: `pages:${page}`,
      fromRevision: 1,
      toRevision: 2,
      snapshot: null,
      reason: null,
    })
  }
  if (action === 'import-cleared') await writesOf(req.payload.db).deleteOne({ collection: 'pages', req, where })
}
