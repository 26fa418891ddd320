import type { Database } from 'libsql'

type Row = Record<string, number | string | null>

const TABLES = ['meta', 'texts', 'textPages', 'textAuthors', 'versions', 'shownPhotos', 'erased', 'changes', 'publications', 'issues', 'pages', 'images', 'withdrawnPages', 'erasedFiles'] as const

/** Which rows each token finds. */
const searchOf = (db: Database): Record<string, number[]> => {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.tokens USING fts5vocab('main', 'search', 'row')")
  const tokens = (db.prepare('SELECT term FROM temp.tokens').all() as { term: string }[]).map(({ term }) => term)
  const find = db.prepare('SELECT rowid AS n FROM search WHERE search MATCH ? ORDER BY rowid')
  const found = tokens.flatMap((token) => ['headline', 'body', 'authors'].map((column): [string, number[]] =>
    [`${column}:${token}`, (find.all(`${column}:"${token}"`) as { n: number }[]).map(({ n }) => n)]))
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0))
}

/** Every row of every table, in order, what the search finds, and all there is to find rows by. */
export const dumpReadModel = (db: Database): Record<string, unknown> => {
  const known = (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'").all() as { name: string }[]).map(({ name }) => name)
  const unseen = known.filter((name) => !(TABLES as readonly string[]).includes(name))
  if (unseen.length > 0) throw new Error(`Nobody compares the tables ${unseen.join(', ')}.`)
  const rows = TABLES.map((table): [string, string[]] => [table, (db.prepare(`SELECT * FROM ${table}`).all() as Row[]).map((row) => JSON.stringify(row)).sort()])
  const indexes = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY rowid").all()
  return { ...Object.fromEntries(rows), indexes, search: searchOf(db) }
}
