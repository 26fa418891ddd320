import type { AdminViewServerProps } from 'payload'

import { readHistory } from '../../desk/history/readHistory'
import { readDesk } from '../../desk/readDesk'
import { articleSteps } from '../views/articleSteps'
import { segmentOf, staffOnly } from '../views/staffOnly'
import { StaffPage } from '../views/StaffPage'
import { History } from './History'
import { WORDS } from './words'

/** `/admin/desk/:articleId/history`: what was done to an article, any two of its texts, and the way back to one of them. */
export const HistoryView = async (view: AdminViewServerProps) => {
  const { desk, entries } = await staffOnly(view, async (req) => {
    const id = segmentOf(view, 1)
    const [{ entries: found }, answer] = [await readHistory(req, id), await readDesk(req, id)]
    return { desk: answer, entries: found }
  })
  const { article, permissions } = desk
  return (
    <StaffPage steps={articleSteps(view, desk, WORDS.history)} view={view}>
      <History
        article={{ id: article.id, revision: article.revision, title: article.title }} cannotEdit={permissions.cannotEdit} entries={entries}
        key={`${article.id}:${article.revision}`}
      />
    </StaffPage>
  )
}
