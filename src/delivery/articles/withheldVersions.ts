import type { Database } from 'libsql'

import { statement } from '../readModel/statement'

/** Why a version is withheld, and since when. */
export type Withheld = { at: string; reason: string | null }

// Where a snapshot is not there just now, nothing was withdrawn. What the newest version shows, its article's renewal takes out.
const WITHHELD = `SELECT s.version, c.changedAt AS at, c.reason FROM shownPhotos s JOIN texts t ON t.n = s.text AND s.version < t.version
  JOIN texts c ON c.photo = s.photo AND c.collection = 'captions' AND c.state = 'withdrawn' AND c.unavailable = 0
  WHERE s.text = ? ORDER BY c.changedAt DESC`

/**
 * The older versions of an article that show a caption which is withdrawn by now, by their numbers: a withdrawn text is
 * nowhere to be read, and a version that was signed with its hash cannot be shown in part. They are there again when the caption is.
 * @param text its row.
 */
export const withheldVersions = (db: Database, text: number): Map<number, Withheld> =>
  new Map((statement(db, WITHHELD).all(text) as ({ version: number } & Withheld)[]).map(({ version, ...why }) => [version, why]))
