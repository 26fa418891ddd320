import type { Database } from 'libsql'

import { BUSY_MS } from '../readModel/openReadModel'
import { statement } from '../readModel/statement'

/** What is left to be done: `index` and `log`, or `log` alone. */
type ToWipe = 'index' | 'log'

/** A reader who is in the middle of something is waited for so long, in milliseconds; then it is tried again with the next step. */
const READERS_MS = 50

const owe = (db: Database, what: ToWipe): void => {
  statement(db, "INSERT INTO meta (name, value) VALUES ('toWipe', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(what)
}

const owed = (db: Database): ToWipe | null =>
  (statement(db, "SELECT value FROM meta WHERE name = 'toWipe'").get() as { value: ToWipe } | undefined)?.value ?? null

/** To be called in the transaction of an erasure: whoever is killed after it finds on coming back what is still to be done. */
export const oweWipe = (db: Database): void => owe(db, 'index')

/** @returns whether the write-ahead log is empty and on the disk; not while somebody reads in it. */
const emptyLog = (db: Database): boolean => {
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return done?.busy === 0
}

const wipe = (db: Database, what: ToWipe): void => {
  if (what === 'index') {
    db.exec("INSERT INTO search (search) VALUES ('optimize')")
    owe(db, 'log')
  }
  if (emptyLog(db)) statement(db, "DELETE FROM meta WHERE name = 'toWipe'").run()
}

/**
 * What an erasure took out of the rows goes out of the file as well: out of the index of the search, which keeps the words of
 * deleted rows until its segments are merged, and out of the write-ahead log. While readers, or another writer, are in the way,
 * it stays owed.
 */
export const finishWipe = (db: Database): void => {
  const what = owed(db)
  if (!what) return
  db.pragma(`busy_timeout = ${READERS_MS}`)
  try {
    wipe(db, what)
  } catch (error) {
    if (!/locked|busy/iu.test(String(error))) throw error
  } finally {
    db.pragma(`busy_timeout = ${BUSY_MS}`)
  }
}
