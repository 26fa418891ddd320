import type { PayloadRequest } from 'payload'

import fs from 'node:fs'
import path from 'node:path'

import { type ImageRow, imageFiles } from '../collections/Media/imageFiles'
import type { SourceLines } from '../editorial/sourceLines'
import type { StoredEntry } from '../log/entryHash'
import { REASONED_BY_PROGRAM } from '../log/LOG_ACTIONS'
import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import { textHash } from '../publishing/textHash'
import type { Proofread } from '../workflow/collections'
import { idOf, type WorkDocument } from '../workflow/document'
import type { Erasure } from '../workflow/Erasure'
import { linesOfText } from './linesOfText'
import { inForce } from './refusals'
import { snapshotsWith } from './snapshotsWith'
import { versionsWithLines } from './versionsWithLines'

const sorted = (hashes: Iterable<string | null | undefined>): string[] => [...new Set(hashes)].filter((hash) => typeof hash === 'string').sort()

const entriesOf = async (req: PayloadRequest, document: string): Promise<StoredEntry[]> =>
  (await req.payload.db.find<StoredEntry & { id: string }>({ collection: 'log', pagination: false, req, sort: 'seq', where: { document: { equals: document } } })).docs

/** Another caption of the same photo stays public; the articles that show both are renewed. */
const isOfAnother = (json: string, caption: string): boolean => {
  const { id, type } = JSON.parse(json) as { id?: unknown; type?: unknown }
  return type === 'caption' && String(id) !== caption
}

/** The image of a caption, unless another photo, caption or page shows it as well. */
const imageOf = async (req: PayloadRequest, caption: WorkDocument, photo: string | null): Promise<string | null> => {
  const slot = photo ? await req.payload.db.findOne<{ id: string; image?: unknown }>({ collection: 'photos', req, where: { id: { equals: photo } } }) : null
  const image = idOf(slot?.image) ?? idOf(caption.image)
  if (!image) return null
  const shows = { equals: image }
  const counts = await Promise.all([
    req.payload.db.count({ collection: 'captions', req, where: { and: [{ image: shows }, { id: { not_equals: caption.id } }] } }),
    req.payload.db.count({ collection: 'photos', req, where: { and: [{ image: shows }, { id: { not_equals: photo ?? '' } }] } }),
    req.payload.db.count({ collection: 'pages', req, where: { facsimile: shows } }),
  ])
  return counts.some(({ totalDocs }) => totalDocs > 0) ? null : image
}

/** The names of an image's files in the folder. */
const filesOf = async (req: PayloadRequest, image: string): Promise<string[]> => {
  const row = await req.payload.db.findOne<ImageRow & { id: string }>({ collection: 'media', req, where: { id: { equals: image } } })
  return row ? imageFiles(row).map(({ filename }) => filename) : []
}

const hashesOfFiles = async (req: PayloadRequest, names: readonly string[]): Promise<string[]> => {
  const folder = String(req.payload.collections.media.config.upload.staticDir)
  const found = await Promise.all(names.map((name) => fs.promises.readFile(path.join(folder, name)).catch(() => null)))
  return found.flatMap((bytes) => (bytes ? [sha256(bytes)] : []))
}

const partsOf = async (req: PayloadRequest, collection: Proofread, id: string): Promise<WorkDocument[]> => {
  if (collection === 'captions') return []
  const { docs } = await req.payload.db.find<WorkDocument>({
    collection, pagination: false, req, where: { and: [{ joinedInto: { equals: id } }, { stage: { equals: 'joined' } }] },
  })
  return docs
}

/**
 * What erasing a text comes to. Stores nothing.
 * @throws {ClearError} 409 when another text still holds lines of it, or shows them to readers.
 */
export const planErasure = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument, working: Record<string, unknown>): Promise<Erasure> => {
  const groups = ((working.sourceLines as SourceLines | null | undefined) ?? [])
  const parts = (await partsOf(req, collection, doc.id)).map(({ id }) => String(id))
  const lines = await linesOfText(req, groups)
  const others = await versionsWithLines(req, groups, new Set([doc.id, ...parts]))
  const photo = collection === 'captions' ? idOf(doc.photo) : null
  const image = collection === 'captions' ? await imageOf(req, doc, photo) : null
  const entries = await entriesOf(req, `${collection}:${doc.id}`)
  const versions = await req.payload.db.findVersions<WorkDocument>({ collection, pagination: false, req, where: { parent: { equals: doc.id } } })
  const spoken = entries.filter(({ action, reason, reasonHash }) => reason && reasonHash && !REASONED_BY_PROGRAM.has(action))
  const snapshots = sorted([
    ...entries.map(({ snapshot }) => snapshot), ...others.old.flatMap((other) => other.snapshots), ...(await snapshotsWith(req, [doc.id, photo])).filter(({ json }) => !isOfAnother(json, doc.id)).map((found) => found.sha256),
  ])
  await inForce(req, collection, doc, { snapshots, standing: others.standing })
  const pages = [...new Set([...groups.map(({ page }) => page), idOf(doc.page)])].filter((page) => page !== null)
  const files = image ? await filesOf(req, image) : []
  return {
    files,
    hashes: {
      files: sorted(await hashesOfFiles(req, files)),
      lines: sorted(lines.map((each) => sha256(canonicalJson(each.lines)))),
      reasons: sorted(spoken.map(({ reasonHash }) => reasonHash)),
      snapshots,
      sources: sorted(lines.map((each) => each.sha256)),
      texts: sorted([
        textHash(collection, doc), ...versions.docs.map(({ version }) => textHash(collection, version)), ...entries.map(({ text }) => text),
        ...others.old.map((other) => textHash(other.collection, other.version)),
      ]),
    },
    image,
    keys: spoken.map(({ key }) => key),
    lines: lines.map(({ n, source }) => ({ n, source })),
    pages,
    parts,
    photo,
    versions: others.old.map((other) => ({ collection: other.collection, id: other.id })),
  }
}
