import type { Payload } from 'payload'

import { readEnvironment } from '../../src/env'
import { entryHash, type LogEntry, type StoredEntry } from '../../src/log/entryHash'
import { canonicalJson } from '../../src/publishing/canonicalJson'
import type { ArticleDocument } from '../../src/publishing/PublicDocument'
import { sha256 } from '../../src/publishing/sha256'
import { textHash } from '../../src/publishing/textHash'
import { objectId } from '../../src/store/objectId'
import type { WorkDocument } from '../../src/workflow/document'
import type { ArticleCopy } from './ArticleCopy'
import { mongodbCopier } from './mongodbCopier'
import { sqliteCopier } from './sqliteCopier'

/** A text that the workflow has approved, what the log says of it, oldest first, and what readers have of it. */
type Approved = { document: WorkDocument; entries: StoredEntry[]; snapshot: ArticleDocument }

const BATCH = 500
const DEEDS = ['create', 'claim', 'submit', 'approve'] as const
/** Of the first that the workflow approved: more of them would make no difference. */
const MOST_ORIGINALS = 80

const readApproved = async ({ db }: Payload): Promise<Approved[]> => {
  const { docs } = await db.find<WorkDocument>({
    collection: 'articles', limit: MOST_ORIGINALS, pagination: false, sort: 'createdAt', where: { _status: { equals: 'published' } },
  })
  // Copies stand on no lines; none is made of a copy.
  return Promise.all(docs.filter(({ sourceLines }) => sourceLines).map(async (document) => {
    const entries = await db.find<StoredEntry>({ collection: 'log', pagination: false, sort: 'seq', where: { document: { equals: `articles:${document.id}` } } })
    const snapshot = await db.findOne<{ id: string; json: string }>({ collection: 'snapshots', where: { sha256: { equals: document.snapshot } } })
    return { document, entries: entries.docs, snapshot: JSON.parse(snapshot?.json ?? '') as ArticleDocument }
  }))
}

const copyOf = ({ document, entries, snapshot }: Approved, number: number, last: StoredEntry): ArticleCopy => {
  const [at, id, headline] = [new Date().toISOString(), objectId(), `${String(document.headline)} 之${number}`]
  // It has no lines of its own: like one made by hand.
  const json = canonicalJson({ ...snapshot, headline, id, photos: [], source: null })
  const copy: ArticleCopy = { at, entries: [], from: String(document.id), headline, id, snapshot: { json, sha256: sha256(json) } }
  const text = textHash('articles', { ...document, headline })
  for (const [index, action] of DEEDS.entries()) {
    const { actor, actorName } = entries.find((each) => each.action === action) ?? { actor: null, actorName: '' }
    const before = copy.entries.at(-1) ?? last
    const entry: LogEntry = {
      action, actor, actorName, at, document: `articles:${id}`, fromRevision: index || null,
      previousHash: before.hash, reason: null, seq: before.seq + 1,
      snapshot: action === 'approve' ? copy.snapshot.sha256 : null, toRevision: index + 1,
      ...(action === 'approve' || action === 'create' ? { text } : {}),
    }
    copy.entries.push({ ...entry, hash: entryHash(entry), key: `${entry.document}@${entry.toRevision}` })
  }
  return copy
}

/**
 * Copies articles that the workflow has approved, with all that an approval leaves: row, versions, snapshot, log entries.
 * Rows are written as they are, below Payload: the workflow would take minutes for thousands. Nobody else may write meanwhile.
 * @param count how many copies are made; their headlines are numbered from `first` on.
 */
export const copyArticles = async (payload: Payload, count: number, first = 0): Promise<void> => {
  if (count <= 0) return
  const approved = await readApproved(payload)
  const log = await payload.db.find<StoredEntry>({ collection: 'log', limit: 1, pagination: false, sort: '-seq', where: {} })
  const originals = approved.map(({ document }) => String(document.id))
  const { databaseKind, databaseURI } = readEnvironment()
  const copier = databaseKind === 'sqlite' ? sqliteCopier(databaseURI, originals) : await mongodbCopier(databaseURI, originals)
  try {
    let last = log.docs[0] as StoredEntry
    for (let done = 0; done < count;) {
      const copies: ArticleCopy[] = []
      for (; copies.length < BATCH && done < count; done++) {
        copies.push(copyOf(approved[done % approved.length] as Approved, first + done, last))
        last = copies.at(-1)?.entries.at(-1) ?? last
      }
      await copier.write(copies)
    }
  } finally {
    await copier.close()
  }
}
