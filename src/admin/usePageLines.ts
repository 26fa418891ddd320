'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { SourceLine } from '../ingest'

type PageSource = { lines: SourceLine[]; page: string; sha256: string }

/** `loading`, `failed`, or the text of each line by {@link lineKey}. */
export type PageLines = 'failed' | 'loading' | ReadonlyMap<string, string>

/** A page may have been imported again from another file: a line is one of a page's file, by its SHA-256. */
export const lineKey = (page: string, source: string, n: number): string => `${page}:${source}:${n}`

const byPageAndNumber = (sources: PageSource[]): PageLines =>
  new Map(sources.flatMap(({ lines, page, sha256 }) => lines.map(({ n, text }) => [lineKey(page, sha256, n), text] as const)))

/** The source lines of pages, for staff. They never change, so they are read once. */
export const usePageLines = (pages: string[]): PageLines => {
  const { config } = useConfig()
  const [lines, setLines] = useState<PageLines>('loading')
  const wanted = [...new Set(pages)].sort().join(',')

  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    const query = `depth=0&limit=100&select[lines]=true&select[page]=true&select[sha256]=true&where[page][in]=${encodeURIComponent(wanted)}`
    fetch(`${config.serverURL}${config.routes.api}/page-sources?${query}`, { credentials: 'include', signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(response.statusText)
        setLines(byPageAndNumber(((await response.json()) as { docs: PageSource[] }).docs))
      })
      .catch(() => {
        if (!stop.signal.aborted) setLines('failed')
      })
    return () => stop.abort()
  }, [config.routes.api, config.serverURL, wanted])

  return lines
}
