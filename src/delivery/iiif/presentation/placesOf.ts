import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import { notFound } from '../../app/notFound'

export type IssueRow = { date: string; dateCertainty: string; id: string; name: string; publication: string }
export type PublicationRow = { id: string; name: string }
export type PageRow = { facsimile: string | null; id: string; issue: string; name: string | null; number: number | null; publication: string; texts: number }

const ISSUE = `
SELECT i.id, i.date, i.dateCertainty, i.publication, p.name FROM issues i JOIN publications p ON p.id = i.publication WHERE i.id = ? AND i.texts > 0`
const PAGE = 'SELECT id, issue, publication, number, name, facsimile, texts FROM pages'

/** @throws {Problem} 404 when nothing on it is public. */
export const findIssue = (db: Database, id: string): IssueRow => {
  const row = statement(db, ISSUE).get(id) as IssueRow | undefined
  if (!row) throw notFound()
  return row
}

/** @throws {Problem} 404 when nothing on it is public. */
export const findPage = (db: Database, id: string): PageRow => {
  const row = statement(db, `${PAGE} WHERE id = ? AND texts > 0`).get(id) as PageRow | undefined
  if (!row) throw notFound()
  return row
}

/** @throws {Problem} 404 when nothing of it is public. */
export const findPublication = (db: Database, id: string): PublicationRow => {
  const row = statement(db, 'SELECT id, name FROM publications WHERE id = ? AND texts > 0').get(id) as PublicationRow | undefined
  if (!row) throw notFound()
  return row
}

/** The public pages of an issue, in their order; those whose number nobody knows come last. */
export const pagesOf = (db: Database, issue: string): PageRow[] =>
  statement(db, `${PAGE} WHERE issue = ? AND texts > 0 ORDER BY number IS NULL, number, id`).all(issue) as PageRow[]
