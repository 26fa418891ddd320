import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../store/guardWrites'
import { PROOFREAD, type Proofread } from '../workflow/collections'

/** The revision of a unit that is about to go: nobody can name it, so no action can be decided on it any more. */
const SEALED = -1

export type Unit = { collection: Proofread; id: string }

/** The articles and captions that were cut from a page. */
export const unitsOfPage = async (req: PayloadRequest, page: string): Promise<Unit[]> => {
  const where: Record<Proofread, Where> = { articles: { pages: { in: [page] } }, captions: { page: { equals: page } } }
  const units: Unit[] = []
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection, pagination: false, req, select: { revision: true }, where: where[collection],
    })
    units.push(...docs.map(({ id }) => ({ collection, id: String(id) })))
  }
  return units
}

const moveRevision = async (req: PayloadRequest, unit: Unit, from: number[], to: number): Promise<boolean> =>
  (await writesOf(req.payload.db).updateOne({
    collection: unit.collection,
    data: { revision: to },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: unit.id } }, { revision: { in: from } }] },
  })) !== null

/**
 * Seals every unit that nobody has worked on, each by one conditional write, so that a claim at the same moment either
 * comes first and keeps the page, or comes too late.
 * @returns how many have been worked on; when any has, all are open again.
 */
export const sealUnits = async (req: PayloadRequest, units: Unit[]): Promise<number> => {
  let touched = 0
  for (const unit of units) if (!(await moveRevision(req, unit, [1, SEALED], SEALED))) touched++
  if (touched > 0) for (const unit of units) await moveRevision(req, unit, [SEALED], 1)
  return touched
}
