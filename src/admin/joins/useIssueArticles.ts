'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** An article to choose, with its pages in the order they are printed. */
export type IssueArticle = { headline: string | null; id: string; pages: { name: string | null; number: number | null }[] }

type Row = { headline?: string | null; id: string; order?: number | null; pages?: unknown[] | null }
type PageRow = { id: string; name?: string | null; number?: number | null }

const LAST = Number.MAX_SAFE_INTEGER

/** All documents of a list: the server gives at most a hundred at once. */
const readAll = async <T>(url: string, signal: AbortSignal): Promise<T[]> => {
  const all: T[] = []
  for (let page: number | null = 1; page !== null; ) {
    const response = await fetch(`${url}&limit=100&page=${page}`, { credentials: 'include', signal })
    if (!response.ok) throw new Error(response.statusText)
    const { docs, nextPage } = (await response.json()) as { docs: T[]; nextPage?: number | null }
    all.push(...docs)
    page = nextPage ?? null
  }
  return all
}

const placeOf = ({ pages }: IssueArticle): number => pages[0]?.number ?? LAST

/** The articles of an issue as they are printed, page by page; what has been joined into another is not among them. */
export const useIssueArticles = (issue: string): IssueArticle[] | 'failed' | 'loading' => {
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}`
  const [articles, setArticles] = useState<IssueArticle[] | 'failed' | 'loading'>('loading')

  useEffect(() => {
    const stop = new AbortController()
    const of = `depth=0&where[issue][equals]=${encodeURIComponent(issue)}`
    const select = (...names: string[]): string => names.map((name) => `&select[${name}]=true`).join('')
    const read = async (): Promise<void> => {
      const pages = await readAll<PageRow>(`${api}/pages?${of}&sort=number${select('name', 'number')}`, stop.signal)
      const open = '&draft=true&sort=order&where[stage][not_in]=joined,withdrawn'
      const rows = await readAll<Row>(`${api}/articles?${of}${open}${select('headline', 'pages')}`, stop.signal)
      const found = rows.map(({ headline, id, pages: on }) => ({
        headline: headline || null,
        id: String(id),
        pages: pages
          .filter((page) => (on ?? []).some((one) => String(one) === String(page.id)))
          .map(({ name, number }) => ({ name: name ?? null, number: number ?? null })),
      }))
      // The order on the page is kept where the pages are the same.
      setArticles(found.sort((a, b) => placeOf(a) - placeOf(b)))
    }
    read().catch(() => {
      if (!stop.signal.aborted) setArticles('failed')
    })
    return () => stop.abort()
  }, [api, issue])

  return articles
}
