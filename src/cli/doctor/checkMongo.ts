import type { Payload } from 'payload'

import { type Check, fail, ok, warn } from './Check'

type Answer = Record<string, unknown>
type Connection = { db: { admin: () => { command: (command: Answer) => Promise<Answer> } } }
type Ask = (command: string) => Promise<Answer>

/** Servers before 5.0, and some that speak like MongoDB, know only the older name. */
const helloOf = (ask: Ask): Promise<Answer> => ask('hello').catch(() => ask('isMaster'))

const describeServer = async (ask: Ask): Promise<Check> => {
  const { version, versionArray } = await ask('buildInfo')
  const major = Array.isArray(versionArray) ? Number(versionArray[0]) : Number.parseInt(String(version), 10)
  // What Payload's driver speaks.
  if (major < 4) return fail('server', `MongoDB ${String(version)} is too old`, 'Use MongoDB 5.0 or newer.')
  return ok('server', `it says it is MongoDB ${String(version)}`)
}

const STANDALONE =
  'the server is a standalone one, without transactions. Reissue holds its promises without them (each action is one conditional write, an import is shown whole), but what a crash leaves half done waits for the next start, and there is no second copy of the data'

/** Payload uses transactions only when the address names the replica set. */
const describeTransactions = async (ask: Ask, isOn: boolean): Promise<Check> => {
  const { msg, setName } = await helloOf(ask)
  if (isOn) return ok('transactions', `on, replica set ${String(setName)}`)
  if (typeof setName === 'string') {
    return warn('transactions', `off, though the server is of the replica set ${setName}`, `Add replicaSet=${setName} to DATABASE_URI.`)
  }
  if (msg === 'isdbgrid') return warn('transactions', 'off: the server is a router of shards', 'Let DATABASE_URI name a replica set for transactions.')
  return warn('transactions', STANDALONE, 'Run MongoDB as a replica set (one member is enough), as docker-compose.yml does, and add replicaSet=NAME to DATABASE_URI.')
}

export const checkMongo = async (payload: Payload): Promise<Check[]> => {
  const { connection, transactionOptions } = payload.db as unknown as { connection: Connection; transactionOptions: unknown }
  const admin = connection.db.admin()
  const ask: Ask = (command) => admin.command({ [command]: 1 })
  return [await describeServer(ask), await describeTransactions(ask, Boolean(transactionOptions))]
}
