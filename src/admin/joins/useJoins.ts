'use client'

import { useCallback, useEffect, useState } from 'react'

import type { OpenMark } from '../../editorial/jumps/openMarks'
import type { JoinView } from '../../workflow/joinView'
import { useApi } from '../shared/useApi'

export type JoinDeed = 'confirm' | 'dismiss' | 'undo'

export type Joins = {
  /** Does one deed; tells whether it was done. What went wrong stands in `error`. */
  decide: (join: JoinView, deed: JoinDeed) => Promise<boolean>
  error: string | null
  isBusy: boolean
  joins: JoinView[] | 'failed' | 'loading'
  /** Of an article: the marks that no join answers. */
  openMarks: OpenMark[]
  /** Puts two articles on the list by a person's word; tells whether it was done. */
  propose: (from: string, to: string) => Promise<boolean>
}

/** The joins that concern an article, a page or an issue, and what can be done with them. */
export const useJoins = (of: 'articles' | 'issues' | 'pages', id: string | null): Joins => {
  const ask = useApi()
  const [joins, setJoins] = useState<Joins['joins']>('loading')
  const [openMarks, setOpenMarks] = useState<OpenMark[]>([])
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const read = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      if (!id) return
      const answer = await ask<{ joins: JoinView[]; openMarks?: OpenMark[] }>('GET', `/joins/about/${of}/${id}`, undefined, signal)
      if (signal?.aborted) return
      setJoins(answer.ok ? answer.body.joins : 'failed')
      if (answer.ok) setOpenMarks(answer.body.openMarks ?? [])
    },
    [ask, id, of],
  )

  useEffect(() => {
    const stop = new AbortController()
    void read(stop.signal)
    return () => stop.abort()
  }, [read])

  const post = async (path: string, body: Record<string, unknown>): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    const answer = await ask('POST', `/joins/${path}`, body)
    if (!answer.ok) setError(answer.message)
    // A refusal may mean that somebody else was faster: the list must say how it is.
    if (answer.ok || answer.status !== 0) await read()
    setIsBusy(false)
    return answer.ok
  }

  return {
    decide: (join, deed) => post(`${join.id}/${deed}`, deed === 'confirm' ? { from: join.from.revision, to: join.to.revision } : {}),
    error, isBusy, joins, openMarks,
    propose: (from, to) => post('propose', { from, to }),
  }
}
