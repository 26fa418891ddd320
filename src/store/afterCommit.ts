import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

type FollowUp = () => Promise<void>

/** Keyed by the adapter. */
const waiting = new WeakMap<object, Map<string, FollowUp[]>>()

/** Makes the adapter run what {@link afterCommit} was given, once the transaction is through. */
export const runFollowUpsAfterCommit = <A extends BaseDatabaseAdapter>(adapter: A): A => {
  const followUps = new Map<string, FollowUp[]>()
  waiting.set(adapter, followUps)

  // The Mongo adapter replaces these methods while it connects, when the server has no transactions.
  const connect = adapter.connect?.bind(adapter)
  adapter.connect = async (options) => {
    await connect?.(options)
    const commit = adapter.commitTransaction.bind(adapter)
    const rollback = adapter.rollbackTransaction.bind(adapter)
    adapter.commitTransaction = async (given) => {
      const id = String(await given)
      await commit(given)
      const due = followUps.get(id) ?? []
      followUps.delete(id)
      for (const followUp of due) await followUp()
    }
    adapter.rollbackTransaction = async (given) => {
      followUps.delete(String(await given))
      await rollback(given)
    }
  }
  return adapter
}

/** Whether what the request writes is taken all or not at all. Filling in relations leaves an empty object there in place of nothing. */
export const isInTransaction = async (req: PayloadRequest): Promise<boolean> => {
  const id = await req.transactionID
  return typeof id === 'string' || typeof id === 'number'
}

/**
 * Runs the follow-up when the request's transaction has been committed, or at once where there is none.
 * What is given here must be derivable again: a crash may come between.
 */
export const afterCommit = async (req: PayloadRequest, followUp: FollowUp): Promise<void> => {
  if (!(await isInTransaction(req))) return followUp()
  const id = await req.transactionID
  const followUps = waiting.get(req.payload.db)
  if (!followUps) throw new Error('The database adapter does not run follow-ups after a commit.')
  followUps.set(String(id), [...(followUps.get(String(id)) ?? []), followUp])
}

/** The same request, but what it does now belongs to no transaction. */
export const outsideTransaction = (req: PayloadRequest): PayloadRequest =>
  Object.create(req, { transactionID: { value: undefined, writable: true, configurable: true } }) as PayloadRequest
