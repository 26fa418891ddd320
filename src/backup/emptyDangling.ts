import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

export type Statements = { all: <T>(statement: SQL) => Promise<T[]>; run: (statement: SQL) => Promise<unknown> }

type Violation = { fkid: number; parent: string; rowid: number; table: string }
type ForeignKey = { from: string; id: number; on_delete: string }

/**
 * Relations to documents that are there no more: MongoDB keeps them, SQLite empties them when the document goes. Here they
 * are emptied (or their row goes) as SQLite would have done then.
 * @returns one line for each table, for the person who restores.
 */
export const emptyDangling = async (db: Statements): Promise<string[]> => {
  const counts = new Map<string, number>()
  for (const { fkid, parent, rowid, table } of await db.all<Violation>(sql`PRAGMA foreign_key_check`)) {
    const keys = await db.all<ForeignKey>(sql.raw(`PRAGMA foreign_key_list(${JSON.stringify(table)})`))
    const key = keys.find(({ id }) => id === fkid)
    if (!key) throw new Error(`The table ${table} has no foreign key ${fkid}.`)
    await db.run(
      key.on_delete === 'SET NULL'
        ? sql`UPDATE ${sql.identifier(table)} SET ${sql.identifier(key.from)} = NULL WHERE rowid = ${rowid}`
        : sql`DELETE FROM ${sql.identifier(table)} WHERE rowid = ${rowid}`,
    )
    const what = `${table}.${key.from} → ${parent}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => `${what}: ${count} relations to what is there no more were emptied, as SQLite does`)
}
