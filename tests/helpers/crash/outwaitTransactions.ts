import type { Payload } from 'payload'

type Admin = { command: (command: Record<string, unknown>) => Promise<Record<string, unknown>> }

/**
 * A MongoDB with transactions keeps those of a dead process open, and their documents locked, until their time is over
 * (transactionLifetimeLimitSeconds, 60 by default). Whoever would work on the same documents waits that long.
 */
export const outwaitTransactions = async (payload: Payload): Promise<void> => {
  const db = payload.db as unknown as {
    connection?: { getClient: () => { db: (name: string) => Admin } }
    transactionOptions?: unknown
  }
  if (payload.db.name === 'sqlite' || !db.transactionOptions || !db.connection) return
  const admin = db.connection.getClient().db('admin')
  const { transactionLifetimeLimitSeconds: seconds } = await admin.command({ getParameter: 1, transactionLifetimeLimitSeconds: 1 })
  await new Promise((resolve) => setTimeout(resolve, (Number(seconds) + 2) * 1000))
}
