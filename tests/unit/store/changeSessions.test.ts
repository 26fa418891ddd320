import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'

import { changeSessions } from '../../../src/store/changeSessions'

const collision = Object.assign(new Error('WriteConflict'), { hasErrorLabel: (label: string) => label === 'TransientTransactionError' })
const added = [{ createdAt: new Date(0), expiresAt: new Date(1), id: 's' }]

/** A replica set on which the first writes collide with somebody else's transaction. */
const replicaSet = (collisions: number, error: Error = collision) => {
  const [began, rolledBack, wroteIn]: [string[], string[], unknown[]] = [[], [], []]
  const sessions: Record<string, unknown> = {}
  const db = {
    beginTransaction: () => {
      const id = `t${began.length + 1}`
      began.push(id)
      sessions[id] = `session of ${id}`
      return Promise.resolve(id)
    },
    collections: {
      users: {
        updateOne: (_filter: object, _update: object, { session }: { session?: unknown }) => {
          wroteIn.push(session)
          return wroteIn.length <= collisions ? Promise.reject(error) : Promise.resolve({ matchedCount: 1 })
        },
      },
    },
    name: 'mongoose',
    rollbackTransaction: (id: string) => {
      rolledBack.push(id)
      delete sessions[id]
      return Promise.resolve()
    },
    sessions,
  }
  return { began, db, rolledBack, wroteIn }
}
const requestOf = async (db: ReturnType<typeof replicaSet>['db']): Promise<PayloadRequest> =>
  ({ payload: { db }, transactionID: await db.beginTransaction() }) as unknown as PayloadRequest
const wanted = { added, ended: [], hash: 'h', id: 'p', renewed: [] }

describe('a session that begins on a replica set', () => {
  it('is written again in a new transaction when another has touched the person, and that one is the request’s', async () => {
    const { began, db, rolledBack, wroteIn } = replicaSet(2)
    const req = await requestOf(db)
    expect(await changeSessions(req, wanted)).toBe(true)
    expect([began, rolledBack, req.transactionID]).toEqual([['t1', 't2', 't3'], ['t1', 't2'], 't3'])
    expect(wroteIn).toEqual(['session of t1', 'session of t2', 'session of t3'])
  })

  it('fails with what the database says when that is something else, in the transaction it had', async () => {
    const { began, db, rolledBack } = replicaSet(1, new Error('disk full'))
    await expect(changeSessions(await requestOf(db), wanted)).rejects.toThrow('disk full')
    expect([began, rolledBack]).toEqual([['t1'], []])
  })
})
