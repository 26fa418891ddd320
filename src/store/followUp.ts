import type { PayloadRequest } from 'payload'

import { afterCommit, outsideTransaction } from './afterCommit'

/**
 * Runs what follows from a decision: on SQLite in the one transaction that everything belongs to, on MongoDB after the
 * commit. There the log has one next number, and inside transactions two writers would abort each other over it.
 */
export const followUp = async (req: PayloadRequest, work: (req: PayloadRequest) => Promise<void>): Promise<void> => {
  if (req.payload.db.name === 'sqlite') return work(req)
  await afterCommit(req, () => work(outsideTransaction(req)))
}
