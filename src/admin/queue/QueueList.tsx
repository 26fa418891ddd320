'use client'

import { Failed } from '../shared/Failed'
import { useWords } from '../shared/useWords'
import { filterQueryOf, type QueueChoice } from './QueueChoice'
import { QueueNothing } from './QueueNothing'
import { QueueTable } from './QueueTable'
import type { Bulk } from './useBulkApprove'
import type { QueueState } from './useQueue'
import type { useQueueRows } from './useQueueRows'
import { WORDS } from './words'

type Props = {
  bulk: Bulk; canApprove: boolean; choice: QueueChoice; choose: (change: Partial<QueueChoice>) => void; queue: QueueState; rows: ReturnType<typeof useQueueRows>
}

/** The rows; or that they are on their way, that there are none, or why they cannot be read. */
export const QueueList = ({ bulk: { selected, toggle }, canApprove, choice, choose, queue: { answer, error, isLoading, reread }, rows: { at, docs, setAt } }: Props) => {
  const say = useWords()
  return (
    <div aria-busy={isLoading} className="queue__list">
      {error && <Failed message={error} onRetry={reread} />}
      {!answer && isLoading && <p role="status">{say(WORDS.loading)}</p>}
      {answer && docs.length === 0 && <QueueNothing choice={choice} choose={choose} counts={answer.counts} isEditor={canApprove} />}
      {docs.length > 0 && <QueueTable at={at} docs={docs} filters={filterQueryOf(choice)} list={choice.list} selected={selected} setAt={setAt} toggle={toggle} />}
    </div>
  )
}
