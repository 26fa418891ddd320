import { LISTS, type QueueList } from '../../desk/queue/QueueItem'

export type QueueFilters = { issue: string; problem: boolean; publication: string; stage: string }

/** Which part of the queue is looked at; '' where a filter is not set. */
export type QueueChoice = QueueFilters & { list: QueueList; page: number }

const queryFrom = (set: Record<string, string>): string => new URLSearchParams(Object.entries(set).filter(([, value]) => value !== '')).toString()

const filtersIn = ({ issue, problem, publication, stage }: QueueFilters): Record<string, string> =>
  ({ issue, publication, stage, problem: problem ? 'true' : '' })

/** As a query of the address and of the API alike: `list=free&publication=12&page=2` */
export const queryOf = ({ list, page, ...filters }: QueueChoice): string =>
  queryFrom({ list, ...filtersIn(filters), page: page > 1 ? String(page) : '' })

/** The filters alone: `publication=12`; '' when none is set. */
export const filterQueryOf = (filters: QueueFilters): string => queryFrom(filtersIn(filters))

const textOf = (given: unknown): string => (typeof given === 'string' ? given : '')

/** From the query of an address; `list` is null where it names none. */
export const readChoice = (given: Record<string, unknown>): Omit<QueueChoice, 'list'> & { list: QueueList | null } => ({
  issue: textOf(given.issue), list: LISTS.find((list) => list === given.list) ?? null, page: Math.max(1, Math.floor(Number(given.page)) || 1),
  problem: given.problem === 'true', publication: textOf(given.publication), stage: textOf(given.stage),
})
