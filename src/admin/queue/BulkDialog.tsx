'use client'

import { Button } from '@payloadcms/ui'

import { shownKey } from '../keys/shownKey'
import { Dialog } from '../shared/Dialog'
import { CONFIRM_KEY } from '../shared/isConfirm'
import { useWords } from '../shared/useWords'
import type { BulkPlan } from './planBulk'
import type { QueueFilters } from './QueueChoice'
import { useOwnWaiting } from './useOwnWaiting'
import { WORDS } from './words'

type Props = { filters: QueueFilters; onClose: () => void; onConfirm: () => void; plan: BulkPlan }

/** Asks before many texts become public at once: how many, and what is left out and why. */
export const BulkDialog = ({ filters, onClose, onConfirm, plan: { flagged, leftOut, toApprove, unselected } }: Props) => {
  const say = useWords()
  const own = useOwnWaiting(filters)
  const count = toApprove.length
  const confirm = count > 0 && (
    <Button extraButtonProps={{ 'aria-keyshortcuts': CONFIRM_KEY, 'data-bulk': 'confirm', 'data-focus': '' }} margin={false} onClick={onConfirm} size="medium" type="button">{say(WORDS.bulkConfirm(count))} <kbd>{shownKey(CONFIRM_KEY)}</kbd></Button>
  )
  return (
    <Dialog buttons={confirm} onClose={onClose} onConfirm={count > 0 ? onConfirm : undefined} title={say(WORDS.bulkTitle)}>
      <p data-bulk="count">{say(count > 0 ? WORDS.bulkAsk(count) : WORDS.bulkNone)}</p>
      {flagged > 0 && <p className="queue__note">⚑ {say(WORDS.bulkFlagged(flagged))}</p>}
      {leftOut.length > 0 && (
        <>
          <h3 className="queue__left-out">{say(WORDS.bulkLeftOut(leftOut.length))}</h3>
          <ul className="queue__reasons" tabIndex={0}>
            {leftOut.map(({ item, why }) => (
              <li data-left-out={item.id} key={item.id}>
                <span lang="zh-Hans">{item.title || say(WORDS.untitled)}</span>
                <small>{typeof why === 'string' ? why : say(why)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {own > 0 && <p data-own={own}>{say(WORDS.bulkOwn(own))}</p>}
      {unselected > 0 && <p>{say(WORDS.bulkUnselected(unselected))}</p>}
    </Dialog>
  )
}
