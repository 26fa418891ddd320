import type { AdminViewServerProps } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { readBoard } from '../../desk/board'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { wordsIn } from '../views/wordsIn'
import { IssueBoard } from './IssueBoard'
import { WORDS } from './words'

/** `/admin/board/:issueId`: how far an issue is, by page, person and problem. */
export const BoardView = async (view: AdminViewServerProps) => {
  const board = await staffOnly(view, (req) => readBoard(req, segmentOf(view, 1)))
  const { i18n, payload, user } = view.initPageResult.req
  const { id, title } = board.issue
  const steps = [{ label: title, url: `${payload.config.routes.admin}/collections/issues/${id}` }, { label: wordsIn(i18n.language)(WORDS.board) }]
  return (
    <StaffPage steps={steps} view={view}>
      <IssueBoard canApprove={isEditorOrAdmin(user)} first={board} key={id} />
    </StaffPage>
  )
}
