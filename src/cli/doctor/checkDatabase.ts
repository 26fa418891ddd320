import fs from 'node:fs'

import { databaseFile, type Environment, readEnvironment } from '../../env'
import { messageOf } from '../messageOf'
import { openPayload } from '../openPayload'
import { shownDatabase } from '../shownDatabase'
import { type Check, fail, ok } from './Check'
import { checkMongo } from './checkMongo'
import { checkSqlite } from './checkSqlite'
import { isWritable } from './isWritable'

const NAMES = { mongodb: 'MongoDB', sqlite: 'SQLite' } as const

/** A doctor does not make a database by looking for it. */
const checkMissing = (file: string): Check => {
  if (isWritable(file)) return ok('database', `SQLite, ${file} (is made at the first start)`)
  return fail('database', `this user may not make ${file}`, 'Give the folder to the user that runs the server, or let DATABASE_URI name another file.')
}

const lookInside = async ({ databaseKind, databaseURI }: Environment): Promise<Check[]> => {
  const payload = await openPayload({ migrate: false })
  try {
    const inside = databaseKind === 'sqlite' ? await checkSqlite(payload) : await checkMongo(payload)
    return [ok('database', `${NAMES[databaseKind]}, ${shownDatabase(databaseURI)}`), ...inside]
  } finally {
    await payload.destroy()
  }
}

/** Opens the database as it is, without migrating it. */
export const checkDatabase = async (): Promise<Check[]> => {
  // Whether the secret is good is another check; the database opens with any.
  process.env.PAYLOAD_SECRET = 'signs-nothing-while-looking'
  const environment = readEnvironment()
  const file = databaseFile(environment.databaseURI)
  if (environment.databaseKind === 'sqlite' && !fs.existsSync(file)) return [checkMissing(file)]
  try {
    return await lookInside(environment)
  } catch (error) {
    return [fail('database', messageOf(error), 'Check DATABASE_URI, and that the server runs and lets this machine in.')]
  }
}
