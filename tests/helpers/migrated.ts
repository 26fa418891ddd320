import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import { databaseFile } from '../../src/env'

type Client = { execute: (sql: string) => Promise<unknown> }

const KEY = Symbol.for('tests.migrated')
/** The migrated, empty SQLite file of this process; freshFile.ts forgets the program between two test files, not this. */
const shared = globalThis as unknown as Record<symbol, Buffer | undefined>

/** Begins a SQLite database where the first one of this process stood when it had been migrated; that one is migrated itself. */
export const layMigrated = (uri: string): void => {
  const kept = shared[KEY]
  if (kept && uri.startsWith('file:')) fs.writeFileSync(databaseFile(uri), kept)
}

/** Keeps a copy of the first migrated database, which must still be empty, for those that follow in this process. */
export const keepMigrated = async ({ db }: Payload): Promise<void> => {
  if (db.name !== 'sqlite' || shared[KEY]) return
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-migrated-'))
  try {
    const file = path.join(folder, 'reissue.db')
    await (db as unknown as { client: Client }).client.execute(`VACUUM INTO '${file}'`)
    shared[KEY] = fs.readFileSync(file)
  } finally {
    fs.rmSync(folder, { force: true, recursive: true })
  }
}
