'use client'

import { useEffect, useState } from 'react'

import { linesByKey } from '../../editorial/linesByKey'
import type { SourceLine } from '../../ingest'
import { useApi } from './useApi'

type PageSource = { lines: SourceLine[]; page: string; sha256: string }

/** `loading`, `failed`, or the text of each line by `lineKey` (src/editorial/lineKey.ts). */
export type PageLines = 'failed' | 'loading' | ReadonlyMap<string, string>

const byPageAndNumber = (sources: PageSource[]): PageLines =>
  new Map([...linesByKey(sources)].map(([key, { text }]) => [key, text]))

/** The source lines of pages, for staff. They never change, so they are read once. */
export const usePageLines = (pages: string[]): PageLines => {
  const ask = useApi()
  const [lines, setLines] = useState<PageLines>('loading')
  const wanted = [...new Set(pages)].sort().join(',')

  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    const query = `depth=0&limit=100&select[lines]=true&select[page]=true&select[sha256]=true&where[page][in]=${encodeURIComponent(wanted)}`
    void ask<{ docs: PageSource[] }>('GET', `/page-sources?${query}`, undefined, stop.signal).then((answer) => {
      if (!stop.signal.aborted) setLines(answer.ok ? byPageAndNumber(answer.body.docs) : 'failed')
    })
    return () => stop.abort()
  }, [ask, wanted])

  return lines
}
