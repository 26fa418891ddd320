'use client'

import { Link, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import { LISTS } from '../../desk/queue/QueueItem'
import { useApi } from '../useApi'
import { useWords } from '../useWords'
import { hrefOf } from './hrefOf'
import { type QueueChoice, queryOf } from './QueueChoice'
import { QueueFilters } from './QueueFilters'
import { QueueTable } from './QueueTable'
import { useBulkApprove } from './useBulkApprove'
import { useQueue } from './useQueue'
import { useRowKeys } from './useRowKeys'
import { WORDS } from './words'

type Props = { canApprove: boolean; first: QueueChoice; publications: { id: string; name: string }[] }

/** What is mine, what is free, what waits for my approval; the next one by one key. */
export const Queue = ({ canApprove, first, publications }: Props) => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const { admin } = config.routes
  const [choice, setChoice] = useState(first)
  const [at, setAt] = useState(0)
  const [isClaiming, setIsClaiming] = useState(false)
  const { answer, error, isLoading } = useQueue(choice)
  const docs = answer?.docs ?? []
  const bulk = useBulkApprove(docs)
  const { clear } = bulk

  useEffect(() => window.history.replaceState(window.history.state, '', `${admin}/queue?${queryOf(choice)}`), [admin, choice])
  useEffect(() => {
    setAt(0)
    clear()
  }, [choice, clear])

  const choose = (change: Partial<QueueChoice>): void => setChoice((before) => ({ ...before, page: 1, ...change }))
  const open = (): void => {
    const item = docs[at]
    if (item) router.push(hrefOf(admin, choice.list, item))
  }
  const claim = async (): Promise<void> => {
    if (isClaiming) return
    setIsClaiming(true)
    const { issue, publication } = choice
    const claimed = await ask<{ doc: { id: string } | null }>('POST', '/queue/next', { issue, publication })
    setIsClaiming(false)
    if (!claimed.ok) toast.error(claimed.message)
    else if (!claimed.body.doc) toast.info(say(WORDS.nothingFree))
    else router.push(`${admin}/desk/${claimed.body.doc.id}`)
  }
  const select = (): void => {
    const item = docs[at]
    if (choice.list === 'approval' && item && item.cannotApprove === null) bulk.toggle(item.id)
  }
  useRowKeys({ claim: () => void claim(), move: (by) => setAt((before) => Math.max(0, Math.min(docs.length - 1, before + by))), open, select })

  return (
    <div className="queue gutter--left gutter--right">
      <header className="queue__head">
        <h1>{say(WORDS.queue)}</h1>
        {choice.issue && <Link className="desk-button" href={`${admin}/board/${choice.issue}`} prefetch={false}>{say(WORDS.board)}</Link>}
        <button aria-keyshortcuts="n" className="desk-button queue__next" disabled={isClaiming} onClick={() => void claim()} type="button">{say(WORDS.next)} <kbd>n</kbd></button>
      </header>
      <nav aria-label={say(WORDS.lists)} className="queue__tabs">
        {LISTS.filter((list) => canApprove || list !== 'approval').map((list) => (
          <button
            aria-current={list === choice.list ? 'page' : undefined} data-list={list} key={list}
            onClick={() => choose({ issue: '', list, stage: '' })} type="button"
          >
            {say(WORDS.tabs[list])}{list === choice.list && answer ? ` ${answer.totalDocs}` : ''}
          </button>
        ))}
      </nav>
      <QueueFilters choice={choice} choose={choose} issues={answer?.issues ?? []} publications={publications} />
      {choice.list === 'approval' && docs.length > 0 && (
        <div className="queue__bulk">
          <button className="desk-button" onClick={bulk.selectClean} type="button">{say(WORDS.selectAll)}</button>
          <button className="desk-button" data-bulk="approve" disabled={bulk.selected.size === 0 || bulk.isApproving} onClick={() => void bulk.approve()} type="button">
            {say(WORDS.approve(bulk.selected.size))}
          </button>
        </div>
      )}
      <div aria-busy={isLoading} aria-live="polite" className="queue__list">
        {error && <p className="queue__error" role="alert">{error}</p>}
        {!answer && isLoading && <p>{say(WORDS.loading)}</p>}
        {answer && docs.length === 0 && <p className="queue__nothing">{say(WORDS.nothing[choice.list])}</p>}
        {docs.length > 0 && <QueueTable at={at} docs={docs} list={choice.list} results={bulk.results} selected={bulk.selected} setAt={setAt} toggle={bulk.toggle} />}
      </div>
      {answer && answer.totalPages > 1 && (
        <div className="queue__pager">
          <button className="desk-button" disabled={choice.page <= 1} onClick={() => choose({ page: choice.page - 1 })} type="button">{say(WORDS.previousPage)}</button>
          <span>{say(WORDS.page(answer.page, answer.totalPages, answer.totalDocs))}</span>
          <button className="desk-button" disabled={choice.page >= answer.totalPages} onClick={() => choose({ page: choice.page + 1 })} type="button">{say(WORDS.nextPage)}</button>
        </div>
      )}
      <p className="queue__keys">{say(WORDS.keys)}</p>
    </div>
  )
}
