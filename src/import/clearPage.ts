import type { PayloadRequest, Where } from 'payload'

import { ClearError } from '../errors'
import { append, entryKey } from '../log/append'
import { who } from '../log/who'
import type { Removed } from '../recut/page/aftermath'
import { findPage, type PageRow } from '../recut/page/findPage'
import { logPage } from '../recut/page/logPage'
import { removeAll } from '../recut/page/removeAll'
import { guestsOfPage, sealUnits, type Unit, unitsOfPage } from '../recut/page/sealUnits'
import { writesOf } from '../store/guardWrites'
import { thisProcess } from '../store/owner'
import { idOf } from '../workflow/document'
import { proposeJoins } from '../workflow/proposeJoins'
import { countTouched, joinAgain, takeApart } from './takeApart'
import { whileAtWork } from './whileAtWork'

/** Everything of a page that goes with it. */
const goingWith = async (req: PayloadRequest, page: string, units: Unit[]): Promise<Removed[]> => {
  const going: Removed[] = [...units]
  for (const collection of ['photos', 'page-sources'] as const) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection, pagination: false, req, select: {}, where: { page: { equals: page } },
    })
    going.push(...docs.map(({ id }) => ({ collection, id: String(id) })))
  }
  return going
}

const setPage = (req: PayloadRequest, page: string, data: Record<string, unknown>, states: string[] = ['importing'], also: Where[] = []): Promise<unknown> =>
  req.payload.db.updateOne({
    collection: 'pages', data, options: { atomic: true }, req,
    where: { and: [{ id: { equals: page } }, { importState: { in: states } }, ...also] },
  })

const isLogged = async (req: PayloadRequest, page: string): Promise<boolean> =>
  (await req.payload.db.findOne({ collection: 'log', req, where: { key: { equals: entryKey({ document: `pages:${page}`, toRevision: 1 }) } } })) !== null

const logClearing = async (req: PayloadRequest, { id: page, revision }: PageRow, action: 'delete' | 'import-cleared'): Promise<void> => {
  if (!(await isLogged(req, page))) return
  const last = revision ?? 1
  await append(req, {
    action,
    ...who(req),
    at: new Date().toISOString(),
    document: `pages:${page}`,
    fromRevision: last,
    toRevision: last + 1,
    snapshot: null,
    reason: null,
  })
}

const busyError = (req: PayloadRequest): ClearError =>
  new ClearError(
    req, 409,
    { zh: '这一版正在重新导入，没有删除；请稍后再试。', en: 'The page is being imported again just now and was not deleted; try again in a moment.' },
    { code: 'page-changed' },
  )

const touchedError = (req: PayloadRequest, touched: number): ClearError =>
  new ClearError(req, 409, {
    zh: `这一版已有 ${touched} 篇被人动过；只有无人动过的版面可以删除。`,
    en: `${touched} texts of this page have been worked on; a page is deleted only while nobody has touched it.`,
  })

/** Asked before anything is written; who comes after it is kept from it by the seals. */
const refuseTouched = async (req: PayloadRequest, page: string): Promise<void> => {
  const touched = (await guestsOfPage(req, page)) || (await countTouched(req, page))
  if (touched > 0) throw touchedError(req, touched)
}

/**
 * Takes a page away with everything that was cut from it. First it is marked as unfinished, so nobody sees it half gone
 * and a crash in the middle is completed by the next start; then its units are sealed; the page itself goes last. A page
 * that the log knows is in the log as gone, too.
 *
 * A page that was whole before and has been worked on stays: `delete` says so, and a start puts it back. What imports
 * have joined to articles of other pages is taken apart first, and joined again as far as it stays.
 * @throws {ClearError} 409, for `delete`, when a person has worked on anything of the page.
 */
export const clearPage = async (req: PayloadRequest, page: string, action: 'delete' | 'import-cleared'): Promise<void> => {
  const where: Where = { id: { equals: page } }
  const isApart = await takeApart(req, page, { isWhole: true })
  const found = await findPage(req, where)
  if (!found) return
  if (found.importState === 'reimporting' || found.importState === 'clearing') throw busyError(req)
  if (action === 'delete' && found.importState === 'whole') await refuseTouched(req, page)
  await logPage(req, page)
  const units = await unitsOfPage(req, page)
  const remove = await goingWith(req, page, units)
  // A save at the same moment comes first and has its entry in the log, or comes too late.
  const still: Where[] = [{ isPending: { not_equals: true } }, ...(found.revision ? [{ revision: { equals: found.revision } }] : [])]
  const isTaken = await setPage(req, page, {
    aftermath: { move: [], remove }, importOwner: thisProcess(), importSeenAt: new Date().toISOString(), importState: 'importing',
  }, ['importing', 'whole'], still)
  if (!isTaken) throw busyError(req)
  const guests = await guestsOfPage(req, page)
  const touched = guests > 0 && found.report ? guests : await sealUnits(req, page, units)
  // The report comes with the last write of an import: without it the page was never whole, and nobody saw it.
  if (touched > 0 && found.report) {
    await setPage(req, page, { aftermath: null, importOwner: null, importState: 'whole' })
    if (isApart) await joinAgain(req, found.issue)
    if (action === 'delete') throw touchedError(req, touched)
    return
  }
  await whileAtWork(req, page, () => removeAll(req, remove))
  await logClearing(req, found, action)
  const issue = idOf(found.issue)
  if ((action === 'delete' || found.report) && issue) await proposeJoins(req, issue)
  if (action === 'import-cleared') await writesOf(req.payload.db).deleteOne({ collection: 'pages', req, where })
}
