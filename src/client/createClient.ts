import createFetch from 'openapi-fetch'

import { changesSince } from './changesSince'
import { everyArticle } from './everyArticle'
import { exportArticles, type Exported } from './exportArticles'
import type { Article, ArticleFilter, Change, ChangeFilter, Harvest, Http } from './Http'
import { mirror, type Mirrored } from './mirror'
import { type Ask, patient } from './patient'
import type { paths } from './schema'

type Options = {
  /** The server, as in `https://news.example.org`; without `/api/v1`. */
  baseUrl: string
  /** Instead of the platform's own. */
  fetch?: Ask
  /** For how many seconds a request is put off when the server asks for it by `Retry-After`; 120 unless told, 0 for never. */
  patience?: number
}

export type Client = {
  http: Http
  changesSince: (since?: string, filter?: ChangeFilter) => AsyncGenerator<Change, string>
  everyArticle: (filter?: Harvest) => AsyncGenerator<Article, void>
  exportArticles: (filter?: ArticleFilter & { after?: string }) => Promise<Exported>
  mirror: (wanted: Mirrored) => Promise<string>
}

const PATIENCE = 120

/** A client of the delivery API: every route typed, and what a republisher does with them. It keeps nothing. */
export const createClient = ({ baseUrl, fetch = globalThis.fetch, patience = PATIENCE }: Options): Client => {
  const http: Http = createFetch<paths, 'application/json'>({
    baseUrl: baseUrl.replace(/\/+$/u, ''), fetch: patient(fetch, patience), headers: { Accept: 'application/json' },
  })
  return {
    changesSince: (since, filter) => changesSince(http, since, filter),
    everyArticle: (filter) => everyArticle(http, filter),
    exportArticles: (filter) => exportArticles(http, filter),
    http,
    mirror: (wanted) => mirror(http, wanted),
  }
}
