import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { isTransient } from './isTransient'

const TRIES = 6

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
