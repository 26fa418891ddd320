import type { AdminViewServerProps } from 'payload'

import { readBoard } from '../../desk/board'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { wordsIn } from '../views/wordsIn'
import { BoardPages } from './BoardPages'
import { BoardPeople } from './BoardPeople'
import { WORDS } from './words'

/** `/admin/board/:issueId`: how far an issue is, by page, person and problem. */
export const BoardView = async (view: AdminViewServerProps) => {
  const board = await staffOnly(view, (req) => readBoard(req, segmentOf(view, 1)))
  const { i18n, payload } = view.initPageResult.req
  const say = wordsIn(i18n.language)
  const { admin } = payload.config.routes
  const { all, approved, withdrawn } = board.totals
  return (
    <StaffPage steps={[{ label: board.issue.title, url: `${admin}/collections/issues/${board.issue.id}` }, { label: say(WORDS.board) }]} view={view}>
      <div className="board gutter--left gutter--right">
        <header className="queue__head">
          <h1>{board.issue.title} · {say(WORDS.board)}</h1>
          <a className="desk-button" href={`${admin}/collections/issues/${board.issue.id}`}>{say(WORDS.issue)}</a>
          <a className="desk-button" href={`${admin}/queue?list=free&issue=${encodeURIComponent(board.issue.id)}`}>{say(WORDS.free)}</a>
        </header>
        <p className="board__sum">
          <strong data-board="done">{say(WORDS.done(approved, all))}</strong> · <span data-board="left">{say(WORDS.left(all - approved - withdrawn))}</span>
          <small>{say(WORDS.counts)}</small>
        </p>
        <BoardPages admin={admin} board={board} say={say} />
        <BoardPeople admin={admin} board={board} say={say} />
      </div>
    </StaffPage>
  )
}
