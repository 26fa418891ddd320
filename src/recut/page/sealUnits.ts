import type { PayloadRequest } from 'payload'

import { isUntouched } from '../../editorial/isUntouched'
import { writesOf } from '../../store/guardWrites'
import type { Proofread } from '../../workflow/collections'
import { idOf, type WorkDocument } from '../../workflow/document'
import { revisionBeforeSeal, sealedRevision } from '../../workflow/sealed'
import { readSettled } from '../../workflow/settle'
import { articlesOfPage } from './articlesOfPage'

export type Unit = { collection: Proofread; id: string }

/** The articles and captions that were cut from a page or hold text of it, wherever they stand now. */
export const unitsOfPage = async (req: PayloadRequest, page: string): Promise<Unit[]> => {
  const articles = await articlesOfPage(req, page)
  const captions = await req.payload.db.find<{ id: string }>({
    collection: 'captions', pagination: false, req, select: {}, where: { page: { equals: page } },
  })
  return [
    ...articles.map(({ id }): Unit => ({ collection: 'articles', id: String(id) })),
    ...captions.docs.map(({ id }): Unit => ({ collection: 'captions', id: String(id) })),
  ]
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
  // Made by a person who cut the page anew.
  const made = await req.payload.db.count({
    collection: 'articles', req, where: { and: [{ cutFrom: { in: [page] } }, { revision: { equals: 1 } }, { correctedBy: { exists: true } }] },
  })
  const articles = [...there.docs, ...drafted.docs.map(({ version }) => version as Placed)]
  return articles.filter((article) => isGuest(page, article)).length + captions.totalDocs + made.totalDocs
}

const moveRevision = async (req: PayloadRequest, unit: Unit, from: number, to: number): Promise<boolean> =>
  (await writesOf(req.payload.db).updateOne({
    collection: unit.collection,
    // A null leaves the time as it is: nobody has worked on it.
    data: { revision: to, updatedAt: null },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: unit.id } }, { revision: { equals: from } }] },
  })) !== null

const read = (req: PayloadRequest, { collection, id }: Unit): Promise<WorkDocument | null> => readSettled(req, collection, id)

const isOfOtherPages = ({ cutFrom }: WorkDocument, page: string): boolean => ((cutFrom ?? []) as unknown[]).some((origin) => idOf(origin) !== page)

/**
 * Seals a unit if nobody has worked on it, and it is of this page alone. An import may have joined it and taken it apart
 * again (src/import/takeApart.ts), so its revision alone does not say.
 * @param seen the revision it was read at, when more of it was read.
 * @returns whether it is sealed.
 */
export const seal = async (req: PayloadRequest, unit: Unit, page: string, seen?: number): Promise<boolean> => {
  const doc = await read(req, unit)
  if (!doc || !isUntouched(doc) || isOfOtherPages(doc, page)) return false
  if (seen !== undefined && doc.revision !== seen) return false
  if (revisionBeforeSeal(doc.revision) !== null) return true
  return doc.revision > 0 && moveRevision(req, unit, doc.revision, sealedRevision(doc.revision))
}

/** Opens a sealed unit again, at the revision it had; one that is open is passed over. */
export const unseal = async (req: PayloadRequest, unit: Unit): Promise<void> => {
  const doc = await read(req, unit)
  const before = doc && revisionBeforeSeal(doc.revision)
  if (doc && before !== null) await moveRevision(req, unit, doc.revision, before)
}

/**
 * Seals every unit that nobody has worked on, each by one conditional write, so that a claim at the same moment either
 * comes first and keeps the page, or comes too late.
 * @returns how many have been worked on; when any has, all are open again.
 */
export const sealUnits = async (req: PayloadRequest, page: string, units: Unit[]): Promise<number> => {
  let touched = 0
  for (const unit of units) if (!(await seal(req, unit, page))) touched++
  if (touched > 0) for (const unit of units) await unseal(req, unit)
  return touched
}
