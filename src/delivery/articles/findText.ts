import type { Database } from 'libsql'

import { asBytes, type Bytes } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { notFound } from '../app/notFound'
import { goneProblem } from './goneProblem'
import type { TextRow } from './TextRow'

const COLUMNS = 'n, id, state, reason, version, firstAt, versionAt, changedAt, changedSeq, etag'

/**
 * A public text.
 * @param withAnswer also its `answer`; without, it is null.
 * @throws {Problem} 404 · 410 withdrawn · 451 erased.
 */
export const findText = (db: Database, collection: 'articles' | 'captions', id: string, { withAnswer = true } = {}): TextRow => {
  const columns = withAnswer ? `${COLUMNS}, ${asBytes('answer', 'answer')}` : `${COLUMNS}, NULL AS answer`
  const row = statement(db, `SELECT ${columns} FROM texts WHERE collection = ? AND id = ?`).get(collection, id) as (Omit<TextRow, 'answer'> & { answer: Bytes | null }) | undefined
  if (!row) throw notFound()
  if (row.state !== 'public') throw goneProblem(row)
  // What it showed was erased, and the version without that is on its way.
  if (withAnswer && row.answer === null) throw goneProblem({ ...row, state: 'erased' })
  return { ...row, answer: row.answer && Buffer.from(row.answer) }
}
