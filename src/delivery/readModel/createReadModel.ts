import Database from 'libsql'

import { makeOwnFile } from '../../files/ownFiles'
import { tune } from './openReadModel'
import { READ_MODEL_FORMAT, SCHEMA, TABLES } from './SCHEMA'

const BULK_CACHE_KIB = 262_144

const layOut = (db: Database.Database, schema: string): void => {
  db.exec('BEGIN')
  db.exec(schema)
  const set = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  for (const [name, value] of [['format', String(READ_MODEL_FORMAT)], ['seq', '0'], ['hash', '']] as const) set.run(name, value)
  db.exec('COMMIT')
}

/**
 * Makes an empty read model.
 * @param file absolute; must not be there yet.
 * @param isBulk without the late indexes, to be filled by this process alone, fast and with nothing to fall back on, and then
 *   opened anew by {@link shareBulk}; else it is read and written by many from the start.
 */
export const createReadModel = (file: string, { isBulk = false }: { isBulk?: boolean } = {}): Database.Database => {
  makeOwnFile(file)
  const db = new Database(file)
  try {
    tune(db)
    db.pragma(`journal_mode = ${isBulk ? 'OFF' : 'WAL'}`)
    db.pragma(`synchronous = ${isBulk ? 'OFF' : 'NORMAL'}`)
    if (isBulk) db.pragma(`cache_size = -${BULK_CACHE_KIB}`)
    layOut(db, isBulk ? TABLES : SCHEMA)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Closes what was filled in bulk and makes it one that many can read while it is written; the file remembers that. */
export const shareBulk = (db: Database.Database, file: string): void => {
  db.close()
  const shared = new Database(file)
  try {
    shared.pragma('journal_mode = WAL')
  } finally {
    shared.close()
  }
}
