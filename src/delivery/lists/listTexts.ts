import type { Database } from 'libsql'

import { cursorAfter, readCursor } from '../app/cursor'
import { asBytes, type Bytes } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { conditionsOf, type TextFilter } from './TextFilter'

/** Each order ends in something that no two texts share, so that a list goes on where it ended, whatever came or went. */
const ORDERS = {
  first: ['firstSeq'],
  changed: ['changedSeq'],
  date: ['date', 'n'],
} as const

type Order = keyof typeof ORDERS
export type TextSort = `-${Order}` | Order

export const TEXT_SORTS = ['-first', 'first', '-date', 'date', '-changed', 'changed'] as const satisfies readonly TextSort[]

export type ListedText = { answer: Buffer; n: number; changedSeq: number; date: string; firstSeq: number }

type Asked = TextFilter & { cursor?: string; limit: number; sort: TextSort }

/**
 * Public texts in an order that stands still: by their first approval, their last change, or the printed date.
 * @returns up to `limit` rows, and the cursor of what comes after them, null at the end.
 * @throws {Problem} 400 `cursor`.
 */
export const listTexts = (db: Database, collection: 'articles' | 'captions', { cursor, limit, sort, ...filter }: Asked): { next: string | null; rows: ListedText[] } => {
  const isDown = sort.startsWith('-')
  const keys = ORDERS[sort.replace('-', '') as Order]
  const after = readCursor(cursor, sort, keys.length)
  const conditions = [
    ...conditionsOf(filter),
    ...(after ? [{ sql: `(${keys.map((key) => `t.${key}`).join(', ')}) ${isDown ? '<' : '>'} (${keys.map(() => '?').join(', ')})`, values: after }] : []),
  ]
  const sql = `SELECT ${asBytes('t.answer', 'answer')}, t.n, t.firstSeq, t.changedSeq, t.date FROM texts t
    WHERE t.collection = ? AND t.state = 'public' AND t.answer IS NOT NULL ${conditions.map((each) => `AND ${each.sql}`).join(' ')}
    ORDER BY ${keys.map((key) => `t.${key} ${isDown ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ?`
  const rows = statement(db, sql).all(collection, ...conditions.flatMap(({ values }) => values), limit + 1) as (Omit<ListedText, 'answer'> & { answer: Bytes })[]
  const shown = rows.slice(0, limit).map((row) => ({ ...row, answer: Buffer.from(row.answer) }))
  const last = shown.at(-1)
  return { next: rows.length > limit && last ? cursorAfter(sort, keys.map((key) => last[key])) : null, rows: shown }
}
