'use client'

import { useEffect, useState } from 'react'

import { useApi } from '../shared/useApi'
import type { Words } from '../shared/useWords'
import { pageName } from './words'

type Page = { fileName?: string | null; id: string; name?: string | null; number?: number | null }

/** What the pages are called, when there are several to tell apart; empty until that is known, and for a single one. */
export const usePageNames = (pages: string[]): ReadonlyMap<string, Words> => {
  const ask = useApi()
  const [names, setNames] = useState<ReadonlyMap<string, Words>>(new Map())
  const several = [...new Set(pages)].sort()
  const wanted = several.length > 1 ? several.join(',') : ''

  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    const query = `depth=0&limit=100&select[fileName]=true&select[name]=true&select[number]=true&where[id][in]=${encodeURIComponent(wanted)}`
    void ask<{ docs: Page[] }>('GET', `/pages?${query}`, undefined, stop.signal).then((answer) => {
      // Without the names the lines are still there.
      if (!answer.ok) return
      const { docs } = answer.body
      setNames(new Map(docs.map(({ fileName, id, name, number }) => [String(id), pageName({ name: name || (fileName ?? null), number: number ?? null })])))
    })
    return () => stop.abort()
  }, [ask, wanted])

  return names
}
