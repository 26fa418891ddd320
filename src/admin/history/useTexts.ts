'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskContent } from '../../desk/DeskAnswer'
import { useApi } from '../shared/useApi'

type Texts = { error: string | null; reread: () => void; texts: (DeskContent | null)[] }

/** The texts of an article at these revisions, each read once; null while one is on its way. */
export const useTexts = (article: string, revisions: readonly number[]): Texts => {
  const ask = useApi()
  const [known, setKnown] = useState<ReadonlyMap<number, DeskContent>>(new Map())
  const [error, setError] = useState<string | null>(null)
  const [times, setTimes] = useState(0)
  // Beside `known`, on which the reading must not depend: what comes first would begin the others anew.
  const isKnown = useRef(new Set<number>())
  const wanted = revisions.join(',')

  useEffect(() => {
    const stop = new AbortController()
    const readOne = async (revision: number): Promise<string | null> => {
      const answer = await ask<{ content: DeskContent }>('GET', `/desk/${article}/history/${revision}`, undefined, stop.signal)
      if (!answer.ok) return answer.message
      isKnown.current.add(revision)
      setKnown((before) => new Map(before).set(revision, answer.body.content))
      return null
    }
    setError(null)
    const missing = [...new Set(wanted.split(',').map(Number))].filter((revision) => !isKnown.current.has(revision))
    void Promise.all(missing.map(readOne)).then((failures) => {
      if (!stop.signal.aborted) setError(failures.find((failure) => failure !== null) ?? null)
    })
    return () => stop.abort()
  }, [article, ask, times, wanted])

  const reread = useCallback(() => setTimes((before) => before + 1), [])
  return { error, reread, texts: revisions.map((revision) => known.get(revision) ?? null) }
}
