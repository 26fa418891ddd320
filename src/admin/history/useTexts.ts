'use client'

import { useEffect, useState } from 'react'

import type { DeskContent } from '../../desk/DeskAnswer'
import { useApi } from '../useApi'

/** The texts of an article at these revisions, each read once; null while one is on its way. */
export const useTexts = (article: string, revisions: readonly number[]): { error: string | null; texts: (DeskContent | null)[] } => {
  const ask = useApi()
  const [known, setKnown] = useState<ReadonlyMap<number, DeskContent>>(new Map())
  const [error, setError] = useState<string | null>(null)
  const missing = revisions.filter((revision) => !known.has(revision)).join(',')

  useEffect(() => {
    if (missing === '') return
    const stop = new AbortController()
    for (const revision of missing.split(',').map(Number)) {
      void ask<{ content: DeskContent }>('GET', `/desk/${article}/history/${revision}`, undefined, stop.signal).then((answer) => {
        if (stop.signal.aborted) return
        setError(answer.ok ? null : answer.message)
        if (answer.ok) setKnown((before) => new Map(before).set(revision, answer.body.content))
      })
    }
    return () => stop.abort()
  }, [article, ask, missing])

  return { error, texts: revisions.map((revision) => known.get(revision) ?? null) }
}
