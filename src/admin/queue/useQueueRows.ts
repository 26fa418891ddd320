'use client'

import { useEffect, useState } from 'react'

import type { QueueItem } from '../../desk/queue/QueueItem'

const NONE: QueueItem[] = []

/** The rows and which of them is the current one; it stays within them when some have gone. @param key changes with the list. */
export const useQueueRows = (given: QueueItem[] | undefined, key: unknown) => {
  const docs = given ?? NONE
  const [wanted, setAt] = useState(0)
  const at = Math.max(0, Math.min(docs.length - 1, wanted))
  useEffect(() => setAt(0), [key])
  return { at, docs, move: (by: -1 | 1): void => setAt(Math.max(0, Math.min(docs.length - 1, at + by))), setAt }
}
