'use client'

import { useRef, useState } from 'react'

export type Busy = 'loading' | 'saving' | null

/** One question to the server at a time: a key that is held down must not send twice. Begins with loading. */
export const useOneAtATime = () => {
  const [busy, setBusy] = useState<Busy>('loading')
  const isAsking = useRef(false)

  const during = async (kind: Busy, work: () => Promise<void>): Promise<void> => {
    if (isAsking.current) return
    isAsking.current = true
    setBusy(kind)
    await work()
    isAsking.current = false
    setBusy(null)
  }
  return { busy, during, isHeld: () => isAsking.current, setBusy }
}
