import type { Database } from 'libsql'

import { statement } from '../readModel/statement'

/** The last entry of the log that a read model holds; 0 and empty for none. */
export type Position = { hash: string; seq: number }

export const readPosition = (db: Database): Position => {
  const rows = statement(db, "SELECT name, value FROM meta WHERE name IN ('hash', 'seq')").all() as { name: string; value: string }[]
  const values = new Map(rows.map(({ name, value }) => [name, value]))
  return { hash: values.get('hash') ?? '', seq: Number(values.get('seq') ?? 0) }
}

export const writePosition = (db: Database, { hash, seq }: Position): void => {
  const set = statement(db, 'UPDATE meta SET value = ? WHERE name = ?')
  set.run(String(seq), 'seq')
  set.run(hash, 'hash')
}
