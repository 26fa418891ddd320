import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'

/** Each of them only as far as something public stands on it. */
export type PublicationRow = { id: string; name: string }
export type IssueRow = { id: string; publication: string; date: string; dateCertainty: string }
export type PageRow = { id: string; number: number | null; name: string | null; facsimile: string | null }

const ISSUE = 'SELECT id, publication, date, dateCertainty FROM issues WHERE texts > 0'

export const allPublications = (db: Database): PublicationRow[] =>
  statement(db, 'SELECT id, name FROM publications WHERE texts > 0 ORDER BY name, id').all() as PublicationRow[]

export const findPublication = (db: Database, id: string): PublicationRow | null =>
  (statement(db, 'SELECT id, name FROM publications WHERE id = ? AND texts > 0').get(id) as PublicationRow | undefined) ?? null

/** The one that has this name; null when none has, or several have. */
export const publicationNamed = (db: Database, name: string): PublicationRow | null => {
  const [first, second] = statement(db, 'SELECT id, name FROM publications WHERE name = ? AND texts > 0 LIMIT 2').all(name) as PublicationRow[]
  return first && !second ? first : null
}

/** The issues of a day; more than one only where two were given the same date. */
export const issuesOfDay = (db: Database, publication: string, date: string): IssueRow[] =>
  statement(db, `${ISSUE} AND publication = ? AND date = ? ORDER BY id`).all(publication, date) as IssueRow[]

export const issueOfId = (db: Database, publication: string, id: string): IssueRow | null =>
  (statement(db, `${ISSUE} AND publication = ? AND id = ?`).get(publication, id) as IssueRow | undefined) ?? null

/** Both days included, the newest last. */
export const issuesBetween = (db: Database, publication: string, from: string, to: string): IssueRow[] =>
  statement(db, `${ISSUE} AND publication = ? AND date >= ? AND date <= ? ORDER BY date, id`).all(publication, from, to) as IssueRow[]

export const newestIssues = (db: Database, publication: string, limit: number): IssueRow[] =>
  statement(db, `${ISSUE} AND publication = ? ORDER BY date DESC, id LIMIT ?`).all(publication, limit) as IssueRow[]

/** The days of the issues before and after a day; null at the ends. */
export const daysBeside = (db: Database, publication: string, date: string): { previous: string | null; next: string | null } => {
  const day = (sql: string): string | null => (statement(db, sql).get(publication, date) as { date: string | null }).date
  return {
    previous: day('SELECT max(date) AS date FROM issues WHERE publication = ? AND date < ? AND texts > 0'),
    next: day('SELECT min(date) AS date FROM issues WHERE publication = ? AND date > ? AND texts > 0'),
  }
}

/** The years there are issues of, the newest first; each costs one look into the index. */
export const yearsOf = (db: Database, publication: string): string[] => {
  const years: string[] = []
  for (let before = '9999-99-99'; ;) {
    const { date } = statement(db, 'SELECT max(date) AS date FROM issues WHERE publication = ? AND date < ? AND texts > 0')
      .get(publication, before) as { date: string | null }
    if (date === null) return years
    years.push(date.slice(0, 4))
    before = date.slice(0, 4)
  }
}

/** Whether a publication has so few issues that one page can show them all. */
export const hasAtMost = (db: Database, publication: string, most: number): boolean =>
  (statement(db, 'SELECT id FROM issues WHERE publication = ? AND texts > 0 LIMIT ?').all(publication, most + 1)).length <= most

export const pagesOf = (db: Database, issue: string): PageRow[] =>
  statement(db, 'SELECT id, number, name, facsimile FROM pages WHERE issue = ? AND texts > 0 ORDER BY number IS NULL, number, name, id').all(issue) as PageRow[]
