import type { Database } from 'libsql'

import { publicationAddress } from '../../../publishing/articleAddresses'
import { statement } from '../../readModel/statement'
import { notFound } from '../../app/notFound'
import { publicationPath, yearPath } from '../../pages/addresses'
import { iiifAddress } from '../iiifAddress'
import { both, plain, printed } from './both'
import { navDate } from './navDate'
import { findPublication, type PublicationRow } from './placesOf'
import { PRESENTATION_CONTEXT } from './PRESENTATION_CONTEXT'
import type { Provider } from './providerOf'

const YEARS = `
SELECT substr(date, 1, 4) AS year, count(*) AS issues FROM issues WHERE publication = ? AND texts > 0 GROUP BY year ORDER BY year`
const ISSUES = `
SELECT id, date FROM issues WHERE publication = ? AND texts > 0 AND date >= ? AND date < ? ORDER BY date, id`

/** A newspaper as a collection of its years, each of which is one of issues: a hundred years are too much for one document. */
export const publicationCollection = (db: Database, base: string, { id, name }: PublicationRow, provider: Provider) => {
  const years = statement(db, YEARS).all(id) as { issues: number; year: string }[]
  return {
    '@context': PRESENTATION_CONTEXT,
    id: `${base}${iiifAddress.publication(id)}`,
    type: 'Collection',
    label: printed(name),
    provider,
    homepage: [{ id: `${base}${publicationPath(id)}`, type: 'Text', label: printed(name), format: 'text/html', language: ['zh'] }],
    seeAlso: [{ id: publicationAddress(base, id), type: 'Dataset', format: 'application/json' }],
    items: years.map(({ issues, year }) => ({
      id: `${base}${iiifAddress.year(id, year)}`, type: 'Collection', label: plain(year), summary: both(`${issues} 期`, `${issues} ${issues === 1 ? 'issue' : 'issues'}`),
    })),
  }
}

export type YearRow = PublicationRow & { issues: { date: string; id: string }[]; year: string }

/**
 * The public issues of a year.
 * @param year four digits.
 * @throws {Problem} 404 when there are none.
 */
export const findYear = (db: Database, id: string, year: string): YearRow => {
  const publication = findPublication(db, id)
  const issues = statement(db, ISSUES).all(id, `${year}-`, `${year}.`) as YearRow['issues']
  if (issues.length === 0) throw notFound()
  return { ...publication, issues, year }
}

/** One year of a newspaper: its public issues. */
export const yearCollection = (_db: Database, base: string, { id, issues, name, year }: YearRow, provider: Provider) => ({
  '@context': PRESENTATION_CONTEXT,
  id: `${base}${iiifAddress.year(id, year)}`,
  type: 'Collection',
  label: printed(`${name} ${year}`),
  provider,
  homepage: [{ id: `${base}${yearPath(id, year)}`, type: 'Text', label: printed(`${name} ${year}`), format: 'text/html', language: ['zh'] }],
  partOf: [{ id: `${base}${iiifAddress.publication(id)}`, type: 'Collection', label: printed(name) }],
  items: issues.map((issue) => ({
    id: `${base}${iiifAddress.manifest(issue.id)}`, type: 'Manifest', label: printed(`${name} ${issue.date}`), ...navDate(issue.date),
  })),
})
