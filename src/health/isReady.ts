import fs from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'

import type { Payload } from 'payload'

import { databaseFile } from '../env'
import { migrations } from '../migrations'

const PATIENCE_MS = 3_000
const ANSWER_KNOWN_MS = 1_000
/** Asked for every second by a monitor, the disk is written to every few. */
const DISK_KNOWN_MS = 5_000

const databaseReads = async ({ db }: Payload): Promise<boolean> => {
  await db.findOne({ collection: 'publications', where: {} })
  return true
}

/** MongoDB has no migrations: its indexes are made when it is opened. */
const isMigrated = async ({ db }: Payload): Promise<boolean> => {
  if (db.name !== 'sqlite') return true
  const { totalDocs } = await db.count({ collection: 'payload-migrations', where: { name: { in: migrations.map(({ name }) => name) } } })
  return totalDocs >= migrations.length
}

const foldersOf = ({ collections, db }: Payload): string[] => {
  const { staticDir } = collections.media.config.upload
  const uri = (db as unknown as { clientConfig?: { url?: string } }).clientConfig?.url
  return [...(staticDir ? [staticDir] : []), ...(db.name === 'sqlite' && uri ? [path.dirname(databaseFile(uri))] : [])]
}

const takesWrites = async (folder: string): Promise<void> => {
  await fs.mkdir(folder, { recursive: true })
  const probe = path.join(folder, `.probe-${randomUUID()}`)
  // Permission alone is not enough: on a full disk an empty file can still be made.
  await fs.writeFile(probe, 'x'.repeat(4_096)).finally(() => fs.rm(probe, { force: true }))
}

let disk: { isWritable: boolean; until: number } | undefined

const isDiskWritable = async (payload: Payload): Promise<boolean> => {
  if (disk && disk.until > Date.now()) return disk.isWritable
  const isWritable = await Promise.all(foldersOf(payload).map(takesWrites)).then(() => true, () => false)
  disk = { isWritable, until: Date.now() + (isWritable ? DISK_KNOWN_MS : 0) }
  return isWritable
}

/** What does not answer in time is no better than what refuses. */
const look = async (payload: Payload): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  const all = Promise.all([databaseReads(payload), isMigrated(payload), isDiskWritable(payload)]).then((each) => each.every(Boolean), () => false)
  return Promise.race([all, tooLong]).finally(() => clearTimeout(timer))
}

/** In milliseconds of a clock that nobody sets. */
let latest: { answer: Promise<boolean>; until: number } | undefined

/**
 * Whether this process can do its work. Anybody may ask, as often as they like: those who ask while it is being found out,
 * or within a second after, get one answer.
 */
export const isReady = (payload: Payload): Promise<boolean> => {
  if (latest && performance.now() < latest.until) return latest.answer
  const asked = { answer: look(payload), until: Infinity }
  latest = asked
  void asked.answer.finally(() => {
    asked.until = performance.now() + ANSWER_KNOWN_MS
  })
  return asked.answer
}
