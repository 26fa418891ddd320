import fs from 'node:fs'
import path from 'node:path'

import { backUp } from '../../backup/backUp'
import type { Manifest } from '../../backup/Manifest'
import { databaseFile, readEnvironment } from '../../env'
import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { counted } from '../counted'
import { isWritable } from '../doctor/isWritable'
import { shownDatabase } from '../shownDatabase'
import { shownPath } from '../shownPath'
import { signNothing } from '../signNothing'
import { withPayload } from '../withPayload'

const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

const report = (shown: string, { log, missingMedia, parts }: Manifest, seconds: number): void => {
  const images = parts.filter(({ rows }) => rows === undefined)
  console.log(`${shown} of ${shownDatabase(readEnvironment().databaseURI)}: ${counted(sum(parts.map(({ rows }) => rows)), 'documents')}, ${counted(images.length, 'files of media')}, ${(sum(parts.map(({ bytes }) => bytes)) / 1e6).toFixed(1)} MB before compression, log at entry ${log.entries} (${seconds.toFixed(1)} s)`)
  console.log('It holds password hashes and drafts: keep it where only you can read it.')
  if (missingMedia.length > 0) console.error(`reissue: ${counted(missingMedia.length, 'files of media')} ${missingMedia.length === 1 ? 'is' : 'are'} named by documents and not there: ${missingMedia.slice(0, 10).join(', ')}${missingMedia.length > 10 ? ' …' : ''}`)
  if (log.brokenAt !== null) console.error(`reissue: the log's chain is broken at entry ${log.brokenAt}; it was backed up as it is.`)
}

const stop = (message: string): never => {
  throw new CliError(message, 2)
}

/** @throws {CliError} when no new file can be made there. */
const refusePlace = (file: string, shown: string): void => {
  const folder = path.dirname(file)
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found?.isDirectory()) stop(`${shown} is a folder; name the archive to make in it: ${path.join(shown, 'reissue.tar.gz')}`)
  if (found) stop(`${shown} is there already and was left as it is; name another file.`)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) stop(`there is no folder ${shownPath(folder)} to put the archive in; make it, or name another.`)
  if (!isWritable(folder)) stop(`this user may not write to the folder ${shownPath(folder)}; name another, or run the command as the user who may.`)
}

/** Opening would make a file that is not there: a backup of nothing, wherever the settings are wrong. */
const refuseNoDatabase = (): void => {
  const { databaseKind, databaseURI } = readEnvironment()
  if (databaseKind === 'sqlite' && !fs.existsSync(databaseFile(databaseURI))) stop(`there is no database ${databaseFile(databaseURI)}, and so nothing to back up. Look whether DATABASE_URI names the right one.`)
}

/** `reissue backup`: everything there is, as one file. */
export const backupCommand = async (given: string): Promise<void> => {
  const file = callerPath(given)
  const shown = shownPath(file)
  const begin = Date.now()
  refusePlace(file, shown)
  signNothing()
  refuseNoDatabase()
  await withPayload(async (payload) => report(shown, await backUp(payload, file), (Date.now() - begin) / 1000))
}
