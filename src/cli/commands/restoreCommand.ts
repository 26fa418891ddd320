import { BadArchive } from '../../backup/BadArchive'
import { checkArchive } from '../../backup/checkArchive'
import { refuseOpenFile } from '../../backup/refuseOpenFile'
import { restore } from '../../backup/restore'
import { databaseFile, readEnvironment } from '../../env'
import { callerPath } from '../callerPath'
import { CliError } from '../CliError'
import { counted } from '../counted'
import { openPayload } from '../openPayload'
import { shownDatabase } from '../shownDatabase'
import { shownPath } from '../shownPath'
import { signNothing } from '../signNothing'

/** A bad archive is a matter of what was given, and nothing was tried. */
const orBadArchive = (shown: string) => (error: unknown): never => {
  if (error instanceof BadArchive) throw new CliError(`${shown} cannot be restored: ${error.message}. Nothing was written.`, 2)
  throw error
}

/** `reissue restore`: an archive in the place of what is there. */
export const restoreCommand = async (given: string, { force = false }: { force?: boolean }): Promise<void> => {
  const file = callerPath(given)
  const shown = shownPath(file)
  signNothing()
  const { databaseKind, databaseURI } = readEnvironment()
  const begin = Date.now()
  const manifest = await checkArchive(file, databaseKind).catch(orBadArchive(shown))
  if (databaseKind === 'sqlite') await refuseOpenFile(databaseURI, databaseFile(databaseURI))
  const payload = await openPayload({ isRestoring: true })
  try {
    const changes = await restore(payload, file, manifest, { force, shown, tell: console.log }).catch(orBadArchive(shown))
    // Completes what was decided and not yet followed up when the backup was made; no crash is to be told of.
    payload.logger.level = 'error'
    await payload.config.onInit?.(payload)
    for (const change of changes) console.error(`reissue: ${change}.`)
  } finally {
    await payload.destroy()
  }
  const rows = manifest.parts.reduce((total, part) => total + (part.rows ?? 0), 0)
  console.log(`${shown} of ${manifest.madeAt} (${manifest.database}) is restored into ${shownDatabase(databaseURI)}: ${counted(rows, 'documents')}, ${counted(manifest.parts.filter((part) => part.rows === undefined).length, 'files of media')}, log at entry ${manifest.log.entries} (${((Date.now() - begin) / 1000).toFixed(1)} s)`)
}
