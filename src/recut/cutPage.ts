import type { PayloadRequest } from 'payload'

import { applyOperations } from '../editorial/cutting/applyOperation'
import { holdsSheet, isConserved } from '../editorial/cutting/isConserved'
import type { Operation } from '../editorial/cutting/operation'
import { sheetOf } from '../editorial/cutting/sheetOf'
import { unitsOf } from '../editorial/cutting/unitsOf'
import type { Actor } from '../editorial/stages'
import { ClearError } from '../errors'
import { STATUS } from '../workflow/act'
import { stale } from '../workflow/stale'
import { carryOutCut } from './carryOutCut'
import { notConserved, refusedAt, stalePage, touchedSince } from './cutErrors'
import { concernedBy, type Cut, planCut } from './planCut'
import { type PageUnits, readPageUnits } from './readPageUnits'
import { planUndo } from './undoCut'

/** What a person saw when they cut: the revisions of the page and of the texts on it. */
export type Seen = { revision: number; units: Record<string, number> }

const refuseStale = async (req: PayloadRequest, { rows }: PageUnits, { units }: Seen, ids: Iterable<string>): Promise<void> => {
  for (const id of ids) {
    const row = rows.get(id)
    const named = units[id]
    if (!row || named === row.doc.revision) continue
    if (named !== undefined) throw await stale(req, row.collection, row.doc, named)
    throw new ClearError(req, 428, {
      zh: `请写明所见的每一篇的修订号：units 里缺 ${id}。没有改动任何内容。`,
      en: `Name the revision of every text that is cut: ${id} is missing in “units”. Nothing was done.`,
    }, { code: 'revision-missing', id })
  }
}

const refusalStatus = (page: PageUnits, message: unknown): number => {
  const refusal = [...page.rows.values()].map((row) => row.refusal).find((each) => each?.message === message)
  return refusal ? STATUS[refusal.refused] : 400
}

const cutSheet = async (req: PayloadRequest, page: PageUnits, operations: readonly Operation[], seen: Seen): Promise<Cut> => {
  const before = sheetOf(page.stored)
  const after = applyOperations(before, operations)
  if ('refusal' in after) {
    // What was chosen on another text may not be possible on this one.
    await refuseStale(req, page, seen, Object.keys(seen.units))
    throw refusedAt(req, after.at, after.refusal, refusalStatus(page, after.refusal.message))
  }
  const units = unitsOf(page.stored, before, after)
  if (!isConserved(before, after) || !holdsSheet(units, after)) throw notConserved(req)
  return { after, before, units }
}

const isNothing = ({ after, before }: Cut): boolean => JSON.stringify(after.units) === JSON.stringify(before.units)

/**
 * Cuts a page anew. All of it or nothing.
 * @throws NotFound 404 · StaleRevision and page-changed 409 · NotAllowedNow 403 or 409 · {@link ClearError} 400 or 428.
 */
export const cutPage = async (req: PayloadRequest, id: string, operations: readonly Operation[], seen: Seen, actor: Actor): Promise<void> => {
  const page = await readPageUnits(req, id, actor)
  if (page.page.revision !== seen.revision) throw stalePage(req, seen.revision, { id, revision: page.page.revision })
  const cut = await cutSheet(req, page, operations, seen)
  if (isNothing(cut)) return
  await refuseStale(req, page, seen, concernedBy(cut))
  await carryOutCut(req, page.page, await planCut(req, page, cut, actor))
}

/**
 * Undoes the last cut of a page, exactly.
 * @param run the cut that is meant.
 * @throws NotFound 404 · {@link touchedSince}, nothing-to-undo, page-changed 409 · NotAllowedNow 403 or 409.
 */
export const uncutPage = async (req: PayloadRequest, id: string, run: string, actor: Actor): Promise<void> => {
  const page = await readPageUnits(req, id, actor)
  const plan = await planUndo(req, page, actor)
  if (page.lastCut?.run !== run) throw touchedSince(req)
  await carryOutCut(req, page.page, plan)
}
