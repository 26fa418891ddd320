import type { Payload } from 'payload'

import { CliError } from '../CliError'
import { demoUsers } from './demoUsers'

/** @throws {CliError} when the database's people are not the demo's: it must not get users with printed passwords. */
export const hasDemoUsers = async (payload: Payload): Promise<boolean> => {
  const all = await payload.count({ collection: 'users', overrideAccess: true })
  if (all.totalDocs === 0) return false
  const ours = await payload.count({
    collection: 'users', overrideAccess: true, where: { email: { in: demoUsers.map(({ email }) => email) } },
  })
  if (ours.totalDocs > 0) return true
  throw new CliError(
    'this database has users of its own, so it is no demo; nothing was changed. Start it with `reissue start`, or let DATABASE_URI name another database for the demo.',
  )
}
