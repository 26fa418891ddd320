'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import type { QueueList } from '../../desk/queue/QueueItem'
import type { CommandsOf } from '../keys/KeyMap'
import { isRow } from '../keys/isRow'
import { useKeys } from '../keys/useKeys'
import { hrefOf } from './hrefOf'
import { KEY_MAP } from './keyMap'
import { filterQueryOf, type QueueChoice } from './QueueChoice'
import type { Bulk } from './useBulkApprove'
import type { useQueueRows } from './useQueueRows'

type Given = {
  bulk: Bulk; canApprove: boolean; choice: QueueChoice; claim: () => void; onApprove: () => void; onHelp: () => void; onList: (list: QueueList) => void
  rows: ReturnType<typeof useQueueRows>
}

/** The keys of the queue; those of approving only where there is something to approve. */
export const useQueueKeys = ({ bulk, canApprove, choice, claim, onApprove, onHelp, onList, rows: { at, docs, move } }: Given): void => {
  const router = useRouter()
  const { config } = useConfig()
  const item = docs[at]
  const approving: Partial<CommandsOf<(typeof KEY_MAP)[number]['command']>> = choice.list !== 'approval' ? {} : {
    approve: () => { if (bulk.selected.size > 0) onApprove() },
    select: () => { if (item?.cannotApprove === null) bulk.toggle(item.id) },
    selectAll: bulk.selectClean,
  }
  useKeys(KEY_MAP, {
    claim, free: () => onList('free'), keys: onHelp, mine: () => onList('mine'), next: () => move(1), previous: () => move(-1),
    open: () => { if (item) router.push(hrefOf(config.routes.admin, choice.list, item, filterQueryOf(choice))) },
    ...(canApprove && { approval: () => onList('approval') }), ...approving,
  }, isRow)
}
