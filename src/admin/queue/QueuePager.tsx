'use client'

import type { QueueAnswer } from '../../desk/queue/QueueItem'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

type Props = { answer: QueueAnswer; onPage: (page: number) => void }

/** From page to page of a long list. */
export const QueuePager = ({ answer: { page, totalDocs, totalPages }, onPage }: Props) => {
  const say = useWords()
  if (totalPages <= 1) return null
  return (
    <div className="queue__pager">
      <button className="desk-button" disabled={page <= 1} onClick={() => onPage(page - 1)} type="button">{say(WORDS.previousPage)}</button>
      <span>{say(WORDS.page(page, totalPages, totalDocs))}</span>
      <button className="desk-button" disabled={page >= totalPages} onClick={() => onPage(page + 1)} type="button">{say(WORDS.nextPage)}</button>
    </div>
  )
}
