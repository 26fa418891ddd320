import type { PayloadRequest } from 'payload'

import { dropContent } from '../collections/ImportFiles/dropContent'
import type { Line } from '../ingest/alignment/alignLines'
import type { ErasedHashes } from '../log/entryHash'
import { ERASED_FILE } from '../log/ERASED_FILE'
import { eraseReasons } from '../log/eraseReasons'
import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import { writesOf } from '../store/guardWrites'
import { Turnstile } from '../store/Turnstile'
import type { Proofread } from '../workflow/collections'
import type { WorkDocument } from '../workflow/document'
import type { Erasure } from '../workflow/Erasure'
import { emptied, withoutNotes } from './emptied'
import { erasePage } from './erasePage'
import { withoutLines } from './withoutLines'

/** Two erasures on one source would undo each other's lines. */
const sources = new Turnstile(60_000)

const eraseVersions = async (req: PayloadRequest, collection: Proofread, { id, revision }: WorkDocument, { versions }: Erasure): Promise<void> => {
  const writes = writesOf(req.payload.db)
  await writes.deleteVersions({ collection, req, where: { and: [{ parent: { equals: id } }, { 'version.revision': { less_than: revision } }] } })
  for (const other of versions) {
    const { docs } = await req.payload.db.findVersions<WorkDocument>({ collection: other.collection, pagination: false, req, where: { id: { equals: other.id } } })
    const [found] = docs
    if (!found) continue
    const { id: own, ...row } = found
    const version = { ...row.version, ...emptied(other.collection), ...withoutNotes() }
    await writes.updateVersion({ collection: other.collection, id: own, req, versionData: { ...row, version } as never })
  }
}

/** @returns the hash of its lines as they are left. */
const eraseLines = async (req: PayloadRequest, { n, source }: Erasure['lines'][number]): Promise<string | null> => {
  const row = await req.payload.db.findOne<{ id: string; lines: Line[] }>({ collection: 'page-sources', req, where: { id: { equals: source } } })
  if (!row) return null
  const lines = withoutLines(row.lines, n)
  await req.payload.db.updateOne({
    collection: 'page-sources', data: { lines: structuredClone(lines), original: ERASED_FILE }, options: { atomic: true }, req,
    where: { id: { equals: source } },
  })
  return sha256(canonicalJson(lines))
}

/** The files as they were sent, as long as an import keeps them. */
const eraseUploads = async (req: PayloadRequest, hashes: string[]): Promise<void> => {
  const { docs } = await req.payload.db.find<{ id: string; upload?: string | null }>({
    collection: 'import-files', pagination: false, req, select: { upload: true }, where: { sha256: { in: hashes } },
  })
  for (const { id, upload } of docs) {
    await dropContent(req.payload, upload, req)
    await req.payload.db.updateOne({ collection: 'import-files', data: { chunks: 0, upload: null }, options: { atomic: true }, req, where: { id: { equals: id } } })
  }
}

const erasePhoto = async (req: PayloadRequest, { image, photo }: Erasure): Promise<void> => {
  if (!photo) return
  await req.payload.db.updateOne({
    collection: 'photos', data: { credit: null, title: null, ...(image ? { image: null } : {}) }, options: { atomic: true }, req, where: { id: { equals: photo } },
  })
}

/** What a proposal to join said of its words. */
const eraseJoins = async (req: PayloadRequest, article: string): Promise<void> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'joins', pagination: false, req, select: { state: true }, where: { or: [{ from: { equals: article } }, { to: { equals: article } }] },
  })
  for (const { id } of docs) await req.payload.db.updateOne({ collection: 'joins', data: { reasons: [] }, options: { atomic: true }, req, where: { id: { equals: id } } })
}

/**
 * Takes out what a decided erasure names, but for the image's files, which no transaction gives back. May run again.
 * @returns what the log says was erased.
 */
export const carryOut = async (req: PayloadRequest, collection: Proofread, doc: WorkDocument, erasure: Erasure): Promise<ErasedHashes> => {
  const { hashes, keys, lines, pages } = erasure
  await eraseVersions(req, collection, doc, erasure)
  if (hashes.snapshots.length > 0) await req.payload.db.deleteMany({ collection: 'snapshots', req, where: { sha256: { in: hashes.snapshots } } })
  const release = await sources.enter()
  const left: string[] = []
  try {
    for (const each of lines) left.push((await eraseLines(req, each)) ?? '')
  } finally {
    release()
  }
  const numbers = new Set(lines.flatMap(({ n }) => n))
  for (const page of pages) await erasePage(req, page, { id: doc.id, lines: numbers })
  if (hashes.sources.length > 0) await eraseUploads(req, hashes.sources)
  await erasePhoto(req, erasure)
  if (collection === 'articles') await eraseJoins(req, doc.id)
  await eraseReasons(req, keys)
  return { ...hashes, linesLeft: [...new Set(left)].filter(Boolean).sort() }
}
