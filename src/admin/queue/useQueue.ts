'use client'

import { useCallback, useEffect, useState } from 'react'

import type { QueueAnswer, QueueList } from '../../desk/queue/QueueItem'
import { useApi } from '../shared/useApi'
import { type QueueChoice, queryOf } from './QueueChoice'

type Read = { answer: QueueAnswer; list: QueueList }

export type QueueState = {
  /** Of the list that is looked at; null until it has been read. */
  answer: QueueAnswer | null
  /** How many texts each list has, as far as is known. */
  counts: QueueAnswer['counts'] | null
  error: string | null
  isLoading: boolean
  reread: () => void
}

/** The part of the queue that is looked at, read anew whenever another is, when asked to, and when somebody comes back to the window. */
export const useQueue = (choice: QueueChoice): QueueState => {
  const ask = useApi()
  const query = queryOf(choice)
  const { list } = choice
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isLoading, setIsLoading] = useState(true)
  const [times, setTimes] = useState(0)
  const reread = useCallback(() => setTimes((before) => before + 1), [])

  useEffect(() => {
    const stop = new AbortController()
    setIsLoading(true)
    void ask<QueueAnswer>('GET', `/queue?${query}`, undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setIsLoading(false)
      setError(answer.ok ? null : answer.message)
      if (answer.ok) setRead({ answer: answer.body, list })
    })
    return () => stop.abort()
  }, [ask, list, query, times])

  useEffect(() => {
    window.addEventListener('focus', reread)
    return () => window.removeEventListener('focus', reread)
  }, [reread])

  return { answer: read?.list === list ? read.answer : null, counts: read?.answer.counts ?? null, error, isLoading, reread }
}
