'use client'

import { useCallback, useEffect, useState } from 'react'

import type { QueueAnswer } from '../../desk/queue/QueueItem'
import { useApi } from '../useApi'
import { type QueueChoice, queryOf } from './QueueChoice'

export type QueueState = { answer: QueueAnswer | null; error: string | null; isLoading: boolean }

/** The part of the queue that is looked at, read anew whenever another is, or when asked to. */
export const useQueue = (choice: QueueChoice): QueueState & { reread: () => void } => {
  const ask = useApi()
  const query = queryOf(choice)
  const [state, setState] = useState<QueueState>({ answer: null, error: null, isLoading: true })
  const [times, setTimes] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    setState((before) => ({ ...before, isLoading: true }))
    void ask<QueueAnswer>('GET', `/queue?${query}`, undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setState(answer.ok ? { answer: answer.body, error: null, isLoading: false } : { answer: null, error: answer.message, isLoading: false })
    })
    return () => stop.abort()
  }, [ask, query, times])

  const reread = useCallback(() => setTimes((before) => before + 1), [])
  return { ...state, reread }
}
