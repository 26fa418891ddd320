import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

const TRIES = 6

/** MongoDB labels what is worth trying again; a replica set throws it when two transactions touch one document. */
const isTransient = (error: unknown): boolean => {
  const labelled = error as { hasErrorLabel?: (label: string) => boolean }
  return typeof labelled?.hasErrorLabel === 'function' && labelled.hasErrorLabel('TransientTransactionError')
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))

/**
 * Runs the work in one transaction where the database has them, again on a transient error, and without one where it
 * has none. Joins the request's transaction when one is open.
 */
export const inTransaction = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const isOurs = await initTransaction(req)
    try {
      const result = await work()
      if (isOurs) await commitTransaction(req)
      return result
    } catch (error) {
      if (!isOurs) throw error
      await killTransaction(req)
      if (attempt >= TRIES || !isTransient(error)) throw error
      await pause(attempt)
    }
  }
}
