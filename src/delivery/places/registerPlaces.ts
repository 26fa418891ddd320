import { Type } from 'typebox'

import { conditional } from '../app/conditional'
import { pickFields } from '../app/pickFields'
import { Cursor, Id, Limit, Next, problems, Url } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import { notFound } from '../app/notFound'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { nextLink } from '../lists/nextLink'
import { PLACE_FILTERS } from '../lists/PLACE_FILTERS'
import { findPlace, listPlaces, type PlaceQuery } from './listPlaces'
import { PLACES, type PlaceName } from './PLACES'

const ONE = { publications: 'Publication', issues: 'Issue', pages: 'Page' } as const
const SORTS = { publications: 'name', issues: 'date', pages: 'date' } as const

const queryOf = (name: PlaceName) => Type.Object({
  ...Object.fromEntries(Object.keys(PLACES[name].filters).map((filter) => [filter, PLACE_FILTERS[filter as keyof typeof PLACE_FILTERS]])),
  sort: Type.Enum([SORTS[name], `-${SORTS[name]}`], { default: SORTS[name] }),
  limit: Limit,
  cursor: Cursor,
  fields: Type.Optional(Type.String({ description: 'Only these members, with commas.', maxLength: 500 })),
}, { additionalProperties: false })

const listOf = (name: PlaceName) => Type.Object({
  items: Type.Array(Type.Partial(PLACES[name].schema as never)),
  next: Next,
  links: Type.Object({ next: Type.Union([Url, Type.Null()]) }),
})

/** Newspapers, issues and pages, as far as something public stands on them. */
export const registerPlaces = (app: TypedApp, context: DeliveryContext): void => {
  for (const name of Object.keys(PLACES) as PlaceName[]) {
    const { answer, schema } = PLACES[name]
    app.addSchema(schema)
    app.get(`/api/v1/${name}`, {
      schema: {
        operationId: `list${ONE[name]}s`, summary: `${ONE[name]}s`, tags: [name],
        querystring: queryOf(name), response: { 200: listOf(name), ...problems(400) },
      },
    }, (request, reply) => {
      const db = context.readModel()
      if (conditional(request, reply, lastChange(db))) return reply
      const query = request.query as unknown as PlaceQuery & { fields?: string }
      const { next, rows } = listPlaces(db, name, query)
      const { fields } = query
      const items = rows.map((row) => (fields === undefined ? answer(row) : pickFields(answer(row), fields, Object.keys(schema.properties))))
      return { items, next, links: { next: nextLink(request.url, next) } }
    })

    app.get(`/api/v1/${name}/:id`, {
      schema: {
        operationId: `get${ONE[name]}`, summary: ONE[name], tags: [name],
        params: Type.Object({ id: Id }), response: { 200: Type.Ref(ONE[name]), ...problems(404) },
      },
    }, (request, reply) => {
      const db = context.readModel()
      const row = findPlace(db, name, request.params.id)
      if (!row) throw notFound()
      if (conditional(request, reply, lastChange(db))) return reply
      return answer(row)
    })
  }
}
