import type { PayloadRequest, Where } from 'payload'

import { ClearError } from '../errors'
import { append, entryKey } from '../log/append'
import { who } from '../log/who'
import { writesOf } from '../store/guardWrites'
import { logImport } from './logImport'
import { importOwner } from './owner'
import { guestsOfPage, sealUnits, type Unit, unitsOfPage } from './sealUnits'

type StoredPage = { id: string; report?: unknown }

const clearUnits = async (req: PayloadRequest, page: string, units: Unit[]): Promise<void> => {
  const writes = writesOf(req.payload.db)
  for (const { collection, id } of units) {
    await writes.deleteVersions({ collection, req, where: { parent: { equals: id } } })
    await writes.deleteOne({ collection, req, where: { id: { equals: id } } })
  }
  await writes.deleteMany({ collection: 'photos', req, where: { page: { equals: page } } })
  await writes.deleteMany({ collection: 'page-sources', req, where: { page: { equals: page } } })
}

const setPage = async (req: PayloadRequest, page: string, data: Record<string, unknown>): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'pages', data, options: { atomic: true }, req, where: { id: { equals: page } },
  })
}

const isLogged = async (req: PayloadRequest, page: string): Promise<boolean> =>
  (await req.payload.db.findOne({ collection: 'log', req, where: { key: { equals: entryKey({ document: `pages:${page}`, toRevision: 1 }) } } })) !== null

const logClearing = async (req: PayloadRequest, page: string, action: string): Promise<void> => {
  if (!(await isLogged(req, page))) return
  await append(req, {
    action,
    ...who(req),
    at: new Date().toISOString(),
    document: `pages:${page}`,
    fromRevision: 1,
    toRevision: 2,
    snapshot: null,
    reason: null,
  })
}

const touchedError = (req: PayloadRequest, touched: number): ClearError =>
  new ClearError(req, 409, {
    zh: `这一版已有 ${touched} 篇被人动过；只有无人动过的版面可以删除。`,
    en: `${touched} texts of this page have been worked on; a page is deleted only while nobody has touched it.`,
  })

/**
 * Takes a page away with everything that was cut from it. First it is marked as unfinished, so nobody sees it half gone
 * and a crash in the middle is completed by the next start; then its units are sealed; the page itself goes last. A page
 * that the log knows is in the log as gone, too.
 *
 * A page that was whole before and has been worked on stays: `delete` says so, and a start puts it back.
 * @throws {ClearError} 409, for `delete`, when a person has worked on anything of the page.
 */
export const clearPage = async (req: PayloadRequest, page: string, action: 'delete' | 'import-cleared'): Promise<void> => {
  const where: Where = { id: { equals: page } }
  const found = await req.payload.db.findOne<StoredPage>({ collection: 'pages', req, where })
  if (!found) return
  await logImport(req, page)
  await setPage(req, page, { importOwner: importOwner(), importSeenAt: new Date().toISOString(), importState: 'importing' })
  const units = await unitsOfPage(req, page)
  const guests = await guestsOfPage(req, page)
  const touched = guests > 0 && found.report ? guests : await sealUnits(req, units)
  // The report comes with the last write of an import: without it the page was never whole, and nobody saw it.
  if (touched > 0 && found.report) {
    await setPage(req, page, { importOwner: null, importState: 'whole' })
    if (action === 'delete') throw touchedError(req, touched)
    return
  }
  await clearUnits(req, page, units)
  await logClearing(req, page, action)
  if (action === 'import-cleared') await writesOf(req.payload.db).deleteOne({ collection: 'pages', req, where })
}
