import type { QueueItem } from '../../desk/queue/QueueItem'
import type { Words } from '../shared/useWords'
import { WORDS } from './words'

export type BulkPlan = {
  /** What cannot or should not be approved together with others, and why; a string is the server's own words. */
  leftOut: { item: QueueItem; why: Words | string }[]
  /** How many of `toApprove` have a problem noted. */
  flagged: number
  toApprove: QueueItem[]
  /** How many could be approved and are not selected. */
  unselected: number
}

/** Whether it can be approved without anybody looking at it once more. */
export const isClean = ({ cannotApprove, hasProblem, openSuspects }: QueueItem): boolean => openSuspects === 0 && cannotApprove === null && !hasProblem

const whyNot = ({ cannotApprove, hasProblem, openSuspects }: QueueItem, isSelected: boolean): Words | string | null => {
  if (cannotApprove !== null) return cannotApprove
  if (openSuspects > 0) return WORDS.whySuspects(openSuspects)
  return hasProblem && !isSelected ? WORDS.whyProblem : null
}

/** What becomes of each text of the page when those that are selected are approved. */
export const planBulk = (docs: readonly QueueItem[], selected: ReadonlySet<string>): BulkPlan => {
  const judged = docs.map((item) => ({ isSelected: selected.has(item.id), item, why: whyNot(item, selected.has(item.id)) }))
  const toApprove = judged.filter(({ isSelected, why }) => isSelected && why === null).map(({ item }) => item)
  return {
    flagged: toApprove.filter(({ hasProblem }) => hasProblem).length,
    leftOut: judged.flatMap(({ item, why }) => (why === null ? [] : [{ item, why }])),
    toApprove,
    unselected: judged.filter(({ isSelected, why }) => !isSelected && why === null).length,
  }
}
