import { NotFound, type PayloadRequest, type Where } from 'payload'

import { byOrder } from '../editorial/byOrder'
import { furnitureLines } from '../editorial/cutting/sheetOf'
import type { StoredFurniture, StoredPage } from '../editorial/cutting/stored'
import type { SourceLines } from '../editorial/sourceLines'
import { type Actor, type Refusal, refusalToCut } from '../editorial/stages'
import { contentOf, type Proofread } from '../workflow/collections'
import { idOf, type WorkDocument, workStateOf } from '../workflow/document'
import { readSettled } from '../workflow/settle'
import { workingText } from '../workflow/versions'
import { busy } from './cutErrors'
import type { LastCut } from './lastCut'
import { findPage, type PageRow } from './page/findPage'
import { logPage } from './page/logPage'
import { printedLines } from '../workflow/printedLines'

export type PhotoRow = Record<string, unknown> & { id: string }

/** A photo as it can be written again, relations as ids. */
export const plainPhoto = (photo: PhotoRow): Record<string, unknown> => ({
  ...Object.fromEntries(['credit', 'createdAt', 'cutBy', 'isPublic', 'order', 'title', 'updatedAt'].map((name) => [name, photo[name] ?? null])),
  ...Object.fromEntries(['article', 'image', 'issue', 'page', 'publication'].map((name) => [name, idOf(photo[name])])),
})

export type UnitRow = {
  collection: Proofread
  doc: WorkDocument
  /** Why this person cannot cut it. */
  refusal: Refusal | null
  working: Record<string, unknown>
}

/** All that stands on a page, as the database has it and as the cutting sees it. */
export type PageUnits = {
  lastCut: LastCut | null
  page: PageRow & { revision: number }
  photos: Map<string, PhotoRow>
  rows: Map<string, UnitRow>
  stored: StoredPage
}

/** Relations as ids, whatever the database gives. */
const bareContent = (content: Record<string, unknown>): Record<string, unknown> => ({
  ...content,
  ...Object.fromEntries(['cutFrom', 'pages'].filter((name) => name in content).map((name) => [name, ((content[name] as unknown[] | null) ?? []).map(idOf)])),
  ...Object.fromEntries(['image', 'issue', 'page', 'photo', 'publication'].filter((name) => name in content).map((name) => [name, idOf(content[name])])),
})

const articleIds = async (req: PayloadRequest, page: string): Promise<string[]> => {
  const on = (prefix: string): Where => ({ or: [{ [`${prefix}cutFrom`]: { in: [page] } }, { [`${prefix}pages`]: { in: [page] } }] })
  const rows = await req.payload.db.find<WorkDocument>({ collection: 'articles', pagination: false, req, select: { revision: true }, where: on('') })
  const drafts = await req.payload.db.findVersions<WorkDocument>({
    collection: 'articles', pagination: false, req, select: { parent: true },
    where: { and: [{ latest: { equals: true } }, on('version.')] },
  })
  return [...new Set([...rows.docs.map(({ id }) => String(id)), ...drafts.docs.flatMap(({ parent }) => idOf(parent) ?? [])])]
}

const readRow = async (req: PayloadRequest, collection: Proofread, id: string, actor: Actor): Promise<UnitRow | null> => {
  const doc = await readSettled(req, collection, id)
  if (!doc || doc.stage === 'joined') return null
  if (doc.revision < 1) throw busy(req)
  const working = await workingText(req, collection, doc)
  return { collection, doc, refusal: refusalToCut(await workStateOf(req, doc, working), actor), working: bareContent(contentOf(req, collection, working)) }
}

const isOnPage = ({ working }: UnitRow, page: string): boolean =>
  ((working.pages as unknown[] | undefined) ?? []).includes(page) || ((working.sourceLines as SourceLines | null) ?? []).some((part) => part.page === page)

const readArticles = async (req: PayloadRequest, page: string, actor: Actor): Promise<UnitRow[]> => {
  const rows: UnitRow[] = []
  for (const id of await articleIds(req, page)) {
    const row = await readRow(req, 'articles', id, actor)
    if (row && isOnPage(row, page)) rows.push(row)
  }
  const placed = (row: UnitRow) => ({ id: row.doc.id, order: row.working.order })
  return rows.sort((a, b) => byOrder(placed(a), placed(b)))
}

const readCaptions = async (req: PayloadRequest, page: string, actor: Actor): Promise<{ photos: Map<string, PhotoRow>; rows: UnitRow[] }> => {
  const found = await req.payload.db.find<PhotoRow>({ collection: 'photos', pagination: false, req, where: { page: { equals: page } } })
  const photos = new Map(found.docs.map((photo) => [String(photo.id), photo]))
  const { docs } = await req.payload.db.find<WorkDocument>({ collection: 'captions', pagination: false, req, select: { revision: true }, where: { page: { equals: page } } })
  const rows: UnitRow[] = []
  for (const { id } of docs) {
    const row = await readRow(req, 'captions', String(id), actor)
    if (row && photos.has(String(row.working.photo))) rows.push(row)
  }
  const photoOf = ({ working }: UnitRow): PhotoRow => photos.get(String(working.photo)) as PhotoRow
  const isOfOne = (a: UnitRow, b: UnitRow): boolean => a.working.photo === b.working.photo
  return { photos, rows: rows.sort((a, b) => (isOfOne(a, b) ? byOrder(a.doc, b.doc) : byOrder(photoOf(a), photoOf(b)))) }
}

/**
 * A page with its articles, captions and furniture, nothing of it half done.
 * @throws {NotFound} 404 · {@link busy} 409 while it is imported or cut.
 */
export const readPageUnits = async (req: PayloadRequest, id: string, actor: Actor): Promise<PageUnits> => {
  const page = await findPage(req, { id: { equals: id } })
  if (!page || page.importState === 'importing') throw new NotFound(req.t)
  if (page.importState !== 'whole') throw busy(req)
  // What was decided at the revision just read, or before; a cut is made on that revision, so nothing decided can come between.
  await logPage(req, id)
  const own = await req.payload.db.findOne<{ furniture?: StoredFurniture[] | null; id: string; lastCut?: LastCut | null }>({
    collection: 'pages', req, select: { furniture: true, lastCut: true }, where: { id: { equals: id } },
  })
  const articles = await readArticles(req, id, actor)
  const captions = await readCaptions(req, id, actor)
  const furniture = own?.furniture ?? []
  const source = page.contentHash ?? ''
  const groups = [
    ...[...articles, ...captions.rows].flatMap(({ working }) => (working.sourceLines as SourceLines | null) ?? []),
    ...furniture.flatMap((each) => furnitureLines(each, id, source)),
  ]
  return {
    lastCut: own?.lastCut ?? null,
    page: { ...page, revision: page.revision ?? 1 },
    photos: captions.photos,
    rows: new Map([...articles, ...captions.rows].map((row) => [row.doc.id, row])),
    stored: {
      page: id,
      source,
      articles: articles.map(({ doc, refusal, working }) => ({ id: doc.id, content: working, locked: refusal?.message ?? null })),
      captions: captions.rows.map(({ doc, refusal, working }) => {
        const photo = captions.photos.get(String(working.photo)) as PhotoRow
        return {
          id: doc.id, content: working, locked: refusal?.message ?? null,
          photo: {
            id: String(photo.id), article: idOf(photo.article), credit: (photo.credit as string | null | undefined) ?? null,
            order: typeof photo.order === 'number' ? photo.order : null,
          },
        }
      }),
      furniture,
      printed: new Map([...(await printedLines(req, groups))].map(([key, { text }]) => [key, text])),
    },
  }
}
