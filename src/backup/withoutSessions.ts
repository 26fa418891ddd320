import type { Payload } from 'payload'

import type { Kept } from './keptCollections'
import type { Row } from './Row'

/** A row as it is restored: of who can sign in, without the sessions of that day, some of which were ended since on purpose. */
export const withoutSessions = (payload: Payload, { collection, isVersions }: Kept, row: Row): Row =>
  !isVersions && payload.collections[collection].config.auth && 'sessions' in row ? { ...row, sessions: [] } : row
