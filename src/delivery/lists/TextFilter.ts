import { type Static, Type } from 'typebox'

import { PLACE_FILTERS } from './PLACE_FILTERS'

/** What narrows down a list of articles; the same for lists and exports. */
export const TextFilterSchema = {
  publication: PLACE_FILTERS.publication,
  issue: PLACE_FILTERS.issue,
  page: PLACE_FILTERS.page,
  pageNumber: Type.Optional(Type.Number({ description: '版次: articles that begin on a page of this number.' })),
  from: PLACE_FILTERS.from,
  to: PLACE_FILTERS.to,
  author: Type.Optional(Type.String({ description: 'The whole name.', maxLength: 200, minLength: 1 })),
  hasPhoto: Type.Optional(Type.Boolean()),
}

export type TextFilter = Static<Type.TObject<typeof TextFilterSchema>>

type Condition = { sql: string; values: (number | string)[] }

/** The filter as conditions on `texts` (called `t`). */
export const conditionsOf = ({ author, from, hasPhoto, issue, page, pageNumber, publication, to }: TextFilter): Condition[] => {
  const given: [value: boolean | number | string | undefined, sql: string][] = [
    [publication, 't.publication = ?'],
    [issue, 't.issue = ?'],
    [page, 't.n IN (SELECT p.text FROM textPages p WHERE p.page = ?)'],
    [pageNumber, 't.page = ?'],
    [from, 't.date >= ?'],
    [to, 't.date <= ?'],
    [author, 'EXISTS (SELECT 1 FROM textAuthors a WHERE a.name = ? AND a.text = t.n)'],
    [hasPhoto === undefined ? undefined : Number(hasPhoto), 't.hasPhoto = ?'],
  ]
  return given.flatMap(([value, sql]) => (value === undefined ? [] : [{ sql, values: [value as number | string] }]))
}
