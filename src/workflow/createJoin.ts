import type { PayloadRequest } from 'payload'

import type { Reason } from '../editorial/jumps/types'
import { insertJoin } from './insertJoin'
import { joinKey, type JoinSource } from './joinRecord'

export type NewJoin = { from: string; issue: string; reasons: Reason[]; score: number; source: JoinSource; to: string }

/**
 * Puts a proposal down, once for each pair.
 * @returns whether it is new.
 */
export const createJoin = (req: PayloadRequest, join: NewJoin): Promise<boolean> =>
  insertJoin(req, { ...join, key: joinKey(join.from, join.to), state: 'proposed' })
