import type { Database, Statement } from 'libsql'

const prepared = new WeakMap<Database, Map<string, Statement>>()

/** A statement of the read model, prepared once for each handle: a rebuilt one has a handle of its own. */
export const statement = (db: Database, sql: string): Statement => {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare(sql)
  known.set(sql, found)
  return found
}
