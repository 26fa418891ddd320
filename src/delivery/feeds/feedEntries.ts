import type { Database } from 'libsql'

import type { FeedEntry, FeedTombstone } from '../../publishing/FeedContent'
import type { ArticleDocument } from '../../publishing/PublicDocument'
import { statement } from '../readModel/statement'
import { FEED } from './FEED'

type EntryRow = { at: string; changedAt: string; firstAt: string; json: string; snapshot: string; version: number }

const COLUMNS = 't.version, t.firstAt, t.changedAt, v.at, v.snapshot, v.json'
const JOIN = "texts t JOIN versions v ON v.text = t.n AND v.number = t.version AND v.json IS NOT NULL"

const entryOf = ({ at, changedAt, firstAt, json, snapshot, version }: EntryRow): FeedEntry => ({
  changedAt,
  document: JSON.parse(json) as ArticleDocument,
  facts: { firstAt, snapshot, supersededBy: null, version, versionAt: at },
})

/** The articles whose versions are the newest, the latest first; of all together, one that was restored counts as new. */
export const newestEntries = (db: Database, publication: string | null): FeedEntry[] => {
  const rows = publication === null
    ? statement(db, `SELECT ${COLUMNS} FROM ${JOIN} WHERE t.collection = 'articles' AND t.state = 'public' ORDER BY t.changedSeq DESC LIMIT ?`).all(FEED.entries)
    : statement(db, `SELECT ${COLUMNS} FROM ${JOIN} WHERE t.collection = 'articles' AND t.state = 'public' AND t.publication = ? ORDER BY t.versionSeq DESC LIMIT ?`).all(publication, FEED.entries)
  return (rows as EntryRow[]).map(entryOf)
}

/** These articles, as far as they are public, in this order. */
export const entriesOf = (db: Database, ids: string[]): FeedEntry[] => {
  const find = statement(db, `SELECT ${COLUMNS} FROM ${JOIN} WHERE t.collection = 'articles' AND t.id = ? AND t.state = 'public'`)
  return ids.flatMap((id) => (find.get(id) as EntryRow | undefined) ?? []).map(entryOf)
}

type TombstoneRow = { at: string; id: string; reason: string | null; state: 'erased' | 'withdrawn' }

/**
 * What was withdrawn or erased lately and still is, the latest first. Of what was erased no reason is told.
 * @param publication of those alone that stood in this newspaper.
 */
export const tombstones = (db: Database, publication: string | null, now: Date): FeedTombstone[] => {
  const since = new Date(now.getTime() - FEED.tombstoneDays * 86_400_000).toISOString()
  // Along the index of changes, from its end; `+` keeps SQLite from the index of times.
  const one = (state: string): string => `SELECT * FROM (SELECT t.id, t.state, t.reason, t.changedAt AS at, t.changedSeq FROM texts t
    WHERE t.collection = 'articles' AND t.state = '${state}' AND t.unavailable = 0 AND +t.changedAt >= $since AND ($publication IS NULL OR EXISTS (
      SELECT 1 FROM changes c WHERE c.text = t.n AND c.publication = $publication)) ORDER BY t.changedSeq DESC LIMIT $limit)`
  const rows = statement(db, `${one('withdrawn')} UNION ALL ${one('erased')} ORDER BY changedSeq DESC LIMIT $limit`)
    .all({ limit: FEED.tombstones, publication, since }) as TombstoneRow[]
  return rows.map(({ at, id, reason, state }) => ({ at, id, reason: state === 'erased' ? null : reason }))
}
