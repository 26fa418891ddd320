import type { AdminViewServerProps } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { readApproval } from '../../desk/approval'
import { placedLines } from '../../desk/placedLines'
import { readDesk } from '../../desk/readDesk'
import { suspectsOf } from '../../desk/textOf'
import { partsOfArticle } from '../../editorial/proofing'
import { filterQueryOf, readChoice } from '../queue/QueueChoice'
import { articleSteps } from '../views/articleSteps'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { Approval } from './Approval'
import { WORDS } from './words'

/** `/admin/desk/:articleId/approval`: all that an approver needs on one screen; with the filters of the queue in the address. */
export const ApprovalView = async (view: AdminViewServerProps) => {
  const shown = await staffOnly(view, async (req) => {
    const id = segmentOf(view, 1)
    const desk = await readDesk(req, id)
    const { article } = desk
    const [lines = []] = await placedLines(req, [article.sourceLines])
    const parts = partsOfArticle(article.content)
    return {
      approval: await readApproval(req, id), desk, isApprover: isEditorOrAdmin(req.user), lines, parts,
      suspects: suspectsOf(parts, lines, { settledSuspects: article.settledSuspects }),
    }
  })
  const filters = filterQueryOf(readChoice((view.searchParams ?? {}) as Record<string, unknown>))
  return (
    <StaffPage steps={articleSteps(view, shown.desk, WORDS.approval)} view={view}>
      <Approval {...shown} filters={filters} key={shown.desk.article.id} />
    </StaffPage>
  )
}
