import fs from 'node:fs'
import path from 'node:path'

import Database from 'libsql'

import { lockBuilding, modelsIn, removeModel } from './generations'
import { isBroken } from './isBroken'
import { READ_MODEL_FORMAT } from './SCHEMA'

/** `model2-….db` → 2; before formats had names of their own, `model-….db` → 0. */
const formatOf = (name: string): number => Number(/^model(\d*)-/u.exec(name)?.[1] || 0)

/** SQLite lets nobody give up the write-ahead log while another connection, of any process, has the file open. */
const isInUse = (file: string): boolean => {
  const db = new Database(file)
  try {
    // Not by `pragma`: while a statement is about, the driver does not close what it is told to close.
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE')
    return false
  } catch (error) {
    return !isBroken(error)
  } finally {
    db.close()
  }
}

/**
 * Takes away what older versions of the program have left in a folder once none of them reads it any more: nobody would take
 * out of it what is withdrawn or erased from now on. Of a newer format nothing is touched.
 */
export const sweepOlder = (dir: string): void => {
  if (!fs.existsSync(dir)) return
  const older = modelsIn(dir).filter((name) => formatOf(name) < READ_MODEL_FORMAT)
  for (const format of new Set(older.map(formatOf))) {
    const unlock = lockBuilding(dir, format)
    if (!unlock) continue
    try {
      const models = older.filter((name) => formatOf(name) === format)
      if (models.some((name) => isInUse(path.join(dir, name)))) continue
      fs.rmSync(path.join(dir, format === 0 ? 'current' : `current-${format}`), { force: true })
      for (const name of models) removeModel(dir, name)
    } finally {
      unlock()
    }
  }
}
