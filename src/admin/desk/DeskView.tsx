import type { AdminViewServerProps } from 'payload'

import { readDesk } from '../../desk/readDesk'
import { articleSteps } from '../views/articleSteps'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { Desk } from './Desk'

/** `/admin/desk/:articleId`. */
export const DeskView = async (view: AdminViewServerProps) => {
  const { user } = view.initPageResult.req
  const answer = await staffOnly(view, (req) => readDesk(req, segmentOf(view, 1)))
  return (
    <StaffPage steps={articleSteps(view, answer)} view={view}>
      <Desk answer={answer} key={`${answer.article.id}:${answer.article.revision}`} user={{ id: String(user?.id), name: String(user?.name ?? user?.id) }} />
    </StaffPage>
  )
}
