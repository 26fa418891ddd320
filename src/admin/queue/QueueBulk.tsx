'use client'

import { useWords } from '../shared/useWords'
import type { Bulk } from './useBulkApprove'
import { WORDS } from './words'

type Props = { bulk: Bulk; isWhole: boolean; onApprove: () => void }

/** The buttons over what waits for approval. `isWhole`: the list has no further page. */
export const QueueBulk = ({ bulk: { isApproving, selectClean, selected }, isWhole, onApprove }: Props) => {
  const say = useWords()
  return (
    <div className="queue__bulk">
      <button aria-keyshortcuts="a" className="desk-button" onClick={selectClean} type="button">{say(isWhole ? WORDS.selectAll : WORDS.selectAllHere)} <kbd>a</kbd></button>
      <button className="desk-button" data-bulk="approve" disabled={selected.size === 0 || isApproving} onClick={onApprove} type="button">
        {say(isApproving ? WORDS.approving : WORDS.approve(selected.size))}
      </button>
    </div>
  )
}
