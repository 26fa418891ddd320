'use client'

import { useEffect, useState } from 'react'

import type { QueueList as ListName } from '../../desk/queue/QueueItem'
import { KeyHelp } from '../keys/KeyHelp'
import { BulkDialog } from './BulkDialog'
import { BulkReport } from './BulkReport'
import { KEY_MAP, PROOFREADERS_KEYS } from './keyMap'
import { planBulk } from './planBulk'
import { QueueBulk } from './QueueBulk'
import { filterQueryOf, type QueueChoice } from './QueueChoice'
import { QueueFilters } from './QueueFilters'
import { QueueHead } from './QueueHead'
import { QueueList } from './QueueList'
import { QueuePager } from './QueuePager'
import { QueueTabs } from './QueueTabs'
import { useBulkApprove } from './useBulkApprove'
import { useClaim } from './useClaim'
import { useQueue } from './useQueue'
import { useQueueChoice } from './useQueueChoice'
import { useQueueKeys } from './useQueueKeys'
import { useQueueRows } from './useQueueRows'

type Props = { canApprove: boolean; first: QueueChoice; publications: { id: string; name: string }[] }

/** What is mine, what is free, what waits for my approval; the next one by one key. */
export const Queue = ({ canApprove, first, publications }: Props) => {
  const { choice, choose } = useQueueChoice(first)
  const [open, setOpen] = useState<'bulk' | 'help' | null>(null)
  const queue = useQueue(choice)
  const { answer } = queue
  const rows = useQueueRows(answer?.docs, choice)
  const bulk = useBulkApprove(rows.docs, choice, queue.reread)
  const { claim, isClaiming } = useClaim(choice, queue.reread)
  const close = (): void => setOpen(null)
  const [onApprove, onHelp] = [() => setOpen('bulk'), () => setOpen('help')]
  const onList = (list: ListName): void => choose({ list, stage: '' })
  useQueueKeys({ bulk, canApprove, choice, claim, onApprove, onHelp, onList, rows })

  // A page that was emptied by approving all of it: the one before.
  useEffect(() => {
    if (answer && answer.docs.length === 0 && answer.page > answer.totalPages) choose({ page: answer.totalPages })
  }, [answer, choose])

  const plan = open === 'bulk' ? planBulk(rows.docs, bulk.selected) : null
  const approve = (): void => {
    close()
    if (plan) void bulk.approve(plan.toApprove)
  }
  return (
    <div className="queue gutter--left gutter--right">
      <QueueHead claim={claim} isClaiming={isClaiming} issue={choice.issue} onHelp={onHelp} />
      <QueueTabs canApprove={canApprove} counts={queue.counts} isStageSet={choice.stage !== ''} list={choice.list} onChoose={onList} />
      <QueueFilters choice={choice} choose={choose} issues={answer?.issues ?? []} publications={publications} />
      {choice.list === 'approval' && rows.docs.length > 0 && <QueueBulk bulk={bulk} isWhole={answer?.totalPages === 1} onApprove={onApprove} />}
      {bulk.report && <BulkReport filters={filterQueryOf(choice)} onClose={bulk.closeReport} report={bulk.report} />}
      <QueueList bulk={bulk} canApprove={canApprove} choice={choice} choose={choose} queue={queue} rows={rows} />
      {answer && <QueuePager answer={answer} onPage={(page) => choose({ page })} />}
      {plan && <BulkDialog filters={choice} onClose={close} onConfirm={approve} plan={plan} />}
      {open === 'help' && <KeyHelp onClose={close} rows={canApprove ? KEY_MAP : PROOFREADERS_KEYS} />}
    </div>
  )
}
