import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { Payload } from 'payload'

import { readEnvironment } from '../env'
import { migrations } from '../migrations'
import { hashFile } from '../store/hashFile'
import { FORMAT_VERSION, type LogState, type Manifest, type Part } from './Manifest'
import { isFileName, mediaOf } from './mediaOf'
import { readMongo } from './readMongo'
import { readSqlite } from './readSqlite'
import { Staging } from './Staging'
import { tidyWhenStopped } from './tidyWhenStopped'
import { whyFailed } from './whyFailed'
import { ChangedMeanwhile, writeArchive } from './writeArchive'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** How often a backup begins anew when an image was replaced under its hands. */
const TRIES = 3

type Media = { missing: string[]; parts: Part[] }

const measureMedia = async (mediaDir: string, names: string[]): Promise<Media> => {
  const media: Media = { missing: [], parts: [] }
  for (const name of names) {
    const file = path.join(mediaDir, name)
    if (isFileName(name) && fs.existsSync(file)) media.parts.push({ name: `media/${name}`, ...(await hashFile(file)) })
    else media.missing.push(name)
  }
  return media
}

const compose = (payload: Payload, madeAt: string, log: LogState, media: Media, data: Part[]): Manifest => ({
  format: 'reissue-backup',
  formatVersion: FORMAT_VERSION,
  program: version,
  madeAt,
  database: payload.db.name === 'sqlite' ? 'sqlite' : 'mongodb',
  migrations: migrations.map(({ name }) => name),
  log,
  missingMedia: media.missing,
  // Images first: a restore puts them on the disk before it touches what is there.
  parts: [...media.parts, ...data],
})

/** A timer of settings that name another database would else keep archives of nothing for years. */
const refuseEmpty = ({ parts }: Manifest): void => {
  if (parts.some(({ rows }) => rows === undefined || rows > 0)) return
  throw new Error('the database is empty: there is nothing to back up, and no archive was made. Look whether DATABASE_URI names the right one.')
}

const refuseTaken = (file: string): void => {
  if (fs.existsSync(file)) throw new Error(`${file} is there already and was left as it is; name another file.`)
}

const tryOnce = async (payload: Payload, file: string, isLastTry: boolean): Promise<Manifest> => {
  const { databaseURI, mediaDir } = readEnvironment()
  const folder = fs.mkdtempSync(`${file}.staging-`)
  const stopTidying = tidyWhenStopped(folder)
  const staging = new Staging(payload, folder, payload.db.name !== 'sqlite')
  const partial = path.join(folder, 'archive')
  try {
    const madeAt = new Date().toISOString()
    const log = await (payload.db.name === 'sqlite' ? readSqlite(payload, databaseURI, staging) : readMongo(payload, staging))
    const data = await staging.finish()
    const media = await measureMedia(mediaDir, await mediaOf(staging.fileOf('data/media.jsonl')))
    // Deleted or replaced since its document was copied, or lost long ago: a second look tells.
    if (media.missing.length > 0 && !isLastTry) throw new ChangedMeanwhile(`${media.missing[0] ?? ''} is not there.`)
    const manifest = compose(payload, madeAt, log, media, data)
    refuseEmpty(manifest)
    await writeArchive(partial, manifest, ({ name }) =>
      name.startsWith('media/') ? path.join(mediaDir, name.slice('media/'.length)) : staging.fileOf(name))
    refuseTaken(file)
    fs.renameSync(partial, file)
    return manifest
  } finally {
    staging.remove()
    stopTidying()
  }
}

/**
 * Makes an archive of all that the database and the media folder hold, as it was at one moment, while the program runs.
 * @param file where it shall be; it appears there whole or not at all.
 * @throws when the file is there already, when the disk is full, when the database cannot be read.
 */
export const backUp = async (payload: Payload, file: string): Promise<Manifest> => {
  refuseTaken(file)
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce(payload, file, attempt === TRIES)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw new Error(whyFailed(error), { cause: error })
      if (attempt === TRIES) throw new Error(`${error.message} It was so ${TRIES} times: somebody replaces images all the while. No archive was made; try again at a quieter hour.`)
    }
  }
}
