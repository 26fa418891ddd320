import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import Database from 'libsql'

import { makeOwnFile, makeOwnFolder } from '../../files/ownFiles'
import { READ_MODEL_FORMAT } from './SCHEMA'

/*
 * Each format has files, a pointer and a lock of its own: while one version of the program takes over from another, both may
 * run on one folder, and neither reads, replaces or takes away what the other serves.
 */
const pointerOf = (format: number): string => `current-${format}`
const lockOf = (format: number): string => `building-${format}.lock`
const isOf = (name: string, format: number): boolean => new RegExp(`^model${format}-[\\w-]+\\.db$`, 'u').test(name)

/** What SQLite keeps beside a read model; the model goes first, so that nobody opens it without the rest. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const

/** The files of read models in a folder, without what lies beside them. */
export const modelsIn = (dir: string): string[] =>
  [...new Set(fs.readdirSync(dir).map((file) => file.replace(/-(?:wal|shm|journal)$/u, '')))].filter((name) => /^model\d*-[\w-]+\.db$/u.test(name))

export const removeModel = (dir: string, name: string): void => {
  for (const end of BESIDE) fs.rmSync(path.join(dir, `${name}${end}`), { force: true })
}

/** `model2-20250619T081500-1a2b3c4d.db`: never the same name twice, since others may still hold the old one open. */
export const newGeneration = (format = READ_MODEL_FORMAT): string =>
  `model${format}-${new Date().toISOString().replace(/[-:]|\..*$/gu, '')}-${randomBytes(4).toString('hex')}.db`

/** The name of the file that is read now; null while there is none. */
export const currentGeneration = (dir: string, format = READ_MODEL_FORMAT): string | null => {
  try {
    const name = fs.readFileSync(path.join(dir, pointerOf(format)), 'utf8').trim()
    return isOf(name, format) ? name : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const sync = (file: string): void => {
  const handle = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** From now on this one is read: it and the pointer are on the disk before anybody sees it. */
export const makeCurrent = (dir: string, name: string, format = READ_MODEL_FORMAT): void => {
  sync(path.join(dir, name))
  const next = path.join(dir, `${pointerOf(format)}.${process.pid}`)
  try {
    fs.writeFileSync(next, `${name}\n`, { mode: 0o600 })
    sync(next)
    fs.renameSync(next, path.join(dir, pointerOf(format)))
  } finally {
    fs.rmSync(next, { force: true })
  }
  sync(dir)
}

/**
 * Takes away every read model of this program's format but the current one. Whoever has one open reads on: on Linux and macOS
 * an open file stays until it is closed, and `openReadModel` has opened all that belongs to it. Only to be called by who holds
 * the lock.
 */
export const sweepGenerations = (dir: string): void => {
  const current = currentGeneration(dir)
  for (const name of modelsIn(dir)) if (isOf(name, READ_MODEL_FORMAT) && name !== current) removeModel(dir, name)
}

/**
 * Of several processes one builds. The lock is the operating system's, on a file, so a process that is killed holds none.
 * @returns lets go of it; null while another has it.
 */
export const lockBuilding = (dir: string, format = READ_MODEL_FORMAT): (() => void) | null => {
  makeOwnFolder(dir)
  makeOwnFile(path.join(dir, lockOf(format)))
  const db = new Database(path.join(dir, lockOf(format)))
  try {
    db.pragma('busy_timeout = 0')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (/locked|busy/iu.test(String(error))) return null
    throw error
  }
  return () => {
    try {
      // The driver closes a connection only when nobody has a statement of it any more.
      db.exec('ROLLBACK')
    } finally {
      db.close()
    }
  }
}
