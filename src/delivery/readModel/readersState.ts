import type { Database } from 'libsql'

import { sha256 } from '../../publishing/sha256'
import type { Point } from './history'
import { statement } from './statement'

/**
 * All that decides what readers get: equal between two read models that give the same, whoever made them and when.
 * `beyond`: what the changes do not tell, empty mostly: a caption's words that an erasure took out of articles, and snapshots that
 * are not there just now.
 */
export type ReadersState = Point & { beyond: string; lastModified: string | null }

export type Erasure = { at: string; mark: string }

type Row = { at: string; erasure: string | null; isWaiting: number; mark: string; seq: number }

const STATE = `SELECT seq, mark, at, (SELECT value FROM meta WHERE name = 'erasure') AS erasure,
  EXISTS (SELECT 1 FROM versions WHERE json IS NULL AND snapshot IS NOT NULL) AS isWaiting FROM changes ORDER BY seq DESC LIMIT 1`

// At one place of the log snapshots only come back, and all processes see the same ones come: so their count and ends name them.
const WAITING = 'SELECT count(*) AS many, min(snapshot) AS first, max(snapshot) AS last FROM versions WHERE json IS NULL AND snapshot IS NOT NULL'

/** `9f86d081 2026-01-01T…Z`: the mark of the entry that erased, and its time. */
const readErasure = (value: string): Erasure => {
  const [mark = '', at = ''] = value.split(' ')
  return { at, mark }
}

/** The last erasure that took something out of what is here: what is kept of words in memory goes with each. Null before the first. */
export const lastErasure = (db: Database): Erasure | null => {
  const row = statement(db, "SELECT value FROM meta WHERE name = 'erasure'").get() as { value: string } | undefined
  return row ? readErasure(row.value) : null
}

export const readersState = (db: Database): ReadersState => {
  const row = statement(db, STATE).get() as Row | undefined
  if (!row) return { beyond: '', lastModified: null, mark: '', seq: 0 }
  const { at, erasure, isWaiting, mark, seq } = row
  const waiting = isWaiting === 1 ? (statement(db, WAITING).get() as object) : null
  return {
    beyond: erasure === null && !waiting ? '' : sha256(JSON.stringify([erasure, waiting])).slice(0, 8),
    // What comes back does so at no time that is written anywhere: meanwhile nobody is to ask by time.
    lastModified: waiting ? null : [at, erasure === null ? '' : readErasure(erasure).at].sort().at(-1) ?? null,
    mark, seq,
  }
}

/** Another one whenever readers get something otherwise. */
export const nameOf = ({ beyond, mark, seq }: Omit<ReadersState, 'lastModified'>): string => [seq, mark, beyond].filter((part) => part !== '').join('-')
