import type { Database } from 'libsql'

import { asBytes, type Bytes } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { notFound } from '../app/notFound'
import { goneProblem } from './goneProblem'
import type { TextRow } from './TextRow'

/** Those of {@link TextRow} but `answer`. */
const COLUMNS = 'n, id, state, reason, version, firstAt, versionAt, changedAt, changedSeq, etag'

/** The first row of `texts` that `rest` of the statement finds; undefined without any. @param withAnswer as {@link findText}. */
export const textRow = (db: Database, rest: string, values: string[], withAnswer = true): TextRow | undefined => {
  const answer = withAnswer ? asBytes('answer') : 'NULL AS answer'
  const row = statement(db, `SELECT ${COLUMNS}, ${answer} FROM texts ${rest} LIMIT 1`).get(...values) as (Omit<TextRow, 'answer'> & { answer: Bytes | null }) | undefined
  return row && { ...row, answer: row.answer && Buffer.from(row.answer) }
}

/**
 * A public text.
 * @param withAnswer also its `answer`; without, it is null.
 * @throws {Problem} 404 · 410 withdrawn · 451 erased.
 */
export const findText = (db: Database, collection: 'articles' | 'captions', id: string, { withAnswer = true } = {}): TextRow => {
  const row = textRow(db, 'WHERE collection = ? AND id = ?', [collection, id], withAnswer)
  if (!row) throw notFound()
  if (row.state !== 'public') throw goneProblem(row)
  // What it showed was erased, and the version without that is on its way.
  if (withAnswer && row.answer === null) throw goneProblem({ ...row, state: 'erased' })
  return row
}
