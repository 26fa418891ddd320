import type { QueueList } from '../../desk/queue/QueueItem'

/** Which part of the queue is looked at; '' where a filter is not set. */
export type QueueChoice = { issue: string; list: QueueList; page: number; problem: boolean; publication: string; stage: string }

/** As a query of the address and of the API alike: `list=free&publication=12&page=2` */
export const queryOf = ({ issue, list, page, problem, publication, stage }: QueueChoice): string => {
  const set = Object.entries({ issue, list, publication, stage, page: page > 1 ? String(page) : '', problem: problem ? 'true' : '' })
  return new URLSearchParams(set.filter(([, value]) => value !== '')).toString()
}
