'use client'

import { Link, useConfig } from '@payloadcms/ui'

import type { Board } from '../../desk/board'
import { Failed } from '../shared/Failed'
import { useWords } from '../shared/useWords'
import { BoardPages } from './BoardPages'
import { BoardPeople } from './BoardPeople'
import { useBoard } from './useBoard'
import { WORDS } from './words'

/** How far an issue is, by page, person and problem. */
export const IssueBoard = ({ canApprove, first }: { canApprove: boolean; first: Board }) => {
  const say = useWords()
  const { config } = useConfig()
  const { admin } = config.routes
  const { board, error, isLoading, reread } = useBoard(first)
  const { issue, totals: { all, approved, proofed, withdrawn } } = board
  const queue = (list: string): string => `${admin}/queue?list=${list}&issue=${encodeURIComponent(issue.id)}`
  return (
    <div aria-busy={isLoading} className="board gutter--left gutter--right">
      <header className="queue__head">
        <h1>{issue.title} · {say(WORDS.board)}</h1>
        <button className="desk-button" data-reread disabled={isLoading} onClick={reread} type="button">{say(WORDS.reread)}</button>
        <Link className="desk-button" href={`${admin}/collections/issues/${issue.id}`} prefetch={false}>{say(WORDS.issue)}</Link>
        <Link className="desk-button" href={queue('free')} prefetch={false}>{say(WORDS.free)}</Link>
        {canApprove && proofed > 0 && <Link className="desk-button" href={queue('approval')} prefetch={false}>{say(WORDS.approve)}</Link>}
      </header>
      {error && <Failed message={error} onRetry={reread} />}
      <p className="board__sum" role="status">
        <strong data-board="done">{say(WORDS.done(approved, all))}</strong> · <span data-board="left">{say(WORDS.left(all - approved - withdrawn))}</span>
        <small>{say(WORDS.counts)}</small>
      </p>
      {board.pages.length === 0 ? <p>{say(WORDS.noPages)}</p> : <BoardPages admin={admin} board={board} say={say} />}
      <BoardPeople admin={admin} board={board} say={say} />
    </div>
  )
}
