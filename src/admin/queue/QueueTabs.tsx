'use client'

import { LISTS, type QueueAnswer, type QueueList } from '../../desk/queue/QueueItem'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

type Props = { canApprove: boolean; counts: QueueAnswer['counts'] | null; isStageSet: boolean; list: QueueList; onChoose: (list: QueueList) => void }

/** The lists, each with how many texts it has; a stage is chosen in one list alone and says nothing of the others. */
export const QueueTabs = ({ canApprove, counts, isStageSet, list: chosen, onChoose }: Props) => {
  const say = useWords()
  return (
    <nav aria-label={say(WORDS.lists)} className="queue__tabs">
      {LISTS.filter((list) => canApprove || list !== 'approval').map((list) => (
        <button aria-current={list === chosen ? 'page' : undefined} data-list={list} key={list} onClick={() => onChoose(list)} type="button">
          {say(WORDS.tabs[list])}{counts && (list === chosen || !isStageSet) && <span className="queue__count" data-count={list}> {counts[list]}</span>}
        </button>
      ))}
    </nav>
  )
}
