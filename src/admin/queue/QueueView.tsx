import type { AdminViewServerProps } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { LISTS, type QueueList } from '../../desk/queue/QueueItem'
import { StaffPage } from '../views/StaffPage'
import { staffOnly } from '../views/staffOnly'
import { wordsIn } from '../views/wordsIn'
import { Queue } from './Queue'
import type { QueueChoice } from './QueueChoice'
import { WORDS } from './words'

const MOST_PUBLICATIONS = 500

const textOf = (given: unknown): string => (typeof given === 'string' ? given : '')

/** `/admin/queue`, with the list and the filters in the address. */
export const QueueView = async (view: AdminViewServerProps) => {
  const { issue, list, page, problem, publication, stage } = (view.searchParams ?? {}) as Record<string, unknown>
  const { canApprove, publications } = await staffOnly(view, async (req) => {
    const { docs } = await req.payload.db.find<{ id: string; name: string }>({
      collection: 'publications', limit: MOST_PUBLICATIONS, pagination: false, req, select: { name: true }, sort: 'name',
    })
    return { canApprove: isEditorOrAdmin(req.user), publications: docs.map(({ id, name }) => ({ id: String(id), name })) }
  })
  const isKnown = LISTS.includes(list as QueueList) && (canApprove || list !== 'approval')
  const first: QueueChoice = {
    issue: textOf(issue), list: isKnown ? (list as QueueList) : 'mine', page: Number(page) || 1, problem: problem === 'true',
    publication: textOf(publication), stage: textOf(stage),
  }
  return (
    <StaffPage steps={[{ label: wordsIn(view.initPageResult.req.i18n.language)(WORDS.queue) }]} view={view}>
      <Queue canApprove={canApprove} first={first} publications={publications} />
    </StaffPage>
  )
}
