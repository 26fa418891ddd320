import type { Database } from 'libsql'

import { cursorAfter, readCursor } from '../app/cursor'
import { statement } from '../readModel/statement'
import { PLACES, type PlaceName, type PlaceRow } from './PLACES'

/** What is asked of a list; beside these the filters of the place, as text. */
export type PlaceQuery = { cursor?: string | undefined; limit: number; sort: string; from?: string | undefined; issue?: string | undefined; publication?: string | undefined; to?: string | undefined }

/**
 * Newspapers, issues or pages, in an order that stands still.
 * @throws {Problem} 400 `cursor`.
 */
export const listPlaces = (db: Database, name: PlaceName, { cursor, limit, sort, ...given }: PlaceQuery): { next: string | null; rows: PlaceRow[] } => {
  const { filters, from, keys } = PLACES[name]
  const isDown = sort.startsWith('-')
  const after = readCursor(db, cursor, sort, keys.length)
  const asked = Object.entries(filters).flatMap(([filter, sql]) => {
    const value = given[filter as keyof typeof given]
    return value === undefined ? [] : [{ sql, value }]
  })
  const conditions = [
    'x.texts > 0', ...asked.map(({ sql }) => sql),
    ...(after ? [`(${keys.map((key) => `x.${key}`).join(', ')}) ${isDown ? '<' : '>'} (${keys.map(() => '?').join(', ')})`] : []),
  ]
  const order = keys.map((key) => `x.${key} ${isDown ? 'DESC' : 'ASC'}`).join(', ')
  const rows = statement(db, `SELECT * FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`)
    .all(...asked.map(({ value }) => value), ...(after ?? []), limit + 1) as PlaceRow[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { next: rows.length > limit && last ? cursorAfter(db, sort, keys.map((key) => last[key] ?? null)) : null, rows: shown }
}

/** One of them; undefined when nothing public stands on it. */
export const findPlace = (db: Database, name: PlaceName, id: string): PlaceRow | undefined =>
  statement(db, `SELECT * FROM ${PLACES[name].from} WHERE x.id = ? AND x.texts > 0`).get(id) as PlaceRow | undefined
