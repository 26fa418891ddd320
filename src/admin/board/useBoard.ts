'use client'

import { useCallback, useEffect, useState } from 'react'

import type { Board } from '../../desk/board'
import { useApi } from '../shared/useApi'

/** The board of an issue, counted anew when asked to, and when somebody comes back to the window. */
export const useBoard = (first: Board): { board: Board; error: string | null; isLoading: boolean; reread: () => void } => {
  const ask = useApi()
  const [board, setBoard] = useState(first)
  const [error, setError] = useState<string | null>(null)
  const [isLoading, setIsLoading] = useState(false)
  const { id } = first.issue

  const read = useCallback(async (): Promise<void> => {
    setIsLoading(true)
    const answer = await ask<Board>('GET', `/issues/${id}/board`)
    setIsLoading(false)
    setError(answer.ok ? null : answer.message)
    if (answer.ok) setBoard(answer.body)
  }, [ask, id])
  const reread = useCallback(() => void read(), [read])

  useEffect(() => {
    window.addEventListener('focus', reread)
    return () => window.removeEventListener('focus', reread)
  }, [reread])

  return { board, error, isLoading, reread }
}
