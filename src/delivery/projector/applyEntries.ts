import type { Database } from 'libsql'

import type { EditorialSource, SourceEntry } from '../source/EditorialSource'
import { applyEntry, fillMissing, missingSnapshots, type Snapshots } from './applyEntry'
import { Places } from './places'
import { type Position, readPosition, writePosition } from './position'
import { present, rowOf } from './present'
import { finishWipe, oweWipe } from './wipe'

/** The log is not the one that the read model was made from: a backup was restored, or the database is another. */
export class OtherHistory extends Error {}

/** The log lacks an entry. */
export class BrokenLog extends Error {}

/** Another read model has taken the place of this one. */
export class NotCurrent extends Error {}

/** Entries that follow one another on `position`, and the snapshots they and older versions wait for. */
export type Batch = { entries: SourceEntry[]; missing: string[]; position: Position; snapshots: Snapshots }

const NAMES_SNAPSHOT: ReadonlySet<string> = new Set(['approve', 'renew'])

const hashesOf = (entries: readonly SourceEntry[]): string[] =>
  entries.flatMap(({ action, erased, snapshot }) => [...(NAMES_SNAPSHOT.has(action) && snapshot ? [snapshot] : []), ...(erased?.snapshots ?? [])])

/** Those that follow without a gap. @throws {BrokenLog} when not even the first does. */
const withoutGap = (entries: readonly SourceEntry[], { seq }: Position): SourceEntry[] => {
  const gap = entries.findIndex((entry, at) => entry.seq !== seq + 1 + at)
  if (gap === 0) throw new BrokenLog(`the log lacks entry ${seq + 1}. What comes after it is not shown to readers; look with \`reissue verify\``)
  return entries.slice(0, gap === -1 ? undefined : gap)
}

/**
 * Reads what comes next.
 * @throws {OtherHistory} · {@link BrokenLog} · SourceAway.
 */
export const readBatch = async (source: EditorialSource, position: Position, missing: string[], limit: number): Promise<Batch> => {
  const { hash, seq } = position
  // The entry it stands on comes along: whether it is still the same.
  const [found, last] = seq === 0 ? [await source.entriesAfter(0, limit), null] : await source.entriesAfter(seq - 1, limit + 1).then(([first, ...rest]) => [rest, first ?? null] as const)
  if (seq > 0 && (last?.seq !== seq || last.hash !== hash)) throw new OtherHistory(`entry ${seq} of the log is another than it was`)
  const entries = withoutGap(found, position)
  const hashes = [...new Set([...missing, ...hashesOf(entries)])]
  return { entries, missing, position, snapshots: hashes.length === 0 ? new Map<string, string>() : await source.snapshots(hashes) }
}

/** A transaction that nobody else writes in; what it throws leaves everything as it was. */
export const inTransaction = <T>(db: Database, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = work()
    db.exec('COMMIT')
    return done
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const isNothing = ({ entries, missing, snapshots }: Batch): boolean => entries.length === 0 && !missing.some((hash) => snapshots.has(hash))

/**
 * Applies a batch in one transaction: first what the log says, then, once for each text, what readers get of it.
 * @param isCurrent asked inside the transaction: a rebuild takes the place of a read model only while nobody writes it.
 * @returns how many texts changed for readers; null when another process has applied something since the batch was read.
 * @throws {NotCurrent}
 */
export const applyBatch = (db: Database, batch: Batch, isCurrent: () => boolean): number | null => {
  if (isNothing(batch)) return 0
  return inTransaction(db, () => {
    if (!isCurrent()) throw new NotCurrent()
    if (readPosition(db).seq !== batch.position.seq) return null
    const touched = new Set(applyLog(db, batch))
    const places = new Places(db)
    for (const n of touched) present(db, rowOf(db, n), places)
    places.settle()
    if (touched.size > 0 && batch.entries.some(({ action }) => action === 'erase')) oweWipe(db)
    return touched.size
  })
}

/** Writes what the log says, and where it has come. @returns the texts to be presented. */
export const applyLog = (db: Database, { entries, missing, snapshots }: Batch): number[] => {
  const touched = fillMissing(db, missing, snapshots)
  for (const entry of entries) touched.push(...applyEntry(db, entry, snapshots))
  const last = entries.at(-1)
  if (last) writePosition(db, last)
  return touched
}

/** Entries in one transaction while following: about a millisecond for each that changes what readers get. */
const FOLLOWED = 32

/**
 * Reads and applies one batch. What an erasure has left to be wiped, here or before a crash, is wiped.
 * @returns whether there may be more.
 */
export const step = async (db: Database, source: EditorialSource, isCurrent: () => boolean): Promise<boolean> => {
  finishWipe(db)
  const batch = await readBatch(source, readPosition(db), missingSnapshots(db), FOLLOWED)
  const applied = applyBatch(db, batch, isCurrent)
  if (applied) finishWipe(db)
  return applied === null || batch.entries.length > 0
}
