'use client'

import { useEffect, useState } from 'react'

import type { ApiAnswer } from '../shared/askApi'
import { type Ask, useApi } from '../shared/useApi'

/** An article to choose, with its pages in the order they are printed. */
export type IssueArticle = { headline: string | null; id: string; pages: { name: string | null; number: number | null }[] }

type Row = { headline?: string | null; id: string; order?: number | null; pages?: unknown[] | null }
type PageRow = { id: string; name?: string | null; number?: number | null }

const LAST = Number.MAX_SAFE_INTEGER

/** All documents of a list, or null: the server gives at most a hundred at once. */
const readAll = async <T>(ask: Ask, path: string, signal: AbortSignal): Promise<T[] | null> => {
  const all: T[] = []
  for (let page: number | null = 1; page !== null; ) {
    const answer: ApiAnswer<{ docs: T[]; nextPage?: number | null }> = await ask('GET', `${path}&limit=100&page=${page}`, undefined, signal)
    if (!answer.ok) return null
    all.push(...answer.body.docs)
    page = answer.body.nextPage ?? null
  }
  return all
}

const placeOf = ({ pages }: IssueArticle): number => pages[0]?.number ?? LAST

/** The articles of an issue as they are printed, page by page; what has been joined into another is not among them. */
export const useIssueArticles = (issue: string): IssueArticle[] | 'failed' | 'loading' => {
  const ask = useApi()
  const [articles, setArticles] = useState<IssueArticle[] | 'failed' | 'loading'>('loading')

  useEffect(() => {
    const stop = new AbortController()
    const of = `depth=0&where[issue][equals]=${encodeURIComponent(issue)}`
    const select = (...names: string[]): string => names.map((name) => `&select[${name}]=true`).join('')
    const read = async (): Promise<void> => {
      const pages = await readAll<PageRow>(ask, `/pages?${of}&sort=number${select('name', 'number')}`, stop.signal)
      const open = '&draft=true&sort=order&where[stage][not_in]=joined,withdrawn'
      const rows = await readAll<Row>(ask, `/articles?${of}${open}${select('headline', 'pages')}`, stop.signal)
      if (stop.signal.aborted) return
      if (!pages || !rows) return setArticles('failed')
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
    void read()
    return () => stop.abort()
  }, [ask, issue])

  return articles
}
