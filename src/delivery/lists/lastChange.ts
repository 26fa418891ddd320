import type { Database } from 'libsql'

import { nameOf, readersState } from '../readModel/readersState'
import { READ_MODEL_FORMAT } from '../readModel/SCHEMA'

/** What validates an answer about many texts: it stays as it is until readers get something otherwise. */
export const lastChange = (db: Database): { etag: string; lastModified: string | null } => {
  const state = readersState(db)
  return { etag: `"${READ_MODEL_FORMAT}-${nameOf(state)}"`, lastModified: state.lastModified }
}
