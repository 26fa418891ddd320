import type { Point } from '../readModel/history'
import { OaiError } from './OaiError'
import { readSpan } from './readTime'

/** Where a list goes on: it is all in the token, so that any server may answer, and it never lapses. */
export type ListState = {
  prefix: string
  set: string | null
  from: string | null
  until: string | null
  /** After the record that changed at this change. */
  after: number
  /** The mark of the last change when the list began or went on (readModel/history.ts), and its number. */
  point: Point
  /** How many records came before. */
  cursor: number
}

export const writeToken = (verb: string, { after, cursor, from, point, prefix, set, until }: ListState): string =>
  Buffer.from(JSON.stringify([2, verb, prefix, set, from, until, after, cursor, point.seq, point.mark])).toString('base64url')

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'

const parse = (token: string): unknown[] => {
  const value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown
  return Array.isArray(value) ? value : []
}

/** @throws {OaiError} badResumptionToken for one that was not made for this verb. */
export const readToken = (verb: string, token: string): ListState => {
  try {
    const [form, of, prefix, set, from, until, after, cursor, seq, mark] = parse(token)
    if (form === 2 && of === verb && typeof prefix === 'string' && isText(set) && isText(from) && isText(until) && isCount(after) && isCount(cursor) && isCount(seq) && typeof mark === 'string') {
      return { ...readSpan(from ?? undefined, until ?? undefined), after, cursor, point: { mark, seq }, prefix, set }
    }
  } catch {
    // Not one of ours.
  }
  throw new OaiError('badResumptionToken', 'A resumptionToken is what the last answer to the same verb says.')
}
