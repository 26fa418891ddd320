import type { Payload } from 'payload'

import { messageOf } from '../messageOf'
import { migrations } from '../../migrations'
import { type Check, fail, ok, warn } from './Check'

type Client = {
  execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>
  executeMultiple: (sql: string) => Promise<void>
}

const checkJournal = async (client: Client): Promise<Check> => {
  const mode = String((await client.execute('PRAGMA journal_mode')).rows[0]?.journal_mode)
  if (mode === 'wal') return ok('journal', 'write-ahead log: readers and the writer do not wait for each other')
  return warn('journal', `the journal is ${mode}, not a write-ahead log`, 'Keep the database on a disk of this machine; network folders cannot share the log.')
}

const runMigrations = async (client: Client): Promise<string[]> => {
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE name = 'payload_migrations'")
  if (tables.rows.length === 0) return []
  return (await client.execute('SELECT name FROM payload_migrations')).rows.map(({ name }) => String(name))
}

const checkMigrations = async (client: Client): Promise<Check> => {
  const run = await runMigrations(client)
  const known = migrations.map(({ name }) => name)
  const foreign = run.filter((name) => !known.includes(name))
  if (foreign.length > 0) {
    return fail('migrations', `the database is of a newer Reissue (${foreign.join(', ')})`, 'Use that version, or a backup from before it.')
  }
  const due = known.filter((name) => !run.includes(name))
  if (due.length === 0) return ok('migrations', `all ${known.length} have run`)
  return warn('migrations', `${due.length} of ${known.length} have not run: ${due.join(', ')}`, 'They run by themselves at the next start; make a backup before.')
}

const checkWriting = async (client: Client): Promise<Check> => {
  try {
    await client.executeMultiple('BEGIN IMMEDIATE; ROLLBACK')
    return ok('writing', 'the database can be written')
  } catch (error) {
    const reason = messageOf(error)
    if (/BUSY|locked/u.test(reason)) return warn('writing', 'another process is writing just now', 'Try again in a moment.')
    return fail('writing', `the database cannot be written: ${reason}`, 'Give the file and its folder to the user that runs the server.')
  }
}

export const checkSqlite = async (payload: Payload): Promise<Check[]> => {
  const { client } = payload.db as unknown as { client: Client }
  return [await checkJournal(client), await checkMigrations(client), await checkWriting(client)]
}
