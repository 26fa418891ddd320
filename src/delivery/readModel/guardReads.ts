import type { Database, Statement } from 'libsql'

import { isBroken } from './isBroken'

/**
 * As {@link isBroken}, of a statement that runs: then a fault may name what a reader has sent, so SQLite's code counts, or the name of
 * a table, which is never theirs.
 */
const isDamage = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB)/u.test(String((error as { code?: unknown } | null)?.code)) || /^no such table: /u.test(String((error as Error | null)?.message))

/**
 * Makes of what a handle throws where its file is damaged what readers are told, at whichever of its statements they meet it.
 * @param told of each; returns what is thrown instead.
 * @returns the same handle.
 */
export const guardReads = (db: Database, told: (error: unknown) => Error): Database => {
  const guarded = <A extends unknown[], R>(is: (error: unknown) => boolean, run: (...args: A) => R): ((...args: A) => R) => (...args) => {
    try {
      return run(...args)
    } catch (error) {
      throw is(error) ? told(error) : error
    }
  }
  const guardStatement = (statement: Statement): Statement => {
    const { all, get, iterate } = statement
    return Object.assign(statement, {
      all: guarded(isDamage, all.bind(statement)),
      get: guarded(isDamage, get.bind(statement)),
      // Rows are read as they are asked for.
      iterate: guarded(isDamage, (...args: unknown[]) => {
        const rows = iterate.apply(statement, args)
        return Object.assign(rows, { next: guarded(isDamage, rows.next.bind(rows)) })
      }),
    })
  }
  const prepare = db.prepare.bind(db)
  return Object.assign(db, { prepare: guarded(isBroken, (sql: string) => guardStatement(prepare(sql))) })
}
