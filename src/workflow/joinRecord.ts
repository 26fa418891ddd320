import type { PayloadRequest, Where } from 'payload'

import { idOf } from './document'
import type { Reason } from '../editorial/jumps/types'

export type JoinState = 'dismissed' | 'joined' | 'proposed'
export type JoinSource = 'jump' | 'person' | 'structure'

/** A row of `joins`, relations as ids. A deleted article leaves a null on SQLite and its id on MongoDB. */
export type JoinRecord = {
  decidedAt?: string | null
  decidedBy?: unknown
  /** The revisions the join was made on, and those it made; an undo is possible while they stand. */
  firstAfter?: number | null
  firstBefore?: number | null
  from?: unknown
  /** The number of the hold by which it is being carried out (src/workflow/joinPair.ts); then nobody can dismiss it. */
  held?: number | null
  id: string
  issue?: unknown
  key: string
  /** The second's photos: they went with it. */
  photos?: string[] | null
  reasons?: Reason[] | null
  score: number
  secondAfter?: number | null
  secondBefore?: number | null
  source: JoinSource
  state: JoinState
  to?: unknown
}

export const joinKey = (from: string, to: string): string => `${from}:${to}`

/** What a decision keeps of the join it was made on. */
export type JoinEssentials = { issue: string | null; reasons: Reason[]; score: number; source: JoinSource }

export const essentialsOf = ({ issue, reasons, score, source }: JoinRecord): JoinEssentials => ({
  issue: idOf(issue), reasons: reasons ?? [], score, source,
})

export const findJoin = (req: PayloadRequest, from: string, to: string): Promise<JoinRecord | null> =>
  req.payload.db.findOne<JoinRecord>({ collection: 'joins', req, where: { key: { equals: joinKey(from, to) } } })

export const readJoin = (req: PayloadRequest, id: string): Promise<JoinRecord | null> =>
  req.payload.db.findOne<JoinRecord>({ collection: 'joins', req, where: { id: { equals: id } } })

/**
 * Changes a join if it still is as said.
 * @returns whether it was.
 */
export const setJoin = async (req: PayloadRequest, id: string, still: Where, data: Partial<JoinRecord>): Promise<boolean> =>
  (await req.payload.db.updateOne({
    collection: 'joins', data: structuredClone(data) as Record<string, unknown>, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, still] },
  })) !== null
