import type { Database } from 'libsql'

import { statement } from '../readModel/statement'
import { READ_MODEL_FORMAT } from '../readModel/SCHEMA'

/** What validates an answer about many texts: it stays as it is until readers see a change. */
export const lastChange = (db: Database): { etag: string; lastModified: string | null } => {
  const last = statement(db, 'SELECT seq, at FROM changes ORDER BY seq DESC LIMIT 1').get() as { at: string; seq: number } | undefined
  return { etag: `"${READ_MODEL_FORMAT}-${last?.seq ?? 0}"`, lastModified: last?.at ?? null }
}
