import type { BaseDatabaseAdapter } from 'payload'

import { MigrationLock } from './MigrationLock'

type Migration = { down: (args: never) => Promise<void>; name: string; up: (args: never) => Promise<void> }
type Migrating = BaseDatabaseAdapter & {
  client: { execute: (sql: string) => Promise<{ rows: ArrayLike<unknown> }> }
}

/** Longer than it takes until a silent process of another host counts as gone (src/store/owner.ts). */
const PATIENCE_MINUTES = 5

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

/**
 * Runs the migrations that are missing; one process at a time, since two that begin together would both make the same
 * tables, and Payload ends the process when a migration fails.
 * @param file the database file; the lock lies beside it.
 * @throws when another process is at it for minutes, or the file is of a newer version.
 */
export const migrateOnce = async (adapter: BaseDatabaseAdapter, file: string, migrations: Migration[]): Promise<void> => {
  const migrating = adapter as Migrating
  const folder = `${file}.migration-lock`
  const lock = new MigrationLock(folder)
  const giveUpAt = performance.now() + PATIENCE_MINUTES * 60_000
  while ((await namesDone(migrating)).length < migrations.length) {
    if (!lock.take()) {
      if (performance.now() > giveUpAt) throw new Error(`Another process has been migrating the database for ${PATIENCE_MINUTES} minutes. If none is, delete ${folder} and start again.`)
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    try {
      await adapter.migrate({ migrations: migrations as never })
    } finally {
      lock.release()
    }
  }
  refuseNewer(await namesDone(migrating), migrations, file)
}
