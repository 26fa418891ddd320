import type { AdminViewServerProps } from 'payload'

import { readApproval } from '../../desk/approval'
import { placedLines } from '../../desk/placedLines'
import { readDesk } from '../../desk/readDesk'
import { suspectsOf } from '../../desk/textOf'
import { partsOfArticle } from '../../editorial/proofing'
import { articleSteps } from '../views/articleSteps'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { Approval } from './Approval'
import { WORDS } from './words'

/** `/admin/desk/:articleId/approval`: all that an approver needs on one screen. */
export const ApprovalView = async (view: AdminViewServerProps) => {
  const shown = await staffOnly(view, async (req) => {
    const id = segmentOf(view, 1)
    const desk = await readDesk(req, id)
    const { article } = desk
    const [lines = []] = await placedLines(req, [article.sourceLines])
    const parts = partsOfArticle(article.content)
    return {
      approval: await readApproval(req, id), desk, lines, parts,
      suspects: suspectsOf(parts, lines, { settledSuspects: article.settledSuspects }),
    }
  })
  return (
    <StaffPage steps={articleSteps(view, shown.desk, WORDS.approval)} view={view}>
      <Approval {...shown} key={shown.desk.article.revision} />
    </StaffPage>
  )
}
