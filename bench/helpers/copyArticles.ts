import { randomBytes } from 'node:crypto'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { entryHash, type LogEntry } from '../../src/log/entryHash'
import { textHash } from '../../src/publishing/textHash'
import { writesOf } from '../../src/store/guardWrites'
import { inTransaction } from '../../src/store/inTransaction'
import { contentOf } from '../../src/workflow/collections'
import type { WorkDocument } from '../../src/workflow/document'
import { keepSnapshot } from '../../src/workflow/snapshot'

type Version = { id: string; latest?: boolean; parent: unknown; version: Record<string, unknown> & { revision: number } }
type Entry = LogEntry & { hash: string }

const BATCH = 50
const DEEDS = ['create', 'claim', 'submit', 'approve'] as const

/** The row without its id, and with new ones for its authors, which are rows of their own on SQLite. */
const asNew = (row: Record<string, unknown>): Record<string, unknown> => {
  const { id: _id, ...rest } = structuredClone(row)
  const authors = ((rest.authors ?? []) as { name: string; role: string | null }[]).map((author) => ({ ...author, id: randomBytes(12).toString('hex') }))
  return { ...rest, authors }
}

/** A text that the workflow has approved, with its versions and what the log says of it, oldest first. */
type Approved = { document: WorkDocument; entries: Entry[]; versions: Version[] }

const copyOne = async (req: PayloadRequest, { document: from, entries, versions }: Approved, number: number, last: Entry): Promise<Entry> => {
  const writes = writesOf(req.payload.db)
  // It has no lines of its own: like one made by hand.
  const changed = { headline: `${String(from.headline)} 之${number}`, sourceLines: null }
  const at = new Date().toISOString()
  const { id } = (await writes.create({
    collection: 'articles', req, data: { ...asNew(from), ...changed, approvedAt: at, updatedAt: at },
  })) as { id: string }
  const snapshot = await keepSnapshot(req, 'articles', id, contentOf(req, 'articles', { ...from, ...changed }))
  await writes.updateOne({ collection: 'articles', data: { snapshot, updatedAt: at }, options: { atomic: true }, req, where: { id: { equals: id } } })
  for (const { version } of versions) {
    await writes.createVersion({
      autosave: false, collectionSlug: 'articles', createdAt: at, parent: id, req,
      // The later version must be the later one by time, too.
      updatedAt: new Date(Date.parse(at) + version.revision).toISOString(),
      versionData: { ...asNew(version), ...changed, snapshot: version.snapshot ? snapshot : null } as never,
    })
  }
  let before = last
  for (const [index, action] of DEEDS.entries()) {
    const { actor, actorName } = entries.find((each) => each.action === action) ?? { actor: null, actorName: '' }
    const entry: LogEntry = {
      action, actor, actorName, at, document: `articles:${id}`, fromRevision: index || null,
      previousHash: before.hash, reason: null, seq: before.seq + 1,
      snapshot: action === 'approve' ? snapshot : null, toRevision: index + 1,
      ...(action === 'approve' || action === 'create' ? { text: textHash('articles', { ...from, ...changed }) } : {}),
    }
    const hash = entryHash(entry)
    await req.payload.db.create({ collection: 'log', data: { ...entry, hash, key: `${entry.document}@${entry.toRevision}` }, req })
    before = { ...entry, hash }
  }
  return before
}

/**
 * Copies articles that the workflow has approved, with all that an approval leaves: row, versions, snapshot, log entries.
 * The database's own writes, many to a transaction: the workflow would take minutes for thousands.
 */
export const copyArticles = async (payload: Payload, count: number): Promise<void> => {
  const { docs } = await payload.db.find<WorkDocument>({
    collection: 'articles', pagination: false, sort: 'createdAt', where: { _status: { equals: 'published' } },
  })
  const approved: Approved[] = []
  for (const document of docs) {
    const found = await payload.db.findVersions({ collection: 'articles', pagination: false, sort: 'updatedAt', where: { parent: { equals: document.id } } })
    const entries = await payload.db.find<Entry>({ collection: 'log', pagination: false, sort: 'seq', where: { document: { equals: `articles:${document.id}` } } })
    approved.push({ document, entries: entries.docs, versions: found.docs as unknown as Version[] })
  }
  const log = await payload.db.find<Entry & { id: string }>({ collection: 'log', limit: 1, pagination: false, sort: '-seq', where: {} })
  let last = log.docs[0] as Entry
  for (let done = 0; done < count; done += BATCH) {
    const req = await createLocalReq({}, payload)
    last = await inTransaction(req, async () => {
      let newest = last
      for (let number = done; number < Math.min(done + BATCH, count); number++) {
        newest = await copyOne(req, approved[number % approved.length] as Approved, number, newest)
      }
      return newest
    })
  }
}
