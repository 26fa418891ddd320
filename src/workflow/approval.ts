import type { CollectionSlug, PayloadRequest } from 'payload'

import { NotAllowedNow } from '../errors'
import { bodyParts } from '../editorial/lexicalBody'
import { articleSnapshot, type Place } from '../publishing/articleSnapshot'
import { canonicalJson, type Json } from '../publishing/canonicalJson'
import { captionSnapshot } from '../publishing/captionSnapshot'
import { sha256 } from '../publishing/sha256'
import { contentOf, type Proofread } from './collections'
import { idOf, type WorkDocument } from './document'
import { workingText } from './versions'

type Row = Record<string, unknown> & { id: string }

const readRow = async (req: PayloadRequest, collection: CollectionSlug, id: string | null): Promise<Row> => {
  const row = id ? await req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req }) : null
  if (!row) throw new NotAllowedNow(`It belongs to no ${collection}; put it on one first.`, 409, { refused: 'place', stage: '' })
  return row
}

const placeOf = async (req: PayloadRequest, content: Record<string, unknown>): Promise<Place> => {
  const publication = await readRow(req, 'publications', idOf(content.publication))
  const issue = await readRow(req, 'issues', idOf(content.issue))
  const pageIds = [...((content.pages as unknown[] | undefined) ?? []), content.page].map(idOf).filter((id) => id !== null)
  const pages = []
  for (const id of pageIds) {
    const page = await readRow(req, 'pages', id)
    pages.push({ id, number: (page.number as number | null) ?? null, name: (page.name as string | null) ?? null })
  }
  return {
    publication: { id: publication.id, name: String(publication.name) },
    issue: { id: issue.id, date: String(issue.date), dateCertainty: String(issue.dateCertainty) },
    pages,
  }
}

/** A caption is approved together with the credit and the image of its photo, as they are now. */
const withPhoto = async (req: PayloadRequest, caption: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const photo = await readRow(req, 'photos', idOf(caption.photo))
  return { ...caption, credit: photo.credit ?? null, image: idOf(photo.image) }
}

const hasText = (collection: Proofread, content: Record<string, unknown>): boolean =>
  collection === 'captions'
    ? String(content.text ?? '').trim() !== ''
    : bodyParts(content.body).length > 0 || String(content.headline ?? '').trim() !== ''

/** Keeps a public document under the hash of its bytes; the same bytes are kept once. */
const keepSnapshot = async (req: PayloadRequest, document: Json): Promise<string> => {
  const json = canonicalJson(document)
  const hash = sha256(json)
  const where = { sha256: { equals: hash } }
  if (await req.payload.db.findOne({ collection: 'snapshots', where, req })) return hash
  try {
    await req.payload.db.create({ collection: 'snapshots', data: { sha256: hash, json }, req })
  } catch (error) {
    if (!(await req.payload.db.findOne({ collection: 'snapshots', where, req }))) throw error
  }
  return hash
}

/**
 * What approving makes of a document: its text becomes public as it stands, and its snapshot is kept first (harmless if
 * left over when the decision fails).
 */
export const approval = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  at: string,
): Promise<{ content: Record<string, unknown>; fields: Record<string, unknown> }> => {
  const working = contentOf(req, collection, await workingText(req, collection, doc))
  const content = collection === 'captions' ? await withPhoto(req, working) : working
  if (!hasText(collection, content)) {
    throw new NotAllowedNow('It has no text to approve.', 409, { refused: 'empty', stage: doc.stage })
  }
  const serialise = collection === 'captions' ? captionSnapshot : articleSnapshot
  const snapshot = await keepSnapshot(req, serialise(doc.id, content, await placeOf(req, content)))
  return {
    content,
    fields: {
      _status: 'published',
      snapshot,
      approvedAt: at,
      approvedBy: req.user ? String(req.user.id) : null,
      hasNewerEdit: false,
    },
  }
}
