import { type PayloadRequest, ValidationError } from 'payload'

import type { Reason } from '../editorial/jumps/types'
import { joinKey, type JoinSource } from './joinRecord'

export type NewJoin = { from: string; issue: string; reasons: Reason[]; score: number; source: JoinSource; to: string }

/**
 * Puts a proposal down, once for each pair.
 * @returns whether it is new.
 */
export const createJoin = async (req: PayloadRequest, join: NewJoin): Promise<boolean> => {
  const key = joinKey(join.from, join.to)
  const where = { key: { equals: key } }
  if (await req.payload.db.findOne({ collection: 'joins', req, where })) return false
  try {
    await req.payload.db.create({ collection: 'joins', data: { ...structuredClone(join), key, state: 'proposed' }, req })
    return true
  } catch (error) {
    const isDuplicate = error instanceof ValidationError || /E11000|UNIQUE constraint/.test(String(error))
    if (isDuplicate && (await req.payload.db.findOne({ collection: 'joins', req, where }))) return false
    throw error
  }
}
