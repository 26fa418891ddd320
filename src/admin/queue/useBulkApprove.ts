'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import type { Approved } from '../../desk/queue/approveMany'
import type { QueueItem } from '../../desk/queue/QueueItem'
import { useApi } from '../useApi'
import { useWords } from '../useWords'
import { WORDS } from './words'

/** Which texts are chosen, and what became of those that were approved together. */
export const useBulkApprove = (docs: readonly QueueItem[]) => {
  const say = useWords()
  const ask = useApi()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [results, setResults] = useState<ReadonlyMap<string, Approved>>(new Map())
  const [isApproving, setIsApproving] = useState(false)

  const clear = useCallback(() => {
    setSelected(new Set())
    setResults(new Map())
  }, [])

  const toggle = (id: string): void => setSelected((before) => {
    const next = new Set(before)
    if (!next.delete(id)) next.add(id)
    return next
  })

  const selectClean = (): void =>
    setSelected(new Set(docs.filter(({ cannotApprove, hasProblem, openSuspects }) => openSuspects === 0 && cannotApprove === null && !hasProblem).map(({ id }) => id)))

  const approve = async (): Promise<void> => {
    const items = docs.filter(({ id }) => selected.has(id)).map(({ collection, id, revision }) => ({ collection, id, revision }))
    if (items.length === 0 || isApproving) return
    setIsApproving(true)
    const answer = await ask<{ results: Approved[] }>('POST', '/queue/approve', { items })
    setIsApproving(false)
    if (!answer.ok) return void toast.error(answer.message)
    const done = answer.body.results.filter(({ ok }) => ok).length
    setResults((before) => new Map([...before, ...answer.body.results.map((result) => [result.id, result] as const)]))
    setSelected(new Set())
    if (done === items.length) toast.success(say(WORDS.approvedAll(done)))
    else toast.warning(say(WORDS.approvedSome(done, items.length)))
  }

  return { approve, clear, isApproving, results, selectClean, selected, toggle }
}
