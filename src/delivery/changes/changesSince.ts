import type { Database } from 'libsql'

import { articleAddress, photoAddress, versionAddress } from '../../publishing/articleAddresses'
import type { ChangeKind } from '../../publishing/publicChange'
import { lastPoint } from '../readModel/history'
import { statement } from '../readModel/statement'
import { MOST_OWED, type Reached, readReached, writeReached } from './changesCursor'

type Row = {
  at: string; collection: string; id: string; isLast: number; isWithheld: number; kind: string; mark: string; photo: string | null
  publication: string | null; seq: number; version: number
}

const COLLECTION = { article: 'articles', caption: 'captions' } as const

/** A change as the API tells it. */
const changeOf = ({ at, collection, id, kind, photo, publication, seq, version }: Row) => {
  const isArticle = collection === 'articles'
  // Of a caption that was erased nobody knows the photo any more.
  const self = isArticle ? articleAddress('', id) : photo && photoAddress('', photo)
  return {
    seq, at, kind, version, publication,
    document: { type: isArticle ? 'article' : 'caption', id, photo: isArticle ? null : photo },
    links: { self, version: isArticle && kind !== 'erased' ? versionAddress('', id, { version }) : null },
  }
}

type Asked = { kind?: ChangeKind; limit: number; publication?: string; since: string; type?: 'article' | 'caption' }

const COLUMNS = `c.seq, c.mark, c.at, c.kind, c.version, c.publication, t.collection, t.id, t.photo, c.seq = t.changedSeq AS isLast,
  c.seq = t.changedSeq AND t.unavailable = 1 AND t.state <> 'public' AS isWithheld`
const FROM = 'changes c JOIN texts t ON t.n = c.text'

/** The rows up to where more would be owed than a cursor holds. */
const bearable = (rows: readonly Row[], owed: number): { isStopped: boolean; shown: Row[] } => {
  let room = MOST_OWED - owed
  const end = rows.findIndex(({ isWithheld }) => isWithheld === 1 && --room < 0)
  return end === -1 ? { isStopped: false, shown: [...rows] } : { isStopped: true, shown: rows.slice(0, end) }
}

type Condition = { sql: string; values: Record<string, number | string> }

/**
 * Of a newspaper: what stands in it after the change, and all that comes after of a text that stood in it before, by which alone its
 * mirror hears that a text has left it. What was erased tells no newspaper any more: it is told to everybody.
 */
const OF_PUBLICATION = `(c.publication IS NULL OR c.publication = @publication OR (c.kind <> 'created' AND EXISTS (SELECT 1 FROM changes earlier
  WHERE earlier.text = c.text AND earlier.seq < c.seq AND (earlier.publication IS NULL OR earlier.publication = @publication))))`

const conditionOf = ({ kind, publication, type }: Asked): Condition => {
  const given: [string, string | undefined, string][] = [
    ['kind', kind, 'c.kind = @kind'],
    ['publication', publication, OF_PUBLICATION],
    ['collection', type && COLLECTION[type], 't.collection = @collection'],
  ]
  const asked = given.flatMap(([name, value, sql]) => (value === undefined ? [] : [{ name, sql, value }]))
  return { sql: asked.map(({ sql }) => ` AND ${sql}`).join(''), values: Object.fromEntries(asked.map(({ name, value }) => [name, value])) }
}

const rowsWhere = (db: Database, where: Condition, asked: Condition, limit: number): Row[] =>
  statement(db, `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.sql}${asked.sql} ORDER BY c.seq LIMIT @limit`).all({ ...where.values, ...asked.values, limit }) as Row[]

/**
 * Of the changes that are owed: those that are to be told now, and those that still are not. What a later change tells of is
 * neither, unless that is of a kind that is not asked for.
 */
const paid = (db: Database, { owed }: Reached, { kind }: Asked, asked: Condition, limit: number): { still: number[]; told: Row[] } => {
  if (owed.length === 0) return { still: [], told: [] }
  const rows = rowsWhere(db, { sql: 'c.seq IN (SELECT value FROM json_each(@owed))', values: { owed: JSON.stringify(owed) } }, asked, MOST_OWED)
    .filter(({ isLast }) => isLast || kind !== undefined)
  const told = rows.filter(({ isWithheld }) => !isWithheld).slice(0, limit)
  return { still: rows.filter((row) => !told.includes(row)).map(({ seq }) => seq), told }
}

/**
 * What readers have seen change after `since`, in order. A version that is not to be had just now (its snapshot is missing) is told
 * of when it is: so long the cursor owes it.
 * @throws {Problem} 400 `cursor`.
 */
export const changesSince = (db: Database, wanted: Asked) => {
  const { limit, since } = wanted
  const reached = readReached(db, since)
  const asked = conditionOf(wanted)
  const { still, told } = paid(db, reached, wanted, asked, limit)
  const room = limit - told.length
  // Asked first: what comes in between is not walked over.
  const end = lastPoint(db)
  const rows = rowsWhere(db, { sql: 'c.seq > @reached', values: { reached: reached.seq } }, asked, room + 1)
  const { isStopped, shown } = bearable(rows.slice(0, room), still.length)
  const hasMore = rows.length > room
  // Where nothing more is asked for up to the end, nobody is to look through it again.
  const points = [reached, ...shown.slice(-1), ...(hasMore || isStopped ? [] : [end])]
  const { mark, seq } = points.reduce((farthest, point) => (point.seq > farthest.seq ? point : farthest))
  return {
    changes: [...told, ...shown.filter(({ isWithheld }) => !isWithheld)].map(changeOf),
    next: writeReached({ mark, seq, owed: [...still, ...shown.filter(({ isWithheld }) => isWithheld).map((row) => row.seq)] }),
    hasMore: !isStopped && hasMore,
  }
}
