import { AuthenticationError, type BaseDatabaseAdapter, createLocalReq, type PayloadRequest } from 'payload'

import { changesOf } from './changesOf'
import { changeSessions } from './changeSessions'
import { rememberedRow, rememberRow, takeHeldRow } from './readRows'
import { rewritePerson } from './rewritePerson'
import { type Session, sessionChanges } from './sessionChanges'

type Row = Record<string, unknown>
type UpdateOne = BaseDatabaseAdapter['updateOne']
type Update = Parameters<UpdateOne>[0]
type Save = Update & { data: Row; id: number | string }

const USERS = 'users'

/** What Payload writes when too many logins have failed; it hands over the whole person, as read before the password was tried. */
const OF_LOCKING: ReadonlySet<string> = new Set(['lockUntil', 'loginAttempts', 'sessions', 'updatedAt'])

/** Written by themselves. */
const SESSIONS: ReadonlySet<string> = new Set(['sessions'])

/**
 * Payload keeps the sessions as a list with the person: whoever logs in, refreshes or logs out reads the person, and writes
 * all of it back later (after the password was tried, half a second). Two at once undo each other: a session just begun is
 * gone, one that was ended everywhere is there again, and so is the role that an admin has taken meanwhile. Here such a
 * write changes what it has changed and no other: its own session, in one write or under the one writer's lock.
 * @example 20 logins at once, each `sessions: […read, mine]` → each adds its own
 */
export const guardSessions = <A extends BaseDatabaseAdapter>(adapter: A): A => {
  const updateOne = adapter.updateOne.bind(adapter) as UpdateOne
  const findOne = adapter.findOne.bind(adapter)

  adapter.findOne = (async (args: Parameters<typeof findOne>[0]) => {
    const found = await findOne(args)
    // A part of a person is not what is written back.
    const { collection, req, select } = args
    if (collection === USERS && found && !select && req?.context) rememberRow(req as PayloadRequest, USERS, structuredClone(found) as Row)
    return found
  }) as typeof adapter.findOne

  const isSQLite = adapter.name === 'sqlite'

  /** The account is locked: it keeps the sessions that the write keeps. It comes without a request, and outside its transaction. */
  const lock = async (args: Save): Promise<unknown> => {
    const { data, id } = args
    const locked = Object.fromEntries(Object.entries(data).filter(([name]) => OF_LOCKING.has(name)))
    if (!isSQLite) return updateOne({ ...args, data: locked })
    const kept = new Set((data.sessions as Session[]).map((session) => session.id))
    return rewritePerson(await createLocalReq({}, adapter.payload), String(id), ({ sessions }) => ({
      ...locked, sessions: ((sessions ?? []) as Session[]).filter((session) => kept.has(session.id)),
    }))
  }

  const write = async (args: Save, read: Row): Promise<unknown> => {
    const { data, id, req, ...rest } = args
    const request = req as PayloadRequest
    const changes = changesOf(data, read, SESSIONS)
    // A new password ends all sessions that the save does not keep, those begun meanwhile as well.
    if ('hash' in changes) {
      const renewed = { ...changes, sessions: data.sessions }
      return isSQLite ? rewritePerson(request, String(id), () => renewed) : updateOne({ ...rest, data: renewed, id, req })
    }
    const wanted = sessionChanges(data.sessions, read.sessions)
    if (wanted.added.length + wanted.ended.length + wanted.renewed.length === 0) return updateOne({ ...rest, data: changes, id, req })
    const isDone = await changeSessions(request, { ...wanted, hash: read.hash, id: String(id) })
    // The password has been changed, or the person deleted, since it was tried.
    if (!isDone) throw new AuthenticationError(request.t)
    rememberRow(request, USERS, { ...read, sessions: structuredClone(data.sessions) })
    return null
  }

  adapter.updateOne = (async (args: Update) => {
    const { collection, data, id, req } = args as Save
    if (collection !== USERS || id === undefined || !Array.isArray(data.sessions)) return updateOne(args)
    const read = takeHeldRow(req, USERS, id) ?? rememberedRow(req, USERS, id)
    if (read && 'hash' in data) return write(args as Save, read)
    return req ? updateOne(args) : lock(args as Save)
  }) as UpdateOne
  return adapter
}
