import type createFetch from 'openapi-fetch'

import type { components, operations, paths } from './schema'

/** Every route by its address, typed: `http.GET('/api/v1/search', { params: { query: { q: '防汛' } } })`. */
export type Http = ReturnType<typeof createFetch<paths, 'application/json'>>

export type Article = components['schemas']['Article']
export type Change = components['schemas']['Change']

type ListQuery = NonNullable<operations['listArticles']['parameters']['query']>

/** What narrows down lists, harvests and exports of articles. */
export type ArticleFilter = Omit<ListQuery, 'cursor' | 'fields' | 'limit' | 'sort'>
/** `limit`: how many one request brings; 100 unless told. */
export type Harvest = ArticleFilter & Pick<ListQuery, 'limit'>

type ChangesQuery = NonNullable<operations['listChanges']['parameters']['query']>
/** `limit`: how many one request brings; 1,000 unless told. */
export type ChangeFilter = Omit<ChangesQuery, 'since'>
