import type { PayloadRequest } from 'payload'

import type { LogEntry } from '../../log/entryHash'
import { say } from '../../say'
import type { WorkDocument } from '../../workflow/document'
import { restoredFrom } from './restoredFrom'

/**
 * Something that was done to an article; `who` is null for the program. `hasText`: it made a text, which can be read and
 * restored. `restored`: the revision whose text an `edit` brought back; `reason` says so then, in the language of who asks.
 */
export type HistoryEntry = {
  action: string
  at: string
  hasText: boolean
  reason: string | null
  restored: number | null
  revision: number
  who: { id: string; name: string } | null
}

/** A text of the article: from `first`, the revision that made it, to `last`, both included. `key` is its version's. */
export type KeptText = { first: number; key: string; last: number }

export type ArticleTexts = { entries: HistoryEntry[]; texts: KeptText[] }

type VersionRow = { id: string; version: { revision: number } }

/** What was cut from its page by an import or a person is logged on the page, not on the article. */
const fromPage = (doc: WorkDocument): HistoryEntry => ({ action: 'cut', at: doc.createdAt, hasText: true, reason: null, restored: null, revision: 1, who: null })

const reasonFor = (req: PayloadRequest, reason: string | null, restored: number | null): string | null =>
  restored === null ? reason : say(req, { zh: `恢复第 ${restored} 号的文字`, en: `Restored the text of revision ${restored}` })

const entryOf = (req: PayloadRequest, { action, actor, actorName, at, reason, toRevision }: LogEntry): HistoryEntry => {
  const restored = restoredFrom({ action, reason })
  return {
    action, at, hasText: false, reason: reasonFor(req, reason ?? null, restored), restored, revision: toRevision,
    who: actor ? { id: actor, name: actorName || actor } : null,
  }
}

/**
 * All that was done to an article, oldest first, and its texts. A version keeps the number of the last revision that
 * had its text (src/workflow/versions.ts), so each text begins where the one before ended.
 */
export const articleTexts = async (req: PayloadRequest, doc: WorkDocument): Promise<ArticleTexts> => {
  const { docs: logged } = await req.payload.db.find<LogEntry & { id: string }>({
    collection: 'log', pagination: false, req, sort: 'seq', where: { document: { equals: `articles:${doc.id}` } },
  })
  const { docs: versions } = await req.payload.db.findVersions({
    collection: 'articles', pagination: false, req, select: { version: { revision: true } }, where: { parent: { equals: doc.id } },
  })
  const rows = (versions as unknown as VersionRow[]).sort((a, b) => a.version.revision - b.version.revision)
  const entries = logged.map((entry) => entryOf(req, entry))
  const all = entries.some(({ revision }) => revision === 1) ? entries : [fromPage(doc), ...entries]
  const texts = rows.map(({ id, version }, index): KeptText => ({ first: (rows[index - 1]?.version.revision ?? 0) + 1, key: String(id), last: version.revision }))
  const beginnings = new Set(texts.map(({ first }) => first))
  return { entries: all.map((entry) => ({ ...entry, hasText: beginnings.has(entry.revision) })).sort((a, b) => a.revision - b.revision), texts }
}

/** The text that the article had at a revision; null when there was no such revision. */
export const textAt = (texts: readonly KeptText[], revision: number): KeptText | null =>
  (Number.isInteger(revision) && texts.find(({ first, last }) => first <= revision && revision <= last)) || null

/** The whole content of one text. */
export const readText = async (req: PayloadRequest, { key }: KeptText): Promise<Record<string, unknown> | null> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({ collection: 'articles', limit: 1, pagination: false, req, where: { id: { equals: key } } })
  return docs[0]?.version ?? null
}
