import fs from 'node:fs'

import Database from 'libsql'

import { messageOf } from '../messageOf'
import type { ErasedHashes } from '../../log/entryHash'
import { asBytes, type Bytes, longText } from '../readModel/longText'
import { type EditorialSource, SourceAway, type SourceEntry } from './EditorialSource'

const BUSY_MS = 5_000
/** SQLite takes 32,766 parameters; statements of a few sizes are prepared once each. */
const MOST_HASHES = 512

type Opened = { db: Database.Database; inode: number }
type Row = Omit<SourceEntry, 'erased'> & { erased: string | null }

const isNotYetThere = (error: unknown): boolean => /no such table/u.test(String(error))

const open = (file: string): Opened => {
  const inode = fs.statSync(file, { throwIfNoEntry: false })?.ino
  if (inode === undefined) throw new SourceAway(`there is no database ${file} yet`)
  const db = new Database(`file:${encodeURI(file).replace(/[?#]/gu, encodeURIComponent)}?mode=ro`)
  db.pragma(`busy_timeout = ${BUSY_MS}`)
  return { db, inode }
}

/** Padded with the first to a power of two, so that few statements serve all numbers. */
const padded = (hashes: readonly string[]): string[] => {
  const size = 2 ** Math.ceil(Math.log2(hashes.length))
  return [...hashes, ...Array.from({ length: size - hashes.length }, () => hashes[0] ?? '')]
}

const chunksOf = (hashes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(hashes.length / MOST_HASHES) }, (_, at) => hashes.slice(at * MOST_HASHES, (at + 1) * MOST_HASHES))

const readSnapshots = (db: Database.Database, hashes: readonly string[]): [string, string][] =>
  chunksOf(hashes).map(padded).flatMap((chunk) =>
    (db.prepare(`SELECT sha256, ${asBytes('json')} FROM snapshots WHERE sha256 IN (${chunk.map(() => '?').join()})`)
      .all(...chunk) as { json: Bytes; sha256: string }[]).map(({ json, sha256 }): [string, string] => [sha256, longText(json)]))

/** The log and the snapshots of a SQLite file, read only; it is opened when it is there, and anew when another lies in its place. */
export const sqliteSource = (file: string): EditorialSource => {
  let opened: Opened | null = null
  const drop = (): void => {
    opened?.db.close()
    opened = null
  }
  /** @param nothing what is read of a database that has no tables yet. */
  const read = async <T>(work: (db: Database.Database) => T, nothing: T): Promise<T> => {
    try {
      if (opened && fs.statSync(file, { throwIfNoEntry: false })?.ino !== opened.inode) drop()
      opened ??= open(file)
      return work(opened.db)
    } catch (error) {
      if (isNotYetThere(error)) return nothing
      drop()
      if (error instanceof SourceAway) throw error
      throw new SourceAway(`the database ${file} cannot be read: ${messageOf(error)}`)
    }
  }
  return {
    entriesAfter: (seq, limit) => read((db) => (db.prepare(
      'SELECT seq, at, action, document, snapshot, reason, erased, hash FROM log WHERE seq > ? ORDER BY seq LIMIT ?',
    ).all(seq, limit) as Row[]).map((row) => ({ ...row, erased: JSON.parse(row.erased ?? 'null') as ErasedHashes | null })), []),
    lastSeq: () => read((db) => (db.prepare('SELECT max(seq) AS seq FROM log').get() as { seq: number | null }).seq ?? 0, 0),
    snapshots: (hashes) => read((db) => new Map(readSnapshots(db, hashes)), new Map<string, string>()),
    close: async () => drop(),
  }
}
