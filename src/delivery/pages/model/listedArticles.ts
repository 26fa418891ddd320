import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'

/** An article as lists have it. */
export type ListedArticle = {
  id: string
  /** 引题, where it stands above a headline. */
  kicker: string | null
  /** Its headline, else another of its headings. */
  headline: string | null
  byline: string | null
  /** Its first words; with …… where more follow in the same paragraph. */
  opening: string | null
  hasPhoto: boolean
}

/** And where it was printed. */
export type PlacedArticle = ListedArticle & {
  publication: string
  publicationName: string
  date: string
  dateCertainty: string
}

/** In characters. */
const LONGEST_OPENING = 90

// One character more tells whether the paragraph goes on.
const COLUMNS = `t.id, coalesce(t.headline, json_extract(t.answer, '$.subheadline'), json_extract(t.answer, '$.kicker')) AS headline,
  CASE WHEN t.headline IS NULL THEN NULL ELSE json_extract(t.answer, '$.kicker') END AS kicker, t.hasPhoto, json_extract(t.answer, '$.byline') AS byline,
  substr(coalesce(json_extract(t.answer, '$.body[0].text'), json_extract(t.answer, '$.photos[0].caption')), 1, ${LONGEST_OPENING + 1}) AS opening`

const PLACE = `t.publication, t.date, json_extract(t.answer, '$.publication.name') AS publicationName,
  json_extract(t.answer, '$.issue.dateCertainty') AS dateCertainty`

const PUBLIC = "t.collection = 'articles' AND t.state = 'public'"

/** As printed. Those that begin on a page come before those that only go on there, and before those of which no line is known. */
const ON_PAGE = 't.page IS NOT (SELECT number FROM pages g WHERE g.id = o.page), o.place IS NULL, o.place, t.n'

type Row<Kind> = Omit<Kind, 'hasPhoto'> & { hasPhoto: number }

const cut = (opening: string | null): string | null => {
  const characters = [...(opening ?? '')]
  return characters.length > LONGEST_OPENING ? `${characters.slice(0, LONGEST_OPENING).join('')}……` : opening
}

const listed = <Kind extends ListedArticle>(row: Row<Kind>): Kind => ({ ...row, opening: cut(row.opening), hasPhoto: row.hasPhoto === 1 }) as unknown as Kind

/** The public articles of a page, also those that only go on there. */
export const articlesOfPage = (db: Database, page: string): ListedArticle[] =>
  (statement(db, `SELECT ${COLUMNS} FROM textPages o JOIN texts t ON t.n = o.text WHERE o.page = ? AND ${PUBLIC} ORDER BY ${ON_PAGE}`)
    .all(page) as Row<ListedArticle>[]).map(listed)

/** Those of an issue, by the id of their page; one that goes on elsewhere is there twice. */
export const articlesOfIssue = (db: Database, issue: string): Map<string, ListedArticle[]> => {
  const found = new Map<string, ListedArticle[]>()
  const rows = statement(db, `SELECT o.page AS onPage, ${COLUMNS} FROM texts t JOIN textPages o ON o.text = t.n WHERE t.issue = ? AND ${PUBLIC} ORDER BY ${ON_PAGE}`)
    .all(issue) as (Row<ListedArticle> & { onPage: string })[]
  for (const { onPage, ...row } of rows) found.set(onPage, [...(found.get(onPage) ?? []), listed<ListedArticle>(row)])
  return found
}

/** The last that were approved for the first time, the newest first. */
export const newestArticles = (db: Database, limit: number): PlacedArticle[] =>
  (statement(db, `SELECT ${COLUMNS}, ${PLACE} FROM texts t WHERE ${PUBLIC} ORDER BY t.firstSeq DESC LIMIT ?`).all(limit) as Row<PlacedArticle>[]).map(listed)

/** null when it is not public now. */
export const placedArticle = (db: Database, id: string): PlacedArticle | null => {
  const row = statement(db, `SELECT ${COLUMNS}, ${PLACE} FROM texts t WHERE ${PUBLIC} AND t.id = ?`).get(id) as Row<PlacedArticle> | undefined
  return row ? listed(row) : null
}
