'use client'

import { useEffect, useRef, useState } from 'react'

import type { Approved } from '../../desk/queue/approveMany'
import type { QueueItem } from '../../desk/queue/QueueItem'
import { useApi } from '../shared/useApi'
import { isClean } from './planBulk'
import type { QueueChoice } from './QueueChoice'

/** What became of those that were approved together; `error` when nothing came of it at all. */
export type BulkReport = { approved: QueueItem[]; error: string | null; failed: { item: QueueItem; message: string }[] }

/** Which texts of this part of the queue are chosen, and what became of those that were approved together. */
export const useBulkApprove = (docs: readonly QueueItem[], choice: QueueChoice, onDone: () => void) => {
  const ask = useApi()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [report, setReport] = useState<BulkReport | null>(null)
  const [isApproving, setIsApproving] = useState(false)
  const isAsking = useRef(false)

  useEffect(() => setSelected(new Set()), [choice])
  // Another page of the same list, as after a page was emptied, leaves standing what became of the last.
  useEffect(() => setReport(null), [choice.list])

  const toggle = (id: string): void => setSelected((before) => {
    const next = new Set(before)
    if (!next.delete(id)) next.add(id)
    return next
  })

  const approve = async (items: readonly QueueItem[]): Promise<void> => {
    if (items.length === 0 || isAsking.current) return
    isAsking.current = true
    setIsApproving(true)
    setReport(null)
    const answer = await ask<{ results: Approved[] }>('POST', '/queue/approve', { items: items.map(({ collection, id, revision }) => ({ collection, id, revision })) })
    isAsking.current = false
    setIsApproving(false)
    const results = new Map(answer.ok ? answer.body.results.map((result) => [result.id, result] as const) : [])
    setReport({
      approved: items.filter(({ id }) => results.get(id)?.ok),
      error: answer.ok ? null : answer.message,
      failed: items.flatMap((item) => {
        const result = results.get(item.id)
        return result && !result.ok ? [{ item, message: result.message ?? '' }] : []
      }),
    })
    if (answer.ok) setSelected(new Set())
    // Also when no answer came: some may have been approved all the same.
    onDone()
  }

  return {
    approve, isApproving, report, selected, toggle,
    closeReport: () => setReport(null),
    selectClean: () => setSelected(new Set(docs.filter(isClean).map(({ id }) => id))),
  }
}

export type Bulk = ReturnType<typeof useBulkApprove>
