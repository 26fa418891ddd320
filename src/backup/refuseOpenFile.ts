import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import fs from 'node:fs'

import { storageFault } from '../store/faults/storageFault'

/**
 * Asks the database file whether another process (a server, an import) has it open: WAL mode can be left by the last
 * connection alone. The program turns it on again when it opens the file.
 * @param uri `file:…`; a file that is not there is not open.
 * @throws when it is open, with what to do.
 */
export const refuseOpenFile = async (uri: string, file: string): Promise<void> => {
  if (!fs.existsSync(file)) return
  const { $client: client } = drizzle({ connection: { url: uri } })
  try {
    await client.execute('PRAGMA busy_timeout = 0')
    const { rows } = await client.execute('PRAGMA journal_mode = DELETE')
    if (rows[0]?.[0] === 'delete') return
  } catch (error) {
    // What another process's open connection answers to the wish to leave WAL mode.
    if (storageFault(error) !== 'busy') throw error
  } finally {
    client.close()
  }
  throw new Error(`another process has ${file} open: a server, or an import. Stop it, and restore again; nothing was changed.`)
}
