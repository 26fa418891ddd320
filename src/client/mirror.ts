import { answered } from './answered'
import { changeBatches } from './changesSince'
import type { Article, Change, Http } from './Http'
import { ProblemError } from './ProblemError'

export type Mirrored = {
  /** Where to go on: what the last call returned, or an export's `next`; without it, from the beginning. */
  since?: string
  /** The id of the only newspaper that is copied; all of them unless told. */
  publication?: string
  /** How many changes one request brings; 1,000 unless told. */
  limit?: number
  /** An article has got this version, or is public again with it: to be kept in place of what there was. */
  onArticle: (article: Article, change: Change) => Promise<void> | void
  /**
   * An article was withdrawn or erased (`change.kind`), or stands in another newspaper than the one that is copied now
   * (`change.publication`): to be taken out of the copy, if it is there.
   */
  onGone: (change: Change) => Promise<void> | void
  /** Everything before this cursor has been applied: to be kept, so that a mirror that is stopped goes on from there. */
  onCursor?: (cursor: string) => Promise<void> | void
}

/** @returns null when it has been taken away since, or is an older version that is lost: a later change tells what is there now. */
const versionOf = async (http: Http, { document, version }: Change): Promise<Article | null> => {
  try {
    return await answered(http.GET('/api/v1/articles/{id}/v/{n}', { params: { path: { id: document.id, n: String(version) } } }))
  } catch (error) {
    if (error instanceof ProblemError && (error.status === 410 || error.status === 451 || error.code === 'unavailable')) return null
    throw error
  }
}

/** What a change leaves to keep; null when there is nothing to do, `gone` when the copy must not have it. */
const keptOf = async (http: Http, change: Change, publication: string | undefined): Promise<Article | 'gone' | null> => {
  if (change.kind === 'withdrawn' || change.kind === 'erased') return 'gone'
  const isElsewhere = (now: string | null): boolean => publication !== undefined && now !== null && now !== publication
  if (isElsewhere(change.publication)) return 'gone'
  const article = await versionOf(http, change)
  // Of a change nobody may be able to tell the newspaper, the version itself says it.
  return article && isElsewhere(article.publication.id) ? 'gone' : article
}

/**
 * Brings a copy of the public articles, or of one newspaper's, up to date: each change once, in order, with the text of exactly that version. A
 * version that was withdrawn before it could be fetched is left out; its withdrawal is told all the same.
 * When a callback throws, or the server is away, the walk ends with that error; going on from the last cursor repeats at
 * most the batch it was in (`limit` changes), so the callbacks should put and remove by id.
 * @returns the cursor to go on from the next time, once there are no more changes.
 * @throws {ProblemError}
 */
export const mirror = async (http: Http, { limit, onArticle, onCursor, onGone, publication, since = '0' }: Mirrored): Promise<string> => {
  let last = since
  const filter = { type: 'article' as const, ...(limit === undefined ? {} : { limit }), ...(publication === undefined ? {} : { publication }) }
  for await (const { changes, next } of changeBatches(http, since, filter)) {
    for (const change of changes) {
      const kept = await keptOf(http, change, publication)
      if (kept === 'gone') await onGone(change)
      else if (kept) await onArticle(kept, change)
    }
    last = next
    await onCursor?.(last)
  }
  return last
}
