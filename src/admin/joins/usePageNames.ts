'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Words } from '../useWords'
import { pageName } from './words'

type Page = { fileName?: string | null; id: string; name?: string | null; number?: number | null }

/** What the pages are called, when there are several to tell apart; empty until that is known, and for a single one. */
export const usePageNames = (pages: string[]): ReadonlyMap<string, Words> => {
  const { config } = useConfig()
  const [names, setNames] = useState<ReadonlyMap<string, Words>>(new Map())
  const several = [...new Set(pages)].sort()
  const wanted = several.length > 1 ? several.join(',') : ''

  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    const query = `depth=0&limit=100&select[fileName]=true&select[name]=true&select[number]=true&where[id][in]=${encodeURIComponent(wanted)}`
    fetch(`${config.serverURL}${config.routes.api}/pages?${query}`, { credentials: 'include', signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) return
        const { docs } = (await response.json()) as { docs: Page[] }
        setNames(new Map(docs.map(({ fileName, id, name, number }) => [String(id), pageName({ name: name || (fileName ?? null), number: number ?? null })])))
      })
      // Without the names the lines are still there.
      .catch(() => undefined)
    return () => stop.abort()
  }, [config.routes.api, config.serverURL, wanted])

  return names
}
