import type { Database } from 'libsql'

import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { type VersionChanges, versionChanges } from '../../../publishing/versionChanges'
import { withheldVersions } from '../../articles/withheldVersions'
import { Recent } from '../../corrections/Recent'
import { asBytes, type Bytes, longText } from '../../readModel/longText'
import { lastErasure } from '../../readModel/readersState'
import { statement } from '../../readModel/statement'
import { type Passage, passagesOf } from './passagesOf'

export type ListedVersion = {
  number: number
  at: string
  /** Its words are gone for legal reasons. */
  isErased: boolean
  /** It shows a caption that was withdrawn. */
  isWithheld: boolean
  /** Against the version before; null for the first, and where one of the two cannot be read. */
  changes: VersionChanges | null
  /** What of it is short enough to be shown. */
  passages: Passage[]
}

type Difference = Pick<ListedVersion, 'passages'> & { changes: VersionChanges }

type Row = { at: string; has: number; number: number; snapshot: string | null }

/** Two snapshots never change, so neither does what is between them; only an erasure takes one out. */
const known = new Recent<Difference>(2_000)

const documentAt = (db: Database, text: number, number: number): ArticleDocument => {
  const { json } = statement(db, `SELECT ${asBytes('json')} FROM versions WHERE text = ? AND number = ?`).get(text, number) as { json: Bytes }
  return JSON.parse(longText(json)) as ArticleDocument
}

const differenceOf = (before: ArticleDocument, after: ArticleDocument): Difference => {
  const changes = versionChanges(before, after)
  return { changes, passages: passagesOf(changes) }
}

/** The public versions of an article, the newest first. @param text its row. */
export const readVersions = (db: Database, text: number): ListedVersion[] => {
  const rows = statement(db, 'SELECT number, at, snapshot, json IS NOT NULL AS has FROM versions WHERE text = ? ORDER BY number DESC').all(text) as Row[]
  const erasure = lastErasure(db)?.mark ?? null
  known.since(erasure)
  const withheld = withheldVersions(db, text)
  const isThere = ({ has, number, snapshot }: Row): boolean => has === 1 && snapshot !== null && !withheld.has(number)
  const between = (before: Row, after: Row): Difference | null => (isThere(before) && isThere(after)
    ? known.get(`${before.snapshot} ${after.snapshot}`, erasure, () => differenceOf(documentAt(db, text, before.number), documentAt(db, text, after.number)))
    : null)
  return rows.map((row, index) => {
    const before = rows[index + 1]
    const { changes, passages } = (before ? between(before, row) : null) ?? { changes: null, passages: [] }
    return { number: row.number, at: row.at, isErased: row.snapshot === null, isWithheld: withheld.has(row.number), changes, passages }
  })
}
