import type { Database } from 'libsql'

import { readersState } from '../../readModel/readersState'
import { statement } from '../../readModel/statement'
import { Columns } from './Columns'

// Without a condition on the state, so that the index made for this is used (textsForSearch), which has all of it.
const ROWS = `SELECT n, state = 'public', publication, date, page, hasPhoto FROM texts
  WHERE collection = 'articles' AND changedSeq > ?`
const EVERY_AUTHOR = 'SELECT text, name FROM textAuthors'
const AUTHORS = `SELECT a.text, a.name FROM texts t JOIN textAuthors a ON a.text = t.n
  WHERE t.collection = 'articles' AND t.changedSeq > ?`

type RawRow = [n: number, isPublic: number, publication: string | null, date: string | null, page: number | null, hasPhoto: number]

const kept = new WeakMap<Database, Columns>()

const refresh = (db: Database, columns: Columns, seq: number): void => {
  const since = columns.seq
  for (const [n, isPublic, publication, date, page, hasPhoto] of statement(db, ROWS).raw().all(since) as RawRow[])
    columns.set({ n, isPublic: isPublic === 1, publication, date, page, hasPhoto: hasPhoto === 1 })
  const authors = since === 0 ? statement(db, EVERY_AUTHOR).raw().all() : statement(db, AUTHORS).raw().all(since)
  for (const [n, name] of authors as [number, string][]) columns.addAuthor(n, name)
  columns.seq = seq
}

/**
 * The columns of a read model as it stands in the transaction that is open on it: what has changed since the last question
 * is read anew; all of it, when something is there again, or gone, that no change tells of.
 */
export const columnsOf = (db: Database): Columns => {
  const columns = kept.get(db) ?? new Columns()
  kept.set(db, columns)
  const { beyond, seq } = readersState(db)
  // A failed refresh leaves the numbers behind, and is done again.
  if (beyond !== columns.beyond) columns.seq = 0
  if (seq !== columns.seq) refresh(db, columns, seq)
  columns.beyond = beyond
  return columns
}
