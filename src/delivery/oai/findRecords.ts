import type { Database } from 'libsql'

import { statement } from '../readModel/statement'
import { boundsOf } from './readTime'
import type { ListState } from './resumptionToken'

/** An article as it is harvested: of one that is not public any more there is no `json`. */
export type OaiRow = {
  id: string
  state: 'erased' | 'public' | 'withdrawn'
  version: number
  firstAt: string
  changedAt: string
  changedSeq: number
  /** The publication's id; of what is withdrawn, that of its last change; of what is erased, none is known. */
  setSpec: string | null
  snapshot: string | null
  at: string | null
  json: string | null
}

/** How many records an answer has at most. */
export const RECORDS = 50

const STATES = ['public', 'withdrawn', 'erased'] as const

// What readers may have and whose snapshot is not there just now is neither given nor told to be deleted.
const SOUND = 't.unavailable = 0'

// A row that is not public has no publication of its own any more.
const SET = 'coalesce(t.publication, (SELECT c.publication FROM changes c WHERE c.text = t.n AND c.publication IS NOT NULL ORDER BY c.seq DESC LIMIT 1))'
const KEYS = `t.n, t.id, t.state, t.version, t.firstAt, t.changedAt, t.changedSeq, ${SET} AS setSpec`

// One walk along the index of changes for each state, since it begins with the state; `+` keeps SQLite from the index of times.
const inState = (state: string): string => `SELECT * FROM (SELECT ${KEYS} FROM texts t WHERE t.collection = 'articles' AND t.state = '${state}' AND ${SOUND}
  AND t.changedSeq > $after AND +t.changedAt BETWEEN $first AND $last AND ($set IS NULL OR ${SET} = $set) ORDER BY t.changedSeq LIMIT $limit)`

const withVersion = (found: string): string =>
  `SELECT f.*, v.at, v.snapshot, v.json FROM (${found}) f LEFT JOIN versions v ON v.text = f.n AND v.number = f.version AND f.state = 'public'`

const LIST = `${withVersion(`${STATES.map(inState).join(' UNION ALL ')} ORDER BY changedSeq LIMIT $limit`)} ORDER BY f.changedSeq`
const ONE = withVersion(`SELECT ${KEYS} FROM texts t WHERE t.collection = 'articles' AND t.id = ? AND ${SOUND}`)

// Of the span alone, so that a harvest from yesterday on does not walk over the years before.
const FIRST = "SELECT min(changedSeq) AS seq FROM texts WHERE collection = 'articles' AND changedAt BETWEEN ? AND ?"

/** Where a list begins: before the first record of its span; null when there is none. */
const beginning = (db: Database, { after, from, until }: ListState): number | null => {
  if (after > 0 || from === null) return after
  const { first, last } = boundsOf({ from, until })
  const { seq } = statement(db, FIRST).get(first, last) as { seq: number | null }
  return seq === null ? null : seq - 1
}

/**
 * Records in the order in which they last changed, withdrawn and erased ones too. What changes while they are walked moves to
 * the end, and so is met there: none is missed.
 */
export const findRecords = (db: Database, state: ListState): { hasMore: boolean; rows: OaiRow[] } => {
  const { from, set, until } = state
  const after = beginning(db, state)
  if (after === null) return { hasMore: false, rows: [] }
  const rows = statement(db, LIST).all({ after, limit: RECORDS + 1, set, ...boundsOf({ from, until }) }) as OaiRow[]
  return { hasMore: rows.length > RECORDS, rows: rows.slice(0, RECORDS) }
}

/** One of them; undefined when it was never public. */
export const findRecord = (db: Database, id: string): OaiRow | undefined => statement(db, ONE).get(id) as OaiRow | undefined
