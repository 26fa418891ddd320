import type { Stage } from '../../editorial/stages'
import type { Proofread } from '../../workflow/collections'

/** What is mine, what is free, what waits for my approval. */
export const LISTS = ['mine', 'free', 'approval'] as const
export type QueueList = (typeof LISTS)[number]

/** One text of the queue. Relations by id and name, in the order of the seam between server and views. */
export type QueueItem = {
  id: string
  collection: Proofread
  /** The article on whose desk it is worked on; null for a caption that belongs to none. */
  desk: string | null
  /** The headline, else the beginning of the text; '' when there is none. */
  title: string
  publication: { id: string; name: string } | null
  issue: { id: string; title: string } | null
  /** What its pages are called. */
  pages: string[]
  stage: Stage
  assignee: { id: string; name: string } | null
  /** Of its text as it was saved last, without blanks. */
  characters: number
  hasProblem: boolean
  problemNote: string | null
  returnReason: string | null
  revision: number
  updatedAt: string
  /** Places that nobody has looked at yet (src/editorial/proofing/findSuspects.ts). */
  openSuspects: number
  /** Its claim has lapsed. */
  isLapsed: boolean
  /** In the list that waits for approval: why who asks cannot approve it now; else null. */
  cannotApprove: string | null
}

/**
 * `counts`: the texts of every list under the same filters, whichever list is asked for; `approval` is 0 for proofreaders.
 * `issues`: those that the list has something of, whichever of them is asked for; oldest first. `totalDocs` is the count of
 * the list, `totalPages` at least 1.
 */
export type QueueAnswer = {
  docs: QueueItem[]
  counts: Record<QueueList, number>
  issues: { id: string; title: string }[]
  totalDocs: number
  page: number
  totalPages: number
}
