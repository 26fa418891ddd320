import type { Database } from 'libsql'

import { statement } from './statement'

/** The number of the last change that readers have seen; 0 before the first. */
export const lastSeq = (db: Database): number => (statement(db, 'SELECT ifnull(max(seq), 0) AS seq FROM changes').get() as { seq: number }).seq
