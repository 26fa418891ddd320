import { answered } from './answered'
import type { Change, ChangeFilter, Http } from './Http'

const AT_ONCE = 1000

export type ChangeBatch = {
  changes: Change[]
  /** Where the next question goes on. */
  next: string
}

/** The changes after a cursor as the server gives them, up to the last there is. At least one batch, though it may be empty. */
export const changeBatches = async function* (http: Http, since: string, { limit = AT_ONCE, ...filter }: ChangeFilter = {}): AsyncGenerator<ChangeBatch, void> {
  let [cursor, hasMore] = [since, true]
  while (hasMore) {
    const answer = await answered(http.GET('/api/v1/changes', { params: { query: { ...filter, limit, since: cursor } } }))
    ;[cursor, hasMore] = [answer.next, answer.hasMore]
    yield { changes: answer.changes, next: answer.next }
  }
}

/**
 * What has changed for readers after a cursor, in order, up to the last change there is.
 * @param since `0` for all; or what an earlier walk returned.
 * @returns the cursor where the next walk goes on (`mirror` hands it out as it goes).
 * @throws {ProblemError} 400 `cursor`.
 */
export const changesSince = async function* (http: Http, since = '0', filter: ChangeFilter = {}): AsyncGenerator<Change, string> {
  let last = since
  for await (const { changes, next } of changeBatches(http, since, filter)) {
    yield* changes
    last = next
  }
  return last
}
