import type { Payload } from 'payload'

type Cached = Map<string, { payload?: Payload | null }>
type SqliteClient = { close: () => void; execute: (sql: string) => Promise<unknown> }

/** Payload's adapter for SQLite lets go of its connection, but does not close it. */
const clientOf = ({ db }: Payload): SqliteClient | null =>
  db.name === 'sqlite' ? ((db as unknown as { client?: SqliteClient }).client ?? null) : null

const close = async (payload: Payload): Promise<void> => {
  const client = clientOf(payload)
  await payload.destroy()
  // All that was written stands in the one file then, which can be copied as it is.
  await client?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  client?.close()
}

/** Closes what `getPayload` has opened in this process, in whichever bundle it was called. */
export const closePayload = async (): Promise<void> => {
  const cached = (globalThis as { _payload?: Cached })._payload
  for (const { payload } of cached?.values() ?? []) if (payload) await close(payload)
}
