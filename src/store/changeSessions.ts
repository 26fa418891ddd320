import { initTransaction, killTransaction, type PayloadRequest } from 'payload'

import { isTransient } from './isTransient'
import { rewritePerson } from './rewritePerson'
import { type SessionChanges, withChanges } from './sessionChanges'

/** @property hash of the password that was tried; undefined when the person has none. */
type WantedChanges = SessionChanges & { hash: unknown; id: string }

type Model = { updateOne: (filter: object, update: object, options: object) => Promise<{ matchedCount: number }> }
type MongoParts = { collections: Record<string, Model | undefined>; sessions: Record<string, unknown> }

const inSQLite = async (req: PayloadRequest, { hash, id, ...wanted }: WantedChanges): Promise<boolean> => {
  const written = await rewritePerson(req, id, (now) =>
    // A null leaves the time as it is: logging in does not change the person.
    wanted.added.length > 0 && now.hash !== hash ? null : { sessions: withChanges(now.sessions, wanted), updatedAt: null })
  return written !== null
}

/** Each step is one write of its own: what others do to other sessions in between stays. */
const inMongo = async (req: PayloadRequest, { added, ended, hash, id, renewed }: WantedChanges): Promise<boolean> => {
  const { collections, sessions } = req.payload.db as unknown as MongoParts
  const users = collections.users
  if (!users) throw new Error('There is no collection users.')
  const session = sessions[String(await req.transactionID)]
  const options = { timestamps: false, ...(session ? { session } : {}) }
  if (added.length > 0) {
    const { matchedCount } = await users.updateOne({ _id: id, hash }, { $push: { sessions: { $each: added } } }, options)
    if (matchedCount === 0) return false
  }
  for (const { expiresAt, id: own } of renewed) {
    await users.updateOne({ _id: id, 'sessions.id': own }, { $set: { 'sessions.$.expiresAt': expiresAt } }, options)
  }
  if (ended.length > 0) await users.updateOne({ _id: id }, { $pull: { sessions: { id: { $in: ended } } } }, options)
  return true
}

const TRIES = 12
const pause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 6)))

/**
 * On a replica set Payload logs in and out inside a transaction, and of two that touch one person the second is ended. Before
 * this write it has only read, so it begins again.
 */
const inMongoAgain = async (req: PayloadRequest, wanted: WantedChanges): Promise<boolean> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inMongo(req, wanted)
    } catch (error) {
      if (!isTransient(error) || attempt === TRIES) throw error
      await killTransaction(req)
      await pause(attempt)
      await initTransaction(req)
    }
  }
}

/**
 * Changes some of a person's sessions and leaves the others as they are now, whoever has changed those since.
 * @returns false, with nothing changed, when a session should begin and the password is another one now, or the person is gone.
 */
export const changeSessions = (req: PayloadRequest, wanted: WantedChanges): Promise<boolean> =>
  (req.payload.db.name === 'sqlite' ? inSQLite : inMongoAgain)(req, wanted)
