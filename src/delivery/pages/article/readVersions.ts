import type { Database } from 'libsql'

import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { type VersionChanges, versionChanges } from '../../../publishing/versionChanges'
import { statement } from '../../readModel/statement'

export type ListedVersion = {
  number: number
  at: string
  /** Its words are gone for legal reasons. */
  isErased: boolean
  /** Against the version before; null for the first, and where one of the two is erased. */
  changes: VersionChanges | null
}

type Row = { at: string; number: number; snapshot: string | null }

/** Two snapshots never change, so neither does what is between them. */
const known = new Map<string, VersionChanges>()
const MOST_KNOWN = 2_000

const documentAt = (db: Database, text: number, number: number): ArticleDocument | null => {
  const { json } = statement(db, 'SELECT json FROM versions WHERE text = ? AND number = ?').get(text, number) as { json: string | null }
  return json === null ? null : (JSON.parse(json) as ArticleDocument)
}

const changesBetween = (db: Database, text: number, before: Row, after: Row): VersionChanges | null => {
  if (before.snapshot === null || after.snapshot === null) return null
  const key = `${before.snapshot} ${after.snapshot}`
  const found = known.get(key)
  if (found) return found
  const [old, young] = [documentAt(db, text, before.number), documentAt(db, text, after.number)]
  if (!old || !young) return null
  const made = versionChanges(old, young)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, made)
  return made
}

/** The public versions of an article, the newest first. @param text its row. */
export const readVersions = (db: Database, text: number): ListedVersion[] => {
  const rows = statement(db, 'SELECT number, at, snapshot FROM versions WHERE text = ? ORDER BY number DESC').all(text) as Row[]
  return rows.map((row, index) => {
    const before = rows[index + 1]
    return { number: row.number, at: row.at, isErased: row.snapshot === null, changes: before ? changesBetween(db, text, before, row) : null }
  })
}
