import { type TSchema, Type } from 'typebox'

import { issueAddress, pageAddress, publicationAddress } from '../../publishing/articleAddresses'
import { Day, Id, Url } from '../app/schemas'

const nullable = (schema: TSchema) => Type.Union([schema, Type.Null()])
const Texts = Type.Integer({ description: 'How many public articles and captions stand on it.' })
const PublicationRef = Type.Object({ id: Id, name: Type.String(), url: Url })
const IssueRef = Type.Object({ id: Id, date: Day, dateCertainty: Type.String(), url: Url })

export const PublicationSchema = Type.Object({
  type: Type.Literal('publication'), id: Id, name: Type.String(), texts: Texts,
  firstDate: nullable(Day), lastDate: nullable(Day),
  links: Type.Object({ self: Url, issues: Url, articles: Url, atom: Url, iiif: Url, html: Url }),
}, { $id: 'Publication', description: 'A newspaper, as far as something approved stands in it.' })

export const IssueSchema = Type.Object({
  type: Type.Literal('issue'), id: Id, date: Day,
  dateCertainty: Type.String({ description: '`printed`, `inferred` or `uncertain`.' }),
  publication: PublicationRef, texts: Texts,
  links: Type.Object({ self: Url, pages: Url, articles: Url, iiif: Url, html: Url }),
}, { $id: 'Issue', description: 'One day’s paper.' })

export const PageSchema = Type.Object({
  type: Type.Literal('page'), id: Id,
  number: nullable(Type.Number({ description: '版次' })), name: nullable(Type.String({ description: '版名' })),
  issue: IssueRef, publication: PublicationRef, texts: Texts,
  links: Type.Object({ self: Url, articles: Url, annotations: Url, html: Type.Union([Url, Type.Null()]) }),
}, { $id: 'Page', description: 'A printed page.' })

export type PlaceRow = Record<string, number | string | null>
export type PlaceName = 'issues' | 'pages' | 'publications'

type Kind = {
  /** Rows as `x`, with all that the answer needs. */
  from: string
  keys: readonly string[]
  schema: typeof IssueSchema | typeof PageSchema | typeof PublicationSchema
  answer: (row: PlaceRow) => Record<string, unknown>
  filters: Record<string, string>
}

const at = (address: (base: string, id: string) => string, id: PlaceRow[string] | undefined): string => address('', String(id))
const listed = (kind: string, by: string, id: PlaceRow[string] | undefined): string => `/api/v1/${kind}?${by}=${encodeURIComponent(String(id))}`
/** Its articles, as they stand in the paper. */
const printed = (by: string, id: PlaceRow[string] | undefined): string => `${listed('articles', by, id)}&sort=place`
const publicationRef = (row: PlaceRow) => ({ id: row.publication, name: row.publicationName, url: at(publicationAddress, row.publication) })
const html = (row: PlaceRow): string => `/p/${encodeURIComponent(String(row.publication))}/${row.date}`

/** What a list shows where: its rows, in which order, narrowed by what. The order never changes but with the thing itself. */
export const PLACES: Record<PlaceName, Kind> = {
  publications: {
    from: `(SELECT p.*, (SELECT min(date) FROM issues i WHERE i.publication = p.id) AS firstDate,
      (SELECT max(date) FROM issues i WHERE i.publication = p.id) AS lastDate FROM publications p) x`,
    keys: ['name', 'id'],
    filters: {},
    schema: PublicationSchema,
    answer: (row) => ({
      type: 'publication', id: row.id, name: row.name, texts: row.texts, firstDate: row.firstDate, lastDate: row.lastDate,
      links: {
        self: at(publicationAddress, row.id), issues: listed('issues', 'publication', row.id), articles: listed('articles', 'publication', row.id),
        atom: `/feeds/publications/${row.id}.atom`, iiif: `/iiif/3/publications/${row.id}/collection.json`, html: `/p/${encodeURIComponent(String(row.id))}`,
      },
    }),
  },
  issues: {
    from: '(SELECT i.*, p.name AS publicationName FROM issues i JOIN publications p ON p.id = i.publication) x',
    keys: ['date', 'id'],
    filters: { publication: 'x.publication = ?', from: 'x.date >= ?', to: 'x.date <= ?' },
    schema: IssueSchema,
    answer: (row) => ({
      type: 'issue', id: row.id, date: row.date, dateCertainty: row.dateCertainty, publication: publicationRef(row), texts: row.texts,
      links: {
        self: at(issueAddress, row.id), pages: listed('pages', 'issue', row.id), articles: printed('issue', row.id),
        iiif: `/iiif/3/issues/${row.id}/manifest.json`, html: html(row),
      },
    }),
  },
  pages: {
    from: `(SELECT g.id, g.issue, g.publication, g.number, g.name, g.texts, ifnull(g.number, 0) AS place, i.date, i.dateCertainty, p.name AS publicationName
      FROM pages g JOIN issues i ON i.id = g.issue JOIN publications p ON p.id = g.publication) x`,
    keys: ['date', 'issue', 'place', 'id'],
    filters: { publication: 'x.publication = ?', issue: 'x.issue = ?', from: 'x.date >= ?', to: 'x.date <= ?' },
    schema: PageSchema,
    answer: (row) => ({
      type: 'page', id: row.id, number: row.number, name: row.name,
      issue: { id: row.issue, date: row.date, dateCertainty: row.dateCertainty, url: at(issueAddress, row.issue) },
      publication: publicationRef(row), texts: row.texts,
      links: {
        self: at(pageAddress, row.id), articles: printed('page', row.id), annotations: `/iiif/3/pages/${row.id}/annotations.json`,
        html: row.number === null ? null : `${html(row)}/${row.number}`,
      },
    }),
  },
}
