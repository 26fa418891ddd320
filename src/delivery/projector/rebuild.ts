import path from 'node:path'

import Database from 'libsql'

import { statement } from '../readModel/statement'
import { createReadModel, shareBulk } from '../readModel/createReadModel'
import { currentGeneration, lockBuilding, makeCurrent, newGeneration, sweepGenerations } from '../readModel/generations'
import { isBroken } from '../readModel/isBroken'
import { NoReadModel, openReadModel } from '../readModel/openReadModel'
import { LATE_INDEXES } from '../readModel/SCHEMA'
import type { EditorialSource } from '../source/EditorialSource'
import { applyLog, type Batch, inTransaction, readBatch, step } from './applyEntries'
import { Maker } from './making/Maker'
import type { Made, ToMake } from './making/made'
import { Places } from './places'
import { type Position, readPosition } from './position'
import { present, type Row, rowOf } from './present'

/** Another process builds in the same folder. */
export class BuildingElsewhere extends Error {}

export type Progress = { entries: number; ofEntries: number; ofTexts: number; texts: number }
export type Rebuilt = { entries: number; name: string; texts: number }

type Wanted = {
  dir: string
  onProgress?: (progress: Progress) => void
  /** Ends it, with what the signal says, and leaves the old one in its place. */
  signal?: AbortSignal
  source: EditorialSource
  /** From so many log entries on it starts a second thread; below, that takes longer than the work. */
  threadFrom?: number
}

const READ_AT_ONCE = 1_000
const PRESENTED_AT_ONCE = 100
const THREAD_FROM = 10_000
const ALWAYS = (): boolean => true

/** Other work of this thread gets its turn. */
const breathe = async (signal?: AbortSignal): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}

const readWholeLog = async (db: Database.Database, { signal, source }: Wanted, tell: (entries: number) => void): Promise<void> => {
  const readAfter = (position: Position): Promise<Batch> => {
    // Snapshots that are missing are asked for again when it follows the log.
    const batch = readBatch(source, position, [], READ_AT_ONCE)
    // Whatever ends the build before it is waited for.
    batch.catch(() => undefined)
    return batch
  }
  let next = readAfter(readPosition(db))
  for (;;) {
    const batch = await next
    const last = batch.entries.at(-1)
    if (!last) return
    // A database that is a server's reads them while these are written.
    next = readAfter(last)
    inTransaction(db, () => applyLog(db, batch))
    tell(last.seq)
    await breathe(signal)
  }
}

const countTexts = (db: Database.Database): number => (statement(db, "SELECT count(*) AS texts FROM texts WHERE state = 'public'").get() as { texts: number }).texts

type Rows = { made: Promise<Map<number, Made>> | null; rows: Row[] }

const isToMake = (row: Row): row is Row & ToMake => row.unavailable === 1 && row.json !== null

const presentAll = async (db: Database.Database, maker: Maker | null, { signal }: Wanted, tell: (texts: number, of: number) => void): Promise<void> => {
  const all = (statement(db, 'SELECT n FROM texts ORDER BY n').all() as { n: number }[]).map(({ n }) => n)
  const places = new Places(db)
  const rowsAt = (at: number): Rows => {
    const rows = all.slice(at, at + PRESENTED_AT_ONCE).map((n) => rowOf(db, n))
    return { made: maker?.make(rows.filter(isToMake)) ?? null, rows }
  }
  // One transaction: the search writes what it has gathered at the end of each.
  db.exec('BEGIN')
  let next = rowsAt(0)
  for (let done = 0; done < all.length;) {
    const [{ rows }, ready] = [next, await next.made]
    done += rows.length
    // While these are written, the next are made.
    next = rowsAt(done)
    for (const row of rows) present(db, row, places, ready?.get(row.n))
    tell(done, all.length)
    await breathe(signal)
  }
  await next.made
  places.settle()
  db.exec('COMMIT')
}

const makeIndexes = async (db: Database.Database, { signal }: Wanted): Promise<void> => {
  for (const sql of LATE_INDEXES) {
    db.exec(sql)
    await breathe(signal)
  }
}

const fill = async (file: string, wanted: Wanted): Promise<void> => {
  const { onProgress, source, threadFrom = THREAD_FROM } = wanted
  const ofEntries = await source.lastSeq()
  const maker = ofEntries >= threadFrom ? new Maker() : null
  try {
    const db = createReadModel(file, { isBulk: true })
    try {
      await readWholeLog(db, wanted, (entries) => onProgress?.({ entries, ofEntries, ofTexts: 0, texts: 0 }))
      await presentAll(db, maker, wanted, (texts, ofTexts) => onProgress?.({ entries: ofEntries, ofEntries, ofTexts, texts }))
      await makeIndexes(db, wanted)
    } catch (error) {
      db.close()
      throw error
    }
    shareBulk(db, file)
  } finally {
    await maker?.close()
  }
}

/** Keeps every projector from writing the read model that is current, so that nothing is applied to it which the new one lacks. */
const holdCurrent = (dir: string): (() => void) => {
  const name = currentGeneration(dir)
  let db: Database.Database | null = null
  try {
    db = name ? openReadModel(path.join(dir, name), { readonly: false }) : null
    db?.exec('BEGIN IMMEDIATE')
  } catch (error) {
    db?.close()
    // Nobody writes one that cannot be opened.
    if (!(error instanceof NoReadModel || isBroken(error))) throw error
    return () => undefined
  }
  return () => {
    try {
      db?.exec('ROLLBACK')
    } finally {
      db?.close()
    }
  }
}

const catchUp = async (db: Database.Database, { signal, source }: Wanted): Promise<void> => {
  while (await step(db, source, ALWAYS)) await breathe(signal)
}

const swap = async (name: string, wanted: Wanted): Promise<Rebuilt> => {
  const { dir } = wanted
  const db = openReadModel(path.join(dir, name), { readonly: false })
  try {
    await catchUp(db, wanted)
    db.pragma('wal_checkpoint(TRUNCATE)')
    const letGo = holdCurrent(dir)
    try {
      await catchUp(db, wanted)
      db.pragma('wal_checkpoint(TRUNCATE)')
      makeCurrent(dir, name)
    } finally {
      letGo()
    }
    return { entries: readPosition(db).seq, name, texts: countTexts(db) }
  } finally {
    db.close()
  }
}

/**
 * Makes the read model anew, from the log's first entry on, while the old one serves; then it takes its place. Killed in the
 * middle it leaves the old one, and the next takes its leftovers away.
 * @throws {BuildingElsewhere} · BrokenLog · SourceAway, with the old one in its place.
 */
export const rebuild = async (wanted: Wanted): Promise<Rebuilt> => {
  const unlock = lockBuilding(wanted.dir)
  if (!unlock) throw new BuildingElsewhere(`another process is building the read model in ${wanted.dir} just now`)
  try {
    const name = newGeneration()
    try {
      sweepGenerations(wanted.dir)
      await fill(path.join(wanted.dir, name), wanted)
      return await swap(name, wanted)
    } finally {
      sweepGenerations(wanted.dir)
    }
  } finally {
    unlock()
  }
}
