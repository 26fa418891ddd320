import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import Database from 'libsql'

const POINTER = 'current'
const LOCK = 'building.lock'
const NAME = /^model-[\w-]+\.db$/u
/** A read model and what SQLite keeps beside it; the model goes first, so that nobody opens it without the rest. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const

/** `model-20250619T081500-1a2b3c4d.db`: never the same name twice, since others may still hold the old one open. */
export const newGeneration = (): string =>
  `model-${new Date().toISOString().replace(/[-:]|\..*$/gu, '')}-${randomBytes(4).toString('hex')}.db`

/** The name of the file that is read now; null while there is none. */
export const currentGeneration = (dir: string): string | null => {
  try {
    const name = fs.readFileSync(path.join(dir, POINTER), 'utf8').trim()
    return NAME.test(name) ? name : null
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
export const makeCurrent = (dir: string, name: string): void => {
  sync(path.join(dir, name))
  const next = path.join(dir, `${POINTER}.${process.pid}`)
  fs.writeFileSync(next, `${name}\n`)
  sync(next)
  fs.renameSync(next, path.join(dir, POINTER))
  sync(dir)
}

/**
 * Takes away every read model but the current one. Whoever has one open reads on: on Linux and macOS an open file stays
 * until it is closed, and `openReadModel` has opened all that belongs to it. Only to be called by who holds the lock.
 */
export const sweepGenerations = (dir: string): void => {
  const current = currentGeneration(dir)
  const old = fs.readdirSync(dir).map((file) => file.replace(/-(?:wal|shm|journal)$/u, '')).filter((name) => NAME.test(name) && name !== current)
  for (const name of new Set(old)) for (const end of BESIDE) fs.rmSync(path.join(dir, `${name}${end}`), { force: true })
}

/**
 * Of several processes one builds. The lock is the operating system's, on a file, so a process that is killed holds none.
 * @returns lets go of it; null while another has it.
 */
export const lockBuilding = (dir: string): (() => void) | null => {
  fs.mkdirSync(dir, { recursive: true })
  const db = new Database(path.join(dir, LOCK))
  try {
    db.pragma('busy_timeout = 0')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (/locked|busy/iu.test(String(error))) return null
    throw error
  }
  return () => {
    // The driver closes a connection only when nobody has a statement of it any more.
    db.exec('ROLLBACK')
    db.close()
  }
}
