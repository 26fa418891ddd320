import Database from 'libsql'

/**
 * A statement with one set of values that it was run with, and the steps that SQLite answers it by; those with `parent` 0 are
 * its own and not of a question inside it.
 */
export type Planned = { sql: string; steps: { detail: string; parent: number }[]; values: unknown[] }

type Run = (...values: unknown[]) => unknown
type Statement = Record<'all' | 'get' | 'run', Run>
type Preparing = { prepare: (this: object, sql: string) => Statement }

const ASKS = /^\s*(?:delete|insert|select|update)\b/iu

/**
 * Writes down how SQLite answers each statement of the process, asked on the very connection that is about to run it.
 * @returns what has been run until it is called; nothing is listened to any more.
 */
export const listenToPlans = (): (() => Planned[]) => {
  const preparing = Database.prototype as unknown as Preparing
  const { prepare } = preparing
  const heard: Planned[] = []
  preparing.prepare = function (sql) {
    const statement = prepare.call(this, sql)
    if (!ASKS.test(sql)) return statement
    const explained = prepare.call(this, `EXPLAIN QUERY PLAN ${sql}`)
    const steps = explained.all() as Planned['steps']
    // Of an explanation the driver does not find the end, and the connection would see and commit nothing new before that.
    explained.get()
    for (const way of ['all', 'get', 'run'] as const) {
      const own = statement[way].bind(statement)
      statement[way] = (...values) => {
        heard.push({ sql, steps, values: values.flat() })
        return own(...values)
      }
    }
    return statement
  }
  return () => {
    preparing.prepare = prepare
    return heard
  }
}
