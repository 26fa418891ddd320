'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

import type { NextWaiting } from '../../desk/queue/nextWaiting'
import { hrefOf } from '../queue/hrefOf'
import { useApi } from '../shared/useApi'

type Given = { article: { id: string; revision: number }; filters: string; isApprover: boolean }

/** How many others wait for my approval, null until that is known; and the way to the next of them: whether there was one. */
export const useNextWaiting = ({ article: { id, revision }, filters, isApprover }: Given): { left: number | null; openNext: () => Promise<boolean> } => {
  const ask = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const [left, setLeft] = useState<number | null>(null)
  const read = useCallback(
    (signal?: AbortSignal) => ask<NextWaiting>('GET', `/queue/next-waiting?after=${encodeURIComponent(id)}${filters && `&${filters}`}`, undefined, signal),
    [ask, filters, id],
  )

  useEffect(() => {
    if (!isApprover) return
    const stop = new AbortController()
    void read(stop.signal).then((answer) => {
      if (!stop.signal.aborted && answer.ok) setLeft(answer.body.left)
    })
    return () => stop.abort()
    // A decision makes another revision: the count is another one then.
  }, [isApprover, read, revision])

  const openNext = useCallback(async (): Promise<boolean> => {
    // Asked anew: others approve as well.
    const answer = await read()
    if (!answer.ok) {
      toast.error(answer.message)
      return false
    }
    const { doc, left: others } = answer.body
    setLeft(others)
    if (doc) router.push(hrefOf(config.routes.admin, 'approval', doc, filters))
    return doc !== null
  }, [config.routes.admin, filters, read, router])

  return { left, openNext }
}
