import type { Database } from 'libsql'

import type { PublicDocument } from '../../publishing/PublicDocument'
import { type ChangeKind, PUBLIC_ACTIONS, publicChange } from '../../publishing/publicChange'
import { lastPoint, markOf } from '../readModel/history'
import { statement } from '../readModel/statement'
import type { SourceEntry } from '../source/EditorialSource'

export type Snapshots = ReadonlyMap<string, string>

type Row = { n: number; state: string; unavailable: number; version: number; snapshot: string | null }
type Text = { collection: string; id: string; row: Row | null }

/** An entry that makes a change: `seq` is the change's number, `entry` its own. */
type Numbered = SourceEntry & { entry: number }

/** `captions:1` → the caption as it stands here; null for what is never public. */
const textOf = (db: Database, document: string): Text | null => {
  const [, collection, id] = /^(articles|captions):(.+)$/u.exec(document) ?? []
  if (!collection || !id) return null
  const row = statement(db, `SELECT t.n, t.state, t.unavailable, t.version, v.snapshot FROM texts t
    JOIN versions v ON v.text = t.n AND v.number = t.version WHERE t.collection = ? AND t.id = ?`).get(collection, id) as Row | undefined
  return { collection, id, row: row ?? null }
}

/**
 * Changes have numbers of their own, without gaps: by those of the log anybody could count what the editors do between two
 * approvals.
 */
const nextSeq = (db: Database): number => lastPoint(db).seq + 1

/** Says which photos a version shows. @returns the newspaper it is of. */
const listShown = (db: Database, { n, version }: { n: number; version: number }, json: string | null): string | null => {
  if (json === null) return null
  const document = JSON.parse(json) as PublicDocument
  const add = statement(db, 'INSERT OR IGNORE INTO shownPhotos (text, version, photo) VALUES (?, ?, ?)')
  if (document.type === 'article') for (const { photo } of document.photos) add.run(n, version, photo)
  return document.publication.id
}

const addChange = (db: Database, { at, entry, hash, seq }: Numbered, kind: ChangeKind, text: { n: number; version: number }): void => {
  statement(db, `INSERT INTO changes (seq, at, kind, text, version, entry, mark, publication)
    VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT publication FROM changes WHERE text = ? AND version = ? ORDER BY seq LIMIT 1))`)
    .run(seq, at, kind, text.n, text.version, entry, markOf(hash), text.n, text.version)
}

/** The words of a version are gone, or of all; what tells of it names no newspaper and no photo any more. */
const forgetNamed = (db: Database, text: number, version: number | null = null): void => {
  statement(db, 'UPDATE changes SET publication = NULL WHERE text = ? AND version = ifnull(?, version)').run(text, version)
  statement(db, 'DELETE FROM shownPhotos WHERE text = ? AND version = ifnull(?, version)').run(text, version)
}

/** An older version that was erased while it was the newest waits for nothing any more. */
const closeOlder = (db: Database, text: number, number: number): void => {
  statement(db, `UPDATE versions SET snapshot = NULL WHERE text = ? AND number = ? AND json IS NULL
    AND snapshot IN (SELECT snapshot FROM erased)`).run(text, number)
}

const addVersion = (db: Database, { at, seq, snapshot }: SourceEntry, text: { n: number; version: number }, snapshots: Snapshots): string | null => {
  const json = snapshots.get(snapshot ?? '') ?? null
  if (text.version > 1) closeOlder(db, text.n, text.version - 1)
  statement(db, 'INSERT INTO versions (text, number, seq, at, snapshot, json) VALUES (?, ?, ?, ?, ?, ?)').run(text.n, text.version, seq, at, snapshot, json)
  return listShown(db, text, json)
}

const insertText = (db: Database, { at, seq }: SourceEntry, { collection, id }: Text): number =>
  Number(statement(db, `INSERT INTO texts (collection, id, state, unavailable, version, firstSeq, changedSeq, firstAt, versionAt, changedAt)
    VALUES (?, ?, 'withdrawn', 1, 1, ?, ?, ?, ?, ?)`).run(collection, id, seq, seq, at, at, at).lastInsertRowid)

const addVersioned = (db: Database, entry: Numbered, kind: ChangeKind, text: Text, snapshots: Snapshots): number => {
  const version = (text.row?.version ?? 0) + 1
  const n = text.row?.n ?? insertText(db, entry, text)
  if (text.row) {
    statement(db, "UPDATE texts SET state = 'withdrawn', unavailable = 1, version = ?, versionAt = ?, changedSeq = ?, changedAt = ? WHERE n = ?")
      .run(version, entry.at, entry.seq, entry.at, n)
  }
  const publication = addVersion(db, entry, { n, version }, snapshots)
  addChange(db, entry, kind, { n, version })
  if (publication !== null) statement(db, 'UPDATE changes SET publication = ? WHERE seq = ?').run(publication, entry.seq)
  return n
}

const STANDS = {
  erased: { state: 'erased', unavailable: 0 }, restored: { state: 'withdrawn', unavailable: 1 }, withdrawn: { state: 'withdrawn', unavailable: 0 },
} as const

