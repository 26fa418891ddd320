import type { Database } from 'libsql'

import { cursorAfter, readCursor } from '../app/cursor'
import { asBytes, type Bytes } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { conditionsOf, type TextFilter } from './TextFilter'

/** Each order ends in something that no two texts share, so that a list goes on where it ended, whatever came or went. */
const ORDERS = {
  first: ['t.firstSeq'],
  changed: ['t.changedSeq'],
  date: ['t.date', 't.n'],
  // As the index has it (readModel/SCHEMA.ts): what is not known comes last.
  place: ['t.date', 't.issue', 'ifnull(t.page, 1e9)', 'ifnull(t.place, 1e9)', 't.n'],
} as const

type Order = keyof typeof ORDERS
export type TextSort = `-${Order}` | Order

export const TEXT_SORTS = ['-first', 'first', '-date', 'date', '-changed', 'changed', 'place', '-place'] as const satisfies readonly TextSort[]

export type ListedText = { answer: Buffer }

type Row = Record<`key${number}`, number | string> & { answer: Bytes }

type Asked = TextFilter & { cursor?: string; limit: number; sort: TextSort }

/**
 * Public texts in an order that stands still: by their first approval, their last change, the printed date, or where they begin in the printed paper.
 * @returns up to `limit` rows, and the cursor of what comes after them, null at the end.
 * @throws {Problem} 400 `cursor`.
 */
export const listTexts = (db: Database, collection: 'articles' | 'captions', { cursor, limit, sort, ...filter }: Asked): { next: string | null; rows: ListedText[] } => {
  const isDown = sort.startsWith('-')
  // A page or an issue has few texts: they are looked up and sorted; `+` keeps SQLite from walking along an index of all texts instead.
  const isFew = filter.page !== undefined || filter.issue !== undefined
  const on = filter.page === undefined ? '' : '+'
  const keys = ORDERS[sort.replace('-', '') as Order].map((key) => (isFew ? `+${key}` : key))
  const after = readCursor(db, cursor, sort, keys.length)
  const conditions = [
    ...conditionsOf(filter),
    ...(after ? [{ sql: `(${keys.join(', ')}) ${isDown ? '<' : '>'} (${keys.map(() => '?').join(', ')})`, values: after }] : []),
  ]
  const sql = `SELECT ${asBytes('t.answer')}, ${keys.map((key, at) => `${key} AS key${at}`).join(', ')} FROM texts t
    WHERE ${on}t.collection = ? AND ${on}t.state = 'public' AND t.answer IS NOT NULL ${conditions.map((each) => `AND ${each.sql}`).join(' ')}
    ORDER BY ${keys.map((key) => `${key} ${isDown ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`
  const rows = statement(db, sql).all(collection, ...conditions.flatMap(({ values }) => values), limit + 1) as Row[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    next: rows.length > limit && last ? cursorAfter(db, sort, keys.map((_, at) => last[`key${at}`] ?? null)) : null,
    rows: shown.map(({ answer }) => ({ answer: Buffer.from(answer) })),
  }
}
