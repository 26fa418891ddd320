import fs from 'node:fs'

import Database from 'libsql'

import { messageOf } from '../messageOf'
import { isBroken } from './isBroken'
import { READ_MODEL_FORMAT } from './SCHEMA'

/** A file that holds no read model of this program's format: it is to be built anew. */
export class NoReadModel extends Error {}

/** Whoever wants to write waits so long for another writer, in milliseconds. */
export const BUSY_MS = 5_000
/** Of a connection, in KiB; what is read again and again comes from the system's cache by way of the mapping. */
const CACHE_KIB = 16_384
const MAPPED_BYTES = 1 << 30

/** `/a b/x.db` → `file:/a%20b/x.db?mode=ro`: the driver takes no options, SQLite reads them from the address. */
const addressOf = (file: string, mode: 'ro' | 'rw'): string => `file:${encodeURI(file).replace(/[?#]/gu, encodeURIComponent)}?mode=${mode}`

const formatOf = (db: Database.Database): number =>
  Number((db.prepare("SELECT value FROM meta WHERE name = 'format'").get() as { value: string } | undefined)?.value)

/** Settings of every connection to a read model. */
export const tune = (db: Database.Database): Database.Database => {
  db.pragma(`busy_timeout = ${BUSY_MS}`)
  db.pragma(`cache_size = -${CACHE_KIB}`)
  db.pragma(`mmap_size = ${MAPPED_BYTES}`)
  db.pragma('temp_store = MEMORY')
  // What is taken out is written over: the law may have erased it.
  db.pragma('secure_delete = ON')
  return db
}

/**
 * Opens a read model that is there.
 * @param file absolute.
 * @throws {NoReadModel} when there is none, or one of another format.
 */
export const openReadModel = (file: string, { readonly }: { readonly: boolean }): Database.Database => {
  if (!fs.existsSync(file)) throw new NoReadModel(`there is no read model ${file}`)
  let db: Database.Database | null = null
  try {
    db = tune(new Database(addressOf(file, readonly ? 'ro' : 'rw')))
    if (!readonly) db.pragma('synchronous = NORMAL')
    // Also takes hold of the files of the write-ahead log: from here on it can be read even when all of them are unlinked.
    const format = formatOf(db)
    if (format === READ_MODEL_FORMAT) return db
    throw new NoReadModel(`the read model ${file} has format ${format}, and this program reads format ${READ_MODEL_FORMAT}`)
  } catch (error) {
    db?.close()
    if (error instanceof NoReadModel || !(isBroken(error) || /unable to open/iu.test(String(error)))) throw error
    throw new NoReadModel(`${file} is no read model: ${messageOf(error)}`)
  }
}
