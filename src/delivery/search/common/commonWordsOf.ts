import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import type { Columns } from '../columns/Columns'
import { columnsOf } from '../columns/columnsOf'
import type { CommonWords } from './CommonWords'
import { CommonWordsKeeper } from './CommonWordsKeeper'
import type { Limits } from './makeCommonWords'

export const LIMITS: Limits = { least: 2_000, sample: 500, bytes: 120 * 1024 * 1024 }

/** A question that comes meanwhile waits for so many milliseconds, and for the piece that is being done then (docs/performance.md). */
const PIECE_MS = 5

const kept = new WeakMap<Database, CommonWordsKeeper>()

/** The common words of a read model as of the transaction that is open on it; null where nobody tends them, or while they are not ready. */
export const commonWordsOf = (db: Database, columns: Columns): CommonWords | null => kept.get(db)?.current(columns) ?? null

/**
 * Makes the common words of a read model and keeps them true, piece by piece: to be called again and again.
 * @param db no transaction may be open on it.
 * @returns whether there is more to be done just now.
 */
export const tendCommonWords = (db: Database, limits: Limits = LIMITS): boolean => {
  const keeper = kept.get(db) ?? new CommonWordsKeeper(db, limits)
  kept.set(db, keeper)
  statement(db, 'BEGIN').run()
  try {
    const columns = columnsOf(db)
    for (const end = performance.now() + PIECE_MS; keeper.tend(columns);) if (performance.now() > end) return true
    return false
  } finally {
    // There is nothing in it to be kept.
    statement(db, 'ROLLBACK').run()
  }
}
