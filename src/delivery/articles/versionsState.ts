import type { Database } from 'libsql'

import { sha256 } from '../../publishing/sha256'
import { lastErasure } from '../readModel/readersState'
import { statement } from '../readModel/statement'
import type { TextRow } from './TextRow'
import { withheldVersions } from './withheldVersions'

type Row = { isThere: number; number: number; snapshot: string | null }

/**
 * What validates an answer about all versions of a text: it changes whenever one comes, is withheld, erased, missing or there again.
 * No version is read for it. `lastModified` is null while one is missing or withheld: when it is there again, no time says so.
 */
export const versionsState = (db: Database, { changedAt, changedSeq, n }: Pick<TextRow, 'changedAt' | 'changedSeq' | 'n'>): { lastModified: string | null; name: string } => {
  const rows = statement(db, 'SELECT number, snapshot, json IS NOT NULL AS isThere FROM versions WHERE text = ? ORDER BY number').all(n) as Row[]
  const erasure = rows.some(({ snapshot }) => snapshot === null) ? lastErasure(db) : null
  const isMissing = rows.some(({ isThere, snapshot }) => snapshot !== null && isThere === 0)
  const withheld = [...withheldVersions(db, n).keys()].sort((a, b) => a - b)
  return {
    lastModified: isMissing || withheld.length > 0 ? null : [changedAt, erasure?.at ?? ''].sort().at(-1) || null,
    name: sha256(JSON.stringify([changedSeq, ...(withheld.length > 0 ? [withheld] : []), ...rows.map(({ isThere, number, snapshot }) => [number, snapshot, isThere])])).slice(0, 32),
  }
}
