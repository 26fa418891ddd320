import type { Payload, SanitizedConfig } from 'payload'

import { readEnvironment } from '../env'
import { CliError } from './CliError'
import { isDebugging } from './isDebugging'
import { messageOf } from './messageOf'
import { shownDatabase } from './shownDatabase'
import { useSecret } from './useSecret'

/** What Payload logs while it opens the database: what it throws says the same, but it ends the process when a migration fails. */
let held: string[] | null = null

/** Payload's log as lines for a person. */
const onStderr = {
  write: (line: string): void => {
    if (held) held.push(line)
    else console.error(isDebugging() ? line.trimEnd() : (JSON.parse(line) as { msg: string }).msg)
  },
}

/** `{"msg":"Error running migration 2026_x Failed query: CREATE …","err":{"stack":"… SQLITE_FULL: database or disk is full\\n …"}}` → `the migration 2026_x failed (SQLITE_FULL: database or disk is full)` */
const migrationFailure = (line: string): string => {
  const [, name] = /migration (\w+)/u.exec(line) ?? []
  const [reason = line.slice(0, 300)] = /SQLITE_\w+: [^\\"]*/u.exec(line) ?? []
  return `the migration ${name ?? ''} failed (${reason}). Nothing of it was kept; put right what is said, and run the command again`
}

/** Opens, and has the last word when Payload ends the process. */
const sayingWhy = async <T>(database: string, open: () => Promise<T>): Promise<T> => {
  const onExit = (): void => console.error(`reissue: the database ${database} does not open: ${migrationFailure(held?.at(-1) ?? '')}.`)
  held = isDebugging() ? null : []
  process.once('exit', onExit)
  try {
    return await open()
  } finally {
    held = null
    process.off('exit', onExit)
  }
}

const readConfig = async (): Promise<SanitizedConfig> => {
  const config = await (await import('../../payload.config')).default
  // Messages of errors come in this language when nobody has asked for another.
  config.i18n.fallbackLanguage = 'en'
  // stdout is for results; and what fails while opening is thrown too.
  config.logger = { destination: onStderr, options: { level: isDebugging() ? 'debug' : 'error' } } as SanitizedConfig['logger']
  return config
}

type Opening = {
  /** Complete what a crash cut off. A command that does not import or act leaves that to those that do. */
  recover?: boolean
  migrate?: boolean
  /** Open what an interrupted restore has left, too. */
  isRestoring?: boolean
}

/**
 * Opens the database that DATABASE_URI names, with Payload over it. To be closed with `payload.destroy()`.
 * @throws {CliError} when it does not open, with the reason.
 */
export const openPayload = async ({ isRestoring = false, migrate = true, recover = false }: Opening = {}): Promise<Payload> => {
  useSecret()
  const { databaseURI } = readEnvironment()
  if (!migrate) process.env.PAYLOAD_MIGRATING = 'true'
  const { getPayload } = await import('payload')
  const config = await readConfig()
  try {
    const payload = await sayingWhy(shownDatabase(databaseURI), () => getPayload({ config, disableOnInit: true }))
    if (!isDebugging()) payload.logger.level = 'info'
    if (migrate && !isRestoring) await (await import('../backup/refuseHalfRestored')).refuseHalfRestored(payload)
    if (recover) await config.onInit?.(payload)
    return payload
  } catch (error) {
    if (isDebugging()) throw error
    const reason = messageOf(error).replace(/^.*(?:Details|cannot connect to \w+): /u, '')
    throw new CliError(`the database ${shownDatabase(databaseURI)} does not open: ${reason}`)
  }
}