const changeState = (db: Database, entry: Numbered, kind: keyof typeof STANDS, { n, version }: Row): number => {
  const { state, unavailable } = STANDS[kind]
  statement(db, 'UPDATE texts SET state = ?, unavailable = ?, reason = ?, changedSeq = ?, changedAt = ? WHERE n = ?')
    .run(state, unavailable, kind === 'withdrawn' ? entry.reason : null, entry.seq, entry.at, n)
  addChange(db, entry, kind, { n, version })
  return n
}

const eraseText = (db: Database, n: number): void => {
  statement(db, 'UPDATE versions SET snapshot = NULL, json = NULL WHERE text = ?').run(n)
  forgetNamed(db, n)
}

/**
 * What an erasure took out of other texts' versions: an article's that showed a caption. Of the newest version the name stays,
 * since it may be the same again without the words: then its snapshot is put back (src/workflow/dropSnapshot.ts).
 * @returns the texts; `isSeen`: whether any version was named, which is so whatever snapshots are there.
 */
const eraseSnapshots = (db: Database, hashes: readonly string[], snapshots: Snapshots): { isSeen: boolean; touched: number[] } => {
  const touched: number[] = []
  let isSeen = false
  for (const hash of hashes) {
    statement(db, 'INSERT OR IGNORE INTO erased (snapshot) VALUES (?)').run(hash)
    const hit = statement(db, 'SELECT v.text, v.number, t.version FROM versions v JOIN texts t ON t.n = v.text WHERE v.snapshot = ?')
      .all(hash) as { number: number; text: number; version: number }[]
    isSeen ||= hit.length > 0
    for (const { number, text, version } of hit) {
      const isNewest = number === version
      if (isNewest && snapshots.has(hash)) continue
      statement(db, `UPDATE versions SET json = NULL${isNewest ? '' : ', snapshot = NULL'} WHERE text = ? AND number = ?`).run(text, number)
      forgetNamed(db, text, number)
      touched.push(text)
    }
  }
  return { isSeen, touched }
}

/** Readers' copies, and what is kept of words in memory, are of before or after it (readersState.ts). */
const markErasure = (db: Database, { at, hash }: SourceEntry): void => {
  statement(db, "INSERT INTO meta (name, value) VALUES ('erasure', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(`${markOf(hash)} ${at}`)
}

const carryOut = (db: Database, entry: Numbered, kind: ChangeKind, text: Text, snapshots: Snapshots): number[] => {
  if (kind === 'created' || kind === 'corrected') return [addVersioned(db, entry, kind, text, snapshots)]
  if (!text.row) return []
  const n = changeState(db, entry, kind, text.row)
  if (kind === 'erased') eraseText(db, n)
  return [n]
}

/**
 * Writes what an entry of the log says: that is decided by the log alone, whether the snapshots it names are there or not.
 * @returns the texts that readers may have to get otherwise now, by their rows.
 */
export const applyEntry = (db: Database, entry: SourceEntry, snapshots: Snapshots): number[] => {
  const text = PUBLIC_ACTIONS.has(entry.action) ? textOf(db, entry.document) : null
  if (!text) return []
  const { row } = text
  const kind = publicChange(entry, row && { isPublic: row.state === 'public' || row.unavailable === 1, snapshot: row.snapshot })
  const touched = kind ? carryOut(db, { ...entry, entry: entry.seq, seq: nextSeq(db) }, kind, text, snapshots) : []
  if (entry.action !== 'erase') return touched
  for (const file of entry.erased?.sources ?? []) statement(db, 'INSERT OR IGNORE INTO erasedFiles (sha256) VALUES (?)').run(file)
  const others = eraseSnapshots(db, entry.erased?.snapshots ?? [], snapshots)
  if (kind || others.isSeen) markErasure(db, entry)
  return [...touched, ...others.touched]
}

/** Snapshots that versions wait for, by their hashes. */
export const missingSnapshots = (db: Database): string[] =>
  (statement(db, 'SELECT DISTINCT snapshot FROM versions WHERE json IS NULL AND snapshot IS NOT NULL').all() as { snapshot: string }[]).map(({ snapshot }) => snapshot)

/** Gives versions the snapshots they wait for. @returns as {@link applyEntry}. */
export const fillMissing = (db: Database, missing: readonly string[], snapshots: Snapshots): number[] => {
  const touched: number[] = []
  for (const hash of missing) {
    const json = snapshots.get(hash)
    if (json === undefined) continue
    const waiting = statement(db, 'SELECT text, number FROM versions WHERE snapshot = ? AND json IS NULL').all(hash) as { number: number; text: number }[]
    for (const { number, text } of waiting) {
      statement(db, 'UPDATE versions SET json = ? WHERE text = ? AND number = ?').run(json, text, number)
      statement(db, 'UPDATE changes SET publication = ? WHERE text = ? AND version = ?').run(listShown(db, { n: text, version: number }, json), text, number)
      touched.push(text)
    }
  }
  return touched
}
