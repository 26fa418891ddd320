import type { Database } from 'libsql'

import { sha256 } from '../../publishing/sha256'
import { statement } from './statement'

/**
 * A change's name: of its entry in the log, which vouches for all before it. So a number that two histories share (a backup
 * was restored, and other things were approved after) has another name in each, and the same in every process.
 * @param hash of the log's entry. It is not shown itself.
 */
export const markOf = (hash: string): string => sha256(hash).slice(0, 8)

/** A change by its number and its name. */
export type Point = { mark: string; seq: number }

/** The last change that readers have seen; 0 and empty before the first. */
export const lastPoint = (db: Database): Point =>
  (statement(db, 'SELECT seq, mark FROM changes ORDER BY seq DESC LIMIT 1').get() as Point | undefined) ?? { mark: '', seq: 0 }

/** Whether a point is of another history: a change with its number is there, and has another name. One that is yet to come may be ours. */
export const isForeign = (db: Database, { mark, seq }: Point): boolean => {
  const here = statement(db, 'SELECT mark FROM changes WHERE seq = ?').get(seq) as { mark: string } | undefined
  return here !== undefined && here.mark !== mark
}
