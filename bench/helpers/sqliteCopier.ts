import Database from 'libsql'

import { databaseFile } from '../../src/env'
import { objectId } from '../../src/store/objectId'
import type { ArticleCopy, Copier } from './ArticleCopy'

type Value = Buffer | null | number | string
type Row = Record<string, Value>

/** What stands in tables of its own for a row of `table`. */
type Parts = { authors: Row[]; rels: Row[]; row: Row }
type Original = { article: Parts; versions: Parts[] }

const ARTICLE = { authors: 'articles_authors', rels: 'articles_rels', row: 'articles' }
const VERSION = { authors: '_articles_v_version_authors', rels: '_articles_v_rels', row: '_articles_v' }

const snake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

const readOriginals = (db: Database.Database, ids: readonly string[]): Map<string, Original> => {
  const rows = (table: string, column: string, id: Value): Row[] => db.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`).all(id) as Row[]
  const withParts = (tables: typeof ARTICLE, row: Row): Parts =>
    ({ authors: rows(tables.authors, '_parent_id', row.id ?? null), rels: rows(tables.rels, 'parent_id', row.id ?? null), row })
  return new Map(ids.map((id) => [id, {
    article: withParts(ARTICLE, rows(ARTICLE.row, 'id', id)[0] ?? {}),
    versions: rows(VERSION.row, 'parent_id', id).map((row) => withParts(VERSION, row)),
  }]))
}

/** Inserts by statements that are prepared once for each table and its columns. */
const inserter = (db: Database.Database): ((table: string, row: Record<string, unknown>) => void) => {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const columns = Object.keys(row)
    const key = `${table}:${columns.join()}`
    const statement = statements.get(key) ?? db.prepare(`INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`)
    statements.set(key, statement)
    statement.run(...Object.values(row))
  }
}

/** The row's parts under another one; their own ids are new, and numbers where the table counts. */
const insertParts = (insert: ReturnType<typeof inserter>, tables: typeof ARTICLE, { authors, rels }: Parts, parent: string): void => {
  for (const { id: _id, ...author } of authors) insert(tables.authors, { ...author, _parent_id: parent, id: objectId(), ...('_uuid' in author ? { _uuid: objectId() } : {}) })
  for (const { id: _id, ...rel } of rels) insert(tables.rels, { ...rel, parent_id: parent })
}

/** @param originals the ids of the articles that may be copied. */
export const sqliteCopier = (uri: string, originals: readonly string[]): Copier => {
  const db = new Database(databaseFile(uri))
  db.exec('PRAGMA busy_timeout = 20000; PRAGMA foreign_keys = ON')
  const found = readOriginals(db, originals)
  const insert = inserter(db)
  const copyOne = ({ at, entries, from, headline, id, snapshot }: ArticleCopy): void => {
    const { article, versions } = found.get(from) as Original
    insert(ARTICLE.row, { ...article.row, approved_at: at, created_at: at, headline, id, snapshot: snapshot.sha256, source_lines: null, updated_at: at })
    insertParts(insert, ARTICLE, article, id)
    for (const version of versions) {
      const [own, { row }] = [objectId(), version]
      insert(VERSION.row, {
        ...row, created_at: at, id: own, parent_id: id, version_headline: headline, version_source_lines: null,
        // The later version must be the later one by time, too.
        updated_at: new Date(Date.parse(at) + Number(row.version_revision)).toISOString(),
        version_snapshot: row.version_snapshot === null ? null : snapshot.sha256,
      })
      insertParts(insert, VERSION, version, own)
    }
    insert('snapshots', { created_at: at, id: objectId(), json: snapshot.json, sha256: snapshot.sha256, updated_at: at })
    for (const entry of entries) insert('log', { id: objectId(), ...Object.fromEntries(Object.entries(entry).map(([name, value]) => [snake(name), value])) })
  }
  return {
    write: async (copies) => db.transaction(() => { for (const copy of copies) copyOne(copy) })(),
    close: async () => void db.close(),
  }
}
