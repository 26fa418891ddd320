import type { Database } from 'libsql'

import { findText } from '../articles/findText'
import { findVersion } from '../articles/findVersion'
import { changesSince } from '../changes/changesSince'
import type { DeliveryContext } from '../DeliveryContext'
import { listTexts, type TextSort } from '../lists/listTexts'
import type { TextFilter } from '../lists/TextFilter'
import { findPlace, listPlaces } from '../places/listPlaces'
import { PLACES, type PlaceName } from '../places/PLACES'
import { Problem } from '../Problem'
import { MOST_Q } from '../search/MOST_Q'
import { isDay } from '../search/query/readDates'
import { asGraphqlError, type Resolver } from './asGraphqlError'

type Page = { after?: string | null; first: number }
type Args<T = object> = Page & { [K in keyof T]?: T[K] | null }
type Asked = { context: DeliveryContext; db: Database }
type Sort = `${'CHANGED' | 'DATE' | 'FIRST' | 'PLACE'}_${'DOWN' | 'UP'}`

const MOST = 100

const sized = (first: number): number => {
  if (Number.isInteger(first) && first >= 1 && first <= MOST) return first
  throw new Problem(400, 'parameter', { zh: `first 须为 1 到 ${MOST}。`, en: `“first” must be from 1 to ${MOST}.` }, { parameter: 'first' })
}

const DAYS: readonly string[] = ['from', 'to']

/** What was not given is not there: GraphQL says null, the lists say nothing. @throws {Problem} 400 for a day that does not exist. */
const given = <T extends object>(args: T): { [K in keyof T]?: NonNullable<T[K]> } => {
  const all = Object.entries(args).filter(([, value]) => value !== null && value !== undefined)
  const [wrong] = all.find(([name, value]) => DAYS.includes(name) && !isDay(String(value))) ?? []
  if (wrong === undefined) return Object.fromEntries(all) as never
  throw new Problem(400, 'parameter', { zh: `${wrong} 须为实有的一天，写作 YYYY-MM-DD。`, en: `“${wrong}” must be a day that exists, written YYYY-MM-DD.` }, { parameter: wrong })
}

/** @throws {Problem} 400 */
const askable = (q: string): string => {
  if (q.length <= MOST_Q) return q
  throw new Problem(400, 'parameter', { zh: `q 最多 ${MOST_Q} 字。`, en: `“q” must have at most ${MOST_Q} characters.` }, { parameter: 'q' })
}

/** `DATE_DOWN` → `-date` */
const sortOf = (sort: Sort): TextSort => `${sort.endsWith('DOWN') ? '-' : ''}${sort.split('_', 1)[0]?.toLowerCase()}` as TextSort

const articles = ({ db }: Asked, { after, first, sort, ...filter }: Args<TextFilter> & { sort?: Sort | null }) => {
  const { next, rows } = listTexts(db, 'articles', { ...given(filter), limit: sized(first), sort: sortOf(sort ?? 'FIRST_DOWN'), ...(after ? { cursor: after } : {}) })
  return { items: rows.map(({ answer }) => JSON.parse(answer.toString()) as unknown), next }
}

const WITH_LISTS: Record<PlaceName, (id: string) => Record<string, Resolver>> = {
  publications: (id) => ({
    issues: (args: Args<{ from: string; to: string }>, asked: Asked) => places(asked, 'issues', { ...args, publication: id }),
    articles: (args: Args & { sort?: Sort }, asked: Asked) => articles(asked, { ...args, publication: id }),
  }),
  issues: (id) => ({
    pages: (args: Args, asked: Asked) => places(asked, 'pages', { ...args, issue: id }),
    articles: (args: Args, asked: Asked) => articles(asked, { ...args, issue: id, sort: 'PLACE_UP' }),
  }),
  pages: (id) => ({ articles: (args: Args, asked: Asked) => articles(asked, { ...args, page: id, sort: 'PLACE_UP' }) }),
}

type PlaceArgs = Args<{ from: string; issue: string; publication: string; to: string }>

const places = ({ db }: Asked, name: PlaceName, { after, first, ...filter }: PlaceArgs) => {
  const sort = name === 'publications' ? 'name' : 'date'
  const { next, rows } = listPlaces(db, name, { ...given(filter), limit: sized(first), sort, ...(after ? { cursor: after } : {}) })
  return { items: rows.map((row) => ({ ...PLACES[name].answer(row), ...asGraphqlError(WITH_LISTS[name](String(row.id))) })), next }
}

const placeById = (name: PlaceName) => ({ id }: { id: string }, { db }: Asked) => {
  const row = findPlace(db, name, id)
  return row ? { ...PLACES[name].answer(row), ...asGraphqlError(WITH_LISTS[name](id)) } : null
}

/** @throws {Problem} as findText. */
const answered = (db: Database, id: string): unknown => JSON.parse(findText(db, 'articles', id).answer?.toString() ?? 'null') as unknown

const search = async ({ after, first, q, ...filter }: Args<{ from: string; publication: string; to: string }> & { q: string }, { context, db }: Asked) => {
  const { hits, next, total } = await context.search.ask({ ...given(filter), facets: false, limit: sized(first), q: askable(q), sort: 'relevance', ...(after ? { cursor: after } : {}) })
  const shown = hits.flatMap(({ id, ...hit }) => {
    try {
      return [{ ...hit, article: answered(db, id) }]
    } catch {
      // Withdrawn since it was found.
      return []
    }
  })
  return { hits: shown, next, total }
}

/** The root of a query; what fails says so as the rest of the API does. */
export const ROOT = asGraphqlError({
  article: ({ id, version }: { id: string; version?: number | null }, { db }: Asked) =>
    (version ? (JSON.parse(findVersion(db, id, version).answer()) as unknown) : answered(db, id)),
  articles: (args: Args<TextFilter> & { sort?: Sort }, asked: Asked) => articles(asked, args),
  changes: ({ first, since }: { first: number; since: string }, { db }: Asked) => changesSince(db, { limit: sized(first), since }),
  issue: placeById('issues'),
  issues: (args: PlaceArgs, asked: Asked) => places(asked, 'issues', args),
  page: placeById('pages'),
  publication: placeById('publications'),
  publications: (args: PlaceArgs, asked: Asked) => places(asked, 'publications', args),
  search,
})
