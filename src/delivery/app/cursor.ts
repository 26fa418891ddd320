import { Problem } from '../Problem'

type Key = number | string | null

const bad = (): Problem =>
  new Problem(400, 'cursor', {
    zh: 'cursor 只能用上一个回答的 next 所给的，且筛选与排序须相同。',
    en: 'A cursor is what “next” of the last answer says, with the same filters and the same order.',
  })

/** Where a list goes on: after the row with these keys, in the order `sort`. Opaque to who asks. */
export const cursorAfter = (sort: string, keys: Key[]): string => Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url')

const isKey = (value: unknown): value is Key => value === null || typeof value === 'string' || Number.isFinite(value)

/**
 * @param count how many keys the order has.
 * @throws {Problem} 400 `cursor` for one that was not made for this order.
 */
export const readCursor = (cursor: string | undefined, sort: string, count: number): Key[] | null => {
  if (cursor === undefined) return null
  try {
    const [of, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (of === sort && keys.length === count && keys.every(isKey)) return keys
  } catch {
    // Not one of ours.
  }
  throw bad()
}
