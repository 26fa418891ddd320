import type { PayloadRequest } from 'payload'

import type { SourceLines } from '../../editorial/sourceLines'
import { articlesOfPage } from '../../recut/page/articlesOfPage'
import { seal, type Unit } from '../../recut/page/sealUnits'
import { idOf, type WorkDocument } from '../../workflow/document'
import { workingText } from '../../workflow/versions'

type Photo = {
  article?: unknown
  createdAt: string
  credit?: string | null
  id: string
  image?: unknown
  updatedAt: string
}

export type CutUnit = Unit & { doc: WorkDocument; lines: SourceLines; photo: Photo | null }

/** What a page's units are when it is imported again. */
export type PageUnits = {
  /** Nobody has touched them, and now nobody can: they are sealed. */
  free: CutUnit[]
  /** A person has touched them, or something they stand with: they stay exactly as they are. */
  kept: CutUnit[]
}

const ofPage = (doc: WorkDocument, page: string): SourceLines =>
  ((doc.sourceLines ?? []) as SourceLines).filter((part) => part.page === page)

const articlesOf = async (req: PayloadRequest, page: string): Promise<CutUnit[]> =>
  (await articlesOfPage(req, page)).map((doc) => ({ collection: 'articles', doc, id: String(doc.id), lines: ofPage(doc, page), photo: null }))

/** The row of one that was approved keeps the lines of the approved text; its draft may have been cut otherwise since. */
const captionLines = async (req: PayloadRequest, doc: WorkDocument, page: string): Promise<SourceLines> =>
  ofPage((doc.snapshot ? await workingText(req, 'captions', doc) : doc) as WorkDocument, page)

const captionsOf = async (req: PayloadRequest, page: string): Promise<CutUnit[]> => {
  const photos = await req.payload.db.find<Photo>({ collection: 'photos', pagination: false, req, where: { page: { equals: page } } })
  const photoOf = new Map(photos.docs.map((photo) => [String(photo.id), photo]))
  const { docs } = await req.payload.db.find<WorkDocument>({ collection: 'captions', pagination: false, req, where: { page: { equals: page } } })
  const units: CutUnit[] = []
  for (const doc of docs) {
    const photo = photoOf.get(idOf(doc.photo) ?? '') ?? null
    units.push({ collection: 'captions', doc, id: String(doc.id), lines: await captionLines(req, doc, page), photo })
  }
  return units
}

/** A photo that has an image, was changed, or has a caption made by hand stays, and its captions with it. */
const isPhotoTouched = (photo: Photo | null, captions: CutUnit[]): boolean =>
  photo === null || Boolean(photo.image) || String(photo.updatedAt) !== String(photo.createdAt) ||
  captions.filter((caption) => caption.photo?.id === photo.id).length > 1

const isReplaceable = (unit: CutUnit, page: string, captions: CutUnit[]): boolean => {
  if (unit.lines.length === 0) return false
  if (unit.collection === 'captions') return !isPhotoTouched(unit.photo, captions)
  return ((unit.doc.cutFrom ?? []) as unknown[]).every((origin) => idOf(origin) === page)
}

/**
 * Seals the units of a page that nobody has touched, each by one conditional write: a claim at the same moment either
 * comes first and keeps its text, or comes too late.
 */
export const sealPageUnits = async (req: PayloadRequest, page: string): Promise<PageUnits> => {
  const captions = await captionsOf(req, page)
  const units: PageUnits = { free: [], kept: [] }
  for (const unit of [...(await articlesOf(req, page)), ...captions]) {
    const isFree = isReplaceable(unit, page, captions) && (await seal(req, unit, page, unit.doc.revision))
    units[isFree ? 'free' : 'kept'].push(unit)
  }
  return units
}
