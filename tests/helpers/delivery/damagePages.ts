import fs from 'node:fs'
import path from 'node:path'

import Database from 'libsql'

import { currentGeneration } from '../../../src/delivery/readModel/generations'

/** SQLite's, in bytes. */
const PAGE = 4_096

/** Where a read model begins: its tables' and indexes' first pages, by the table they are of. */
const firstPages = (file: string, table: string): number[] => {
  const db = new Database(file)
  try {
    // What stands in the log of writes is not read from the file.
    db.pragma('wal_checkpoint(TRUNCATE)')
    return (db.prepare('SELECT rootpage AS page FROM sqlite_master WHERE tbl_name = ? AND rootpage > 0').all(table) as { page: number }[]).map(({ page }) => page)
  } finally {
    db.close()
  }
}

/**
 * Empties the first pages of a table, and of its indexes, in the file of the current read model, as a disk may.
 * @returns the name of the read model.
 */
export const damagePages = (deliveryDir: string, table: string): string => {
  const name = String(currentGeneration(deliveryDir))
  const pages = firstPages(path.join(deliveryDir, name), table)
  const file = fs.openSync(path.join(deliveryDir, name), 'r+')
  for (const page of pages) fs.writeSync(file, Buffer.alloc(PAGE), 0, PAGE, (page - 1) * PAGE)
  fs.closeSync(file)
  return name
}
