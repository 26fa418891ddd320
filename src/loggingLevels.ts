import type { Config } from 'payload'

/** What a client did wrong is told to the client; the server's log gets one line of it, without the text it carries. */
const REFUSALS = [
  'AuthenticationError', 'ClearError', 'Erased', 'Forbidden', 'LockedAuth', 'NotAllowedNow', 'NotFound', 'QueryError', 'RevisionMissing',
  'StaleRevision', 'UnauthorizedError', 'ValidationError', 'Withdrawn', 'WrongDoor',
]

export const loggingLevels = Object.fromEntries(REFUSALS.map((name) => [name, 'info'])) as Config['loggingLevels']
