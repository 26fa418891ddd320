import type { BaseDatabaseAdapter } from 'payload'

import fs from 'node:fs'

type Migration = { down: (args: never) => Promise<void>; name: string; up: (args: never) => Promise<void> }
type Migrating = BaseDatabaseAdapter & {
  client: { execute: (sql: string) => Promise<{ rows: ArrayLike<unknown> }> }
}

const PATIENCE_MS = 60_000

const namesDone = async ({ client }: Migrating): Promise<string[]> => {
  const found = await client.execute("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
  if (found.rows.length === 0) return []
  return Array.from((await client.execute('SELECT name FROM payload_migrations')).rows, (row) => String((row as { name: unknown }).name))
}

/** After going back to an older program: it would write rows that the newer one's tables do not expect. */
const refuseNewer = (done: string[], migrations: Migration[], file: string): void => {
  const unknown = done.filter((name) => !migrations.some((each) => each.name === name))
  if (unknown.length > 0) throw new Error(`${file} was migrated by a newer version of the program (${unknown.join(', ')}). Start that version; or, to go back, move the file away and restore a backup from before the upgrade.`)
}

const isHeldByTheLiving = (lock: string): boolean => {
  try {
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

const take = (lock: string): boolean => {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isHeldByTheLiving(lock)) fs.rmSync(lock, { force: true })
    return false
  }
}

/**
 * Runs the migrations that are missing; one process at a time, since two that begin together would both make the same
 * tables, and Payload ends the process when a migration fails.
 * @param file the database file; the lock lies beside it.
 */
export const migrateOnce = async (adapter: BaseDatabaseAdapter, file: string, migrations: Migration[]): Promise<void> => {
  const migrating = adapter as Migrating
  const lock = `${file}.migrating`
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let done = await namesDone(migrating); done.length < migrations.length; done = await namesDone(migrating)) {
    if (!take(lock)) {
      if (Date.now() > giveUpAt) throw new Error(`Another process has been migrating the database for a minute. If none is, delete ${lock} and start again.`)
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    try {
      await adapter.migrate({ migrations: migrations as never })
    } finally {
      fs.rmSync(lock, { force: true })
    }
  }
  refuseNewer(await namesDone(migrating), migrations, file)
}
