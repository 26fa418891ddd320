import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../../access/staff'
import { countLists } from '../../desk/queue/countLists'
import type { QueueList } from '../../desk/queue/QueueItem'
import { staffOf } from '../../desk/staffOf'
import { StaffPage } from '../views/StaffPage'
import { staffOnly } from '../views/staffOnly'
import { wordsIn } from '../views/wordsIn'
import { Queue } from './Queue'
import { type QueueFilters, readChoice } from './QueueChoice'
import { WORDS } from './words'

const MOST_PUBLICATIONS = 500

/** What waits for an editor comes before the editor's own: nobody else can do it. Proofreaders have nothing in that list. */
const FIRST_LOOKED_AT: readonly QueueList[] = ['approval', 'mine', 'free']

/** The first list that has something under the filters of the address; one's own when none has. */
const fullList = async (req: PayloadRequest, { issue, problem, publication }: QueueFilters): Promise<QueueList> => {
  const counts = await countLists(req, { issue: issue || undefined, problem, publication: publication || undefined }, staffOf(req))
  return FIRST_LOOKED_AT.find((list) => counts[list] > 0) ?? 'mine'
}

/** `/admin/queue`, with the list and the filters in the address; without a list, the first that is not empty. */
export const QueueView = async (view: AdminViewServerProps) => {
  const wanted = readChoice((view.searchParams ?? {}) as Record<string, unknown>)
  const { canApprove, list, publications } = await staffOnly(view, async (req) => {
    const { docs } = await req.payload.db.find<{ id: string; name: string }>({
      collection: 'publications', limit: MOST_PUBLICATIONS, pagination: false, req, select: { name: true }, sort: 'name',
    })
    const mayApprove = isEditorOrAdmin(req.user)
    const isOpen = wanted.list !== null && (mayApprove || wanted.list !== 'approval')
    return {
      canApprove: mayApprove, list: isOpen ? (wanted.list as QueueList) : await fullList(req, wanted),
      publications: docs.map(({ id, name }) => ({ id: String(id), name })),
    }
  })
  return (
    <StaffPage steps={[{ label: wordsIn(view.initPageResult.req.i18n.language)(WORDS.queue) }]} view={view}>
      <Queue canApprove={canApprove} first={{ ...wanted, list }} publications={publications} />
    </StaffPage>
  )
}
