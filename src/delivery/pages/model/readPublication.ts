import type { Database } from 'libsql'

import { notFound } from '../../app/notFound'
import { hasAtMost, type IssueRow, issuesBetween, type PublicationRow, yearsOf } from './places'

/** So many issues stand on one page; from then on each year has its own. */
const MOST_ISSUES = 150

export type PublicationModel = {
  publication: PublicationRow
  /** The newest first. */
  years: string[]
  /** The year that was asked for, or the newest of many; null when all are shown. */
  year: string | null
  issues: IssueRow[]
}

/**
 * @param asked the year of the address; null for the publication itself.
 * @throws {Problem} 404 for a year without an issue.
 */
export const readPublication = (db: Database, publication: PublicationRow, asked: string | null): PublicationModel => {
  const years = yearsOf(db, publication.id)
  if (asked !== null && !years.includes(asked)) throw notFound()
  const year = asked ?? (hasAtMost(db, publication.id, MOST_ISSUES) ? null : (years[0] ?? null))
  return { publication, years, year, issues: issuesBetween(db, publication.id, year ?? '0', year === null ? '9999-99-99' : `${year}-99-99`) }
}
