import type { Database } from 'libsql'

import { Problem } from '../Problem'
import { isForeign, lastPoint } from '../readModel/history'

type Key = number | string | null

const bad = (): Problem =>
  new Problem(400, 'cursor', {
    zh: 'cursor 只能用上一个回答的 next 所给的，且筛选与排序须相同。',
    en: 'A cursor is what “next” of the last answer says, with the same filters and the same order.',
  })

/** For a cursor that was made before a backup was restored: what stands behind it now is something else. */
export const foreignCursor = (parameter: string): Problem =>
  new Problem(400, 'cursor', {
    zh: `${parameter} 出自另一段历史（档案库已由备份恢复，此后另有改动）；请从头开始。`,
    en: `“${parameter}” is of another history: the archive was restored from a backup and has gone on otherwise since. Begin anew.`,
  }, { parameter })

/** Where a list goes on: after the row with these keys, in the order `sort`; and which change was the last then. Opaque to who asks. */
export const cursorAfter = (db: Database, sort: string, keys: Key[]): string => {
  const { mark, seq } = lastPoint(db)
  return Buffer.from(JSON.stringify([sort, seq, mark, ...keys])).toString('base64url')
}

const isKey = (value: unknown): value is Key => value === null || typeof value === 'string' || Number.isFinite(value)

type Read = { keys: Key[]; mark: string; seq: number }

const read = (cursor: string, sort: string, count: number): Read | null => {
  try {
    const [of, seq, mark, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    return of === sort && Number.isSafeInteger(seq) && typeof mark === 'string' && keys.length === count && keys.every(isKey) ? { keys, mark, seq: seq as number } : null
  } catch {
    // Not one of ours.
    return null
  }
}

/**
 * @param count how many keys the order has.
 * @throws {Problem} 400 `cursor` for one that was not made for this order, or in another history.
 */
export const readCursor = (db: Database, cursor: string | undefined, sort: string, count: number): Key[] | null => {
  if (cursor === undefined) return null
  const found = read(cursor, sort, count)
  if (!found) throw bad()
  if (isForeign(db, found)) throw foreignCursor('cursor')
  return found.keys
}
