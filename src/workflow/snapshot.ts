import type { CollectionSlug, PayloadRequest } from 'payload'

import { byOrder } from '../editorial/byOrder'
import { NotAllowedNow } from '../errors'
import { type ApprovedPhoto, articleSnapshot, type Place, type PublicImage } from '../publishing/articleSnapshot'
import { canonicalJson, type Json } from '../publishing/canonicalJson'
import { captionSnapshot } from '../publishing/captionSnapshot'
import { inFirstFormat } from '../publishing/inFirstFormat'
import type { ArticleDocument } from '../publishing/PublicDocument'
import { sha256 } from '../publishing/sha256'
import type { Proofread } from './collections'
import { idOf } from './document'
import { sourceReadings } from './sourceReadings'

type Row = Record<string, unknown> & { id: string }

/** As the admin calls it. */
const nameOf = (req: PayloadRequest, collection: CollectionSlug, language: 'en' | 'zh'): string =>
  String((req.payload.collections[collection].config.labels.singular as Record<string, unknown>)[language] ?? collection)

export const readRow = async (req: PayloadRequest, collection: CollectionSlug, id: string | null): Promise<Row> => {
  const row = id ? await req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req }) : null
  if (row) return row
  throw new NotAllowedNow(
    req,
    409,
    { zh: `缺少所属的${nameOf(req, collection, 'zh')}，请先补上。`, en: `It belongs to no ${nameOf(req, collection, 'en').toLowerCase()}; put it on one first.` },
    { code: 'place' },
  )
}

/** Images that came before their hashes were kept have none. */
const fileHash = ({ hashes }: Row): { sha256?: string } => {
  const { file } = (hashes ?? {}) as { file?: string }
  return file ? { sha256: file } : {}
}

const publicImage = (image: Row): PublicImage => ({
  id: String(image.id),
  file: String(image.filename),
  mimeType: String(image.mimeType),
  width: Number(image.width),
  height: Number(image.height),
  ...fileHash(image),
})

/**
 * A facsimile shows everything that is printed on its page, also what is not approved: readers have it only where the
 * newspaper is opened for that, and the page is that newspaper's.
 */
const facsimileOf = async (req: PayloadRequest, page: Row, publication: Row): Promise<PublicImage | null> => {
  const id = idOf(page.facsimile)
  if (!id || publication.facsimilesArePublic !== true || idOf(page.publication) !== String(publication.id)) return null
  const image = await req.payload.db.findOne<Row>({ collection: 'media', req, where: { id: { equals: id } } })
  return image && publicImage(image)
}

const placeOf = async (req: PayloadRequest, collection: Proofread, content: Record<string, unknown>): Promise<Place> => {
  const publication = await readRow(req, 'publications', idOf(content.publication))
  const issue = await readRow(req, 'issues', idOf(content.issue))
  const pageIds = [...((content.pages as unknown[] | undefined) ?? []), content.page].map(idOf).filter((id) => id !== null)
  const pages = []
  for (const id of pageIds) {
    const page = await readRow(req, 'pages', id)
    pages.push({
      id, number: (page.number as number | null) ?? null, name: (page.name as string | null) ?? null,
      ...(collection === 'articles' ? { facsimile: await facsimileOf(req, page, publication) } : {}),
    })
  }
  return {
    publication: { id: publication.id, name: String(publication.name) },
    issue: { id: issue.id, date: String(issue.date), dateCertainty: String(issue.dateCertainty) },
    pages,
  }
}

const imageOf = async (req: PayloadRequest, id: string | null): Promise<PublicImage | null> =>
  id ? publicImage(await readRow(req, 'media', id)) : null

const approvedPhotosOf = async (req: PayloadRequest, article: string): Promise<ApprovedPhoto[]> => {
  const photos = await req.payload.db.find<Row>({
    collection: 'photos', pagination: false, req, where: { article: { equals: article } },
  })
  const found: ApprovedPhoto[] = []
  for (const { id } of photos.docs.sort(byOrder)) {
    const captions = await req.payload.db.find<Row>({
      collection: 'captions', pagination: false, req, sort: ['createdAt', 'id'],
      where: { and: [{ photo: { equals: id } }, { _status: { equals: 'published' } }] },
    })
    for (const caption of captions.docs) {
      found.push({
        photo: String(id),
        caption: String(caption.text ?? ''),
        credit: (caption.credit as string | null) || null,
        image: await imageOf(req, idOf(caption.image)),
      })
    }
  }
  return found
}

type Made = { hash: string; json: string }

/** Keeps a public document that was made. */
export const keepMade = async (req: PayloadRequest, { hash, json }: Made): Promise<string> => {
  const where = { sha256: { equals: hash } }
  if (await req.payload.db.findOne({ collection: 'snapshots', where, req })) return hash
  try {
    await req.payload.db.create({ collection: 'snapshots', data: { sha256: hash, json }, req })
  } catch (error) {
    if (!(await req.payload.db.findOne({ collection: 'snapshots', where, req }))) throw error
  }
  return hash
}

const made = (document: Json): Made => {
  const json = canonicalJson(document)
  return { hash: sha256(json), json }
}

const documentOf = async (req: PayloadRequest, collection: Proofread, id: string, content: Record<string, unknown>): Promise<Json> => {
  const place = await placeOf(req, collection, content)
  return collection === 'captions'
    ? captionSnapshot(id, content, place, await imageOf(req, idOf(content.image)))
    : articleSnapshot(id, content, place, await approvedPhotosOf(req, id), await sourceReadings(req, content))
}

/**
 * The public document that a text names, if its rows still say the same; in the format it was written in, so that a new one
 * makes no new versions. Stores nothing.
 * @param content the approved text, relations as ids.
 * @param hash of the document that is public.
 * @returns null when it would be another by now.
 */
export const sameSnapshot = async (req: PayloadRequest, collection: Proofread, id: string, content: Record<string, unknown>, hash: string): Promise<Made | null> => {
  const now = await documentOf(req, collection, id, content)
  const before = collection === 'articles' ? inFirstFormat(now as ArticleDocument) : null
  return [now, before].flatMap((document) => (document ? made(document) : [])).find((each) => each.hash === hash) ?? null
}

/**
 * Keeps the public document of a text under the hash of its bytes; the same bytes are kept once.
 * @param content the approved text, relations as ids.
 * @returns the SHA-256 of its canonical JSON, in hex.
 */
export const keepSnapshot = async (req: PayloadRequest, collection: Proofread, id: string, content: Record<string, unknown>): Promise<string> =>
  keepMade(req, made(await documentOf(req, collection, id, content)))
