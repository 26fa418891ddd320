import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../store/guardWrites'
import { PROOFREAD, type Proofread } from '../workflow/collections'
import { idOf } from '../workflow/document'

/** The revision of a unit that is about to go: nobody can name it, so no action can be decided on it any more. */
export const SEALED = -1

export type Unit = { collection: Proofread; id: string }

const cutFrom = (page: string): Record<Proofread, Where> => ({
  articles: { cutFrom: { in: [page] } },
  captions: { page: { equals: page } },
})

/** The articles and captions that were cut from a page, wherever they stand now. */
export const unitsOfPage = async (req: PayloadRequest, page: string): Promise<Unit[]> => {
  const units: Unit[] = []
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection, pagination: false, req, select: { revision: true }, where: cutFrom(page)[collection],
    })
    units.push(...docs.map(({ id }) => ({ collection, id: String(id) })))
  }
  return units
}

type Placed = { cutFrom?: unknown[] | null }

const isGuest = (page: string, { cutFrom }: Placed): boolean => !(cutFrom ?? []).some((origin) => idOf(origin) === page)

/** How many texts stand on the page, or shall stand there by a draft, that were not cut from it: people put them there. */
export const guestsOfPage = async (req: PayloadRequest, page: string): Promise<number> => {
  const there = await req.payload.db.find<Placed & { id: string }>({
    collection: 'articles', pagination: false, req, select: { cutFrom: true }, where: { pages: { in: [page] } },
  })
  const drafted = await req.payload.db.findVersions<Placed & { id: string }>({
    collection: 'articles', pagination: false, req, select: { version: { cutFrom: true } },
    where: { and: [{ latest: { equals: true } }, { 'version.pages': { in: [page] } }] },
  })
  const captions = await req.payload.db.count({
    collection: 'captions', req, where: { and: [{ page: { equals: page } }, { revision: { equals: 1 } }, { correctedBy: { exists: true } }] },
  })
  const articles = [...there.docs, ...drafted.docs.map(({ version }) => version as Placed)]
  return articles.filter((article) => isGuest(page, article)).length + captions.totalDocs
}

export const moveRevision = async (req: PayloadRequest, unit: Unit, from: number[], to: number): Promise<boolean> =>
  (await writesOf(req.payload.db).updateOne({
    collection: unit.collection,
    // A null leaves the time as it is: nobody has worked on it.
    data: { revision: to, updatedAt: null },
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
