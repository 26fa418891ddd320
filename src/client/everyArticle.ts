import { answered } from './answered'
import type { Article, Harvest, Http } from './Http'

const AT_ONCE = 100

/**
 * Every public article that the filter finds, in the order of the first approval: none twice and none missed that stays
 * public, whatever changes meanwhile. What was given and changed afterwards is told by the changes.
 * @throws {ProblemError}
 */
export const everyArticle = async function* (http: Http, { limit = AT_ONCE, ...filter }: Harvest = {}): AsyncGenerator<Article, void> {
  let cursor: string | undefined
  do {
    const { items, next } = await answered(http.GET('/api/v1/articles', {
      params: { query: { ...filter, limit, sort: 'first', ...(cursor === undefined ? {} : { cursor }) } },
    }))
    // Without `fields` every member is there.
    yield* items as Article[]
    cursor = next ?? undefined
  } while (cursor !== undefined)
}
