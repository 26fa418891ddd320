import type { Database } from 'libsql'

import { articleResource, type VersionFacts } from '../../publishing/articleResource'
import type { ArticleDocument } from '../../publishing/PublicDocument'
import { Problem } from '../Problem'
import { asBytes, type Bytes, longText } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { findText } from './findText'
import { notFound } from '../app/notFound'
import { goneProblem, withheldProblem } from './goneProblem'
import { withheldVersions } from './withheldVersions'

/** Damage, of which the server's log tells (src/delivery/projector). */
const unavailable = (): Problem => new Problem(503, 'unavailable', {
  zh: '这个版本暂时取不到，编辑部已得到通知。', en: 'This version cannot be had just now; the editors are told.',
}, {}, { 'Retry-After': '3600' })

type VersionRow = { at: string; json: Bytes | null; snapshot: string | null }

export type FoundVersion = {
  /** The article as the API gives it, as JSON. */
  answer: () => string
  changedAt: string
  document: () => ArticleDocument
  etag: string
  facts: VersionFacts
}

/**
 * A version of a public article.
 * @throws {Problem} 404 · 410 when the article, or a caption that this version showed, was withdrawn · 451 when it, or what this version showed, was erased.
 */
export const findVersion = (db: Database, id: string, number: number): FoundVersion => {
  const { changedAt, firstAt, n, version } = findText(db, 'articles', id, { withAnswer: false })
  const row = statement(db, `SELECT at, snapshot, ${asBytes('json')} FROM versions WHERE text = ? AND number = ?`).get(n, number) as VersionRow | undefined
  if (!row) throw notFound()
  const { json, snapshot } = row
  if (json === null && snapshot !== null) throw unavailable()
  if (json === null || snapshot === null) throw goneProblem({ changedAt, reason: null, state: 'erased' })
  // The newest is asked for most, and never withheld.
  const withheld = number < version ? withheldVersions(db, n).get(number) : undefined
  if (withheld) throw withheldProblem(id, withheld)
  const facts = { version: number, snapshot, firstAt, versionAt: row.at, supersededBy: number === version ? null : version }
  const document = () => JSON.parse(longText(json)) as ArticleDocument
  return { answer: () => JSON.stringify(articleResource(document(), facts)), changedAt, document, etag: `"${snapshot}-${number}-${facts.supersededBy ?? ''}"`, facts }
}
