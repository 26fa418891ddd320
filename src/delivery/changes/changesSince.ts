import type { Database } from 'libsql'

import { articleAddress, photoAddress, versionAddress } from '../../publishing/articleAddresses'
import type { ChangeKind } from '../../publishing/publicChange'
import { statement } from '../readModel/statement'
import { type Reached, readReached, writeReached } from './changesCursor'

type Row = { at: string; collection: string; id: string; isLast: number; isWithheld: number; kind: string; mark: string; photo: string | null; seq: number; version: number }

const COLLECTION = { article: 'articles', caption: 'captions' } as const

/** So many changes may be owed; from there on a mirror waits until the editors have found what is missing. */
const MOST_OWED = 20

/** A change as the API tells it. */
const changeOf = ({ at, collection, id, kind, photo, seq, version }: Row) => {
  const isArticle = collection === 'articles'
  // Of a caption that was erased nobody knows the photo any more.
  const self = isArticle ? articleAddress('', id) : photo && photoAddress('', photo)
  return {
    seq, at, kind, version,
    document: { type: isArticle ? 'article' : 'caption', id, photo: isArticle ? null : photo },
    links: { self, version: isArticle && kind !== 'erased' ? versionAddress('', id, { version }) : null },
  }
}

type Asked = { kind?: ChangeKind; limit: number; publication?: string; since: string; type?: 'article' | 'caption' }

const COLUMNS = `c.seq, c.mark, c.at, c.kind, c.version, t.collection, t.id, t.photo, c.seq = t.changedSeq AS isLast,
  c.seq = t.changedSeq AND t.unavailable = 1 AND t.state <> 'public' AS isWithheld`
const FROM = 'changes c JOIN texts t ON t.n = c.text'

/** The rows up to where more would be owed than a cursor holds. */
const bearable = (rows: readonly Row[], owed: number): { isStopped: boolean; shown: Row[] } => {
  let room = MOST_OWED - owed
  const end = rows.findIndex(({ isWithheld }) => isWithheld === 1 && --room < 0)
  return end === -1 ? { isStopped: false, shown: [...rows] } : { isStopped: true, shown: rows.slice(0, end) }
}

type Condition = { sql: string; value: string }

const conditionsOf = ({ kind, publication, type }: Asked): Condition[] => {
  const given: [string | undefined, string][] = [
    [kind, 'c.kind = ?'],
    // What was erased tells no newspaper any more: it is told to everybody.
    [publication, '(c.publication = ? OR c.publication IS NULL)'],
    [type && COLLECTION[type], 't.collection = ?'],
  ]
  return given.flatMap(([value, sql]) => (value === undefined ? [] : [{ sql, value }]))
}

const rowsWhere = (db: Database, condition: Condition | { sql: string; value: number }, others: readonly Condition[], limit: number): Row[] => {
  const all = [condition, ...others]
  return statement(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE ${all.map(({ sql }) => sql).join(' AND ')} ORDER BY c.seq LIMIT ?`)
    .all(...all.map(({ value }) => value), limit) as Row[]
}

/** Of the changes that are owed: those that are to be told now, and those that still are not. What a later change tells of is neither. */
const paid = (db: Database, { owed }: Reached, conditions: readonly Condition[], limit: number): { still: number[]; told: Row[] } => {
  if (owed.length === 0) return { still: [], told: [] }
  const rows = rowsWhere(db, { sql: 'c.seq IN (SELECT value FROM json_each(?))', value: JSON.stringify(owed) }, conditions, MOST_OWED).filter(({ isLast }) => isLast)
  const told = rows.filter(({ isWithheld }) => !isWithheld).slice(0, limit)
  return { still: rows.filter((row) => !told.includes(row)).map(({ seq }) => seq), told }
}

/**
 * What readers have seen change after `since`, in order. A version that is not to be had just now (its snapshot is missing) is told
 * of when it is: so long the cursor owes it.
 * @throws {Problem} 400 `cursor`.
 */
export const changesSince = (db: Database, { limit, since, ...asked }: Asked) => {
  const reached = readReached(db, since)
  const conditions = conditionsOf({ limit, since, ...asked })
  const { still, told } = paid(db, reached, conditions, limit)
  const room = limit - told.length
  const rows = rowsWhere(db, { sql: 'c.seq > ?', value: reached.seq }, conditions, room + 1)
  const { isStopped, shown } = bearable(rows.slice(0, room), still.length)
  const { mark, seq } = shown.at(-1) ?? reached
  return {
    changes: [...told, ...shown.filter(({ isWithheld }) => !isWithheld)].map(changeOf),
    next: writeReached({ mark, seq, owed: [...still, ...shown.filter(({ isWithheld }) => isWithheld).map((row) => row.seq)] }),
    hasMore: !isStopped && rows.length > room,
  }
}
