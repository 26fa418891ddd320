import type { QueueItem, QueueList } from '../../desk/queue/QueueItem'

/**
 * Where a text of that list is worked on: on the desk, in the approver's view, or, a caption of no article, in its form.
 * @param filters those of the queue, as a query: what comes next in the approver's view is chosen by them.
 */
export const hrefOf = (admin: string, list: QueueList, { collection, desk, id }: Pick<QueueItem, 'collection' | 'desk' | 'id'>, filters = ''): string => {
  if (list === 'approval') return collection === 'articles' ? `${admin}/desk/${id}/approval${filters && `?${filters}`}` : `${admin}/collections/captions/${id}`
  return desk === null ? `${admin}/collections/${collection}/${id}` : `${admin}/desk/${desk}`
}
