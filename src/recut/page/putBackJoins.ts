import type { PayloadRequest } from 'payload'

import { insertJoin } from '../../workflow/insertJoin'
import { type JoinRecord, setJoin } from '../../workflow/joinRecord'

/**
 * Puts back what was proposed, or dismissed, of articles that are there again: SQLite has emptied its ends when they went,
 * and a proposal may have been dropped since (src/workflow/proposeJoins.ts). What was decided of one meanwhile stands. May
 * run again.
 */
export const putBackJoins = async (req: PayloadRequest, joins: readonly JoinRecord[]): Promise<void> => {
  for (const { id, ...join } of joins) {
    const isThere = await setJoin(req, id, { key: { equals: join.key } }, { from: join.from ?? null, to: join.to ?? null })
    if (!isThere) await insertJoin(req, join, id)
  }
}
