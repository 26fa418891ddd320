import type { Database } from 'libsql'
import { createHash } from 'node:crypto'
import { Type } from 'typebox'

import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import { problems } from '../app/schemas'
import { asBytes, type Bytes, longText } from '../readModel/longText'
import { statement } from '../readModel/statement'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { nextLink } from '../lists/nextLink'
import { UNNAMED_SITE } from '../UNNAMED_SITE'
import { openSearchDescription } from './openSearchDescription'
import type { SearchAnswer } from './SearchAnswer'
import { SearchQuery, SearchResult } from './SearchSchemas'

const ANSWER = `SELECT ${asBytes('answer')} FROM texts WHERE collection = 'articles' AND id = ? AND state = 'public' AND answer IS NOT NULL`

/** Without what has been withdrawn since the search thread has found it. */
const items = (db: Database, hits: SearchAnswer['hits']): unknown[] => {
  const find = statement(db, ANSWER)
  return hits.flatMap(({ headline, id, score, snippets }) => {
    const row = find.get(id) as { answer: Bytes } | undefined
    if (!row) return []
    const { body: _, ...article } = JSON.parse(longText(row.answer)) as Record<string, unknown>
    return [{ article, score, headline, snippets }]
  })
}

/** `GET /api/v1/search` and how browsers learn of it, `GET /opensearch.xml`. */
export const registerSearch = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/search', {
    config: { isSearch: true },
    schema: {
      operationId: 'search', summary: 'Full text search', tags: ['search'],
      description: 'Finds articles by their kicker, headline, subheadline, text, captions and authors.',
      querystring: SearchQuery, response: { 200: SearchResult, ...problems(400) },
    },
  }, async (request, reply) => {
    // What is found changes only when readers see a change, so nothing has to be searched to know that it has not.
    if (conditional(request, reply, lastChange(context.readModel()))) return reply
    const { pageNumber, ...asked } = request.query
    const { facets, hits, next, total } = await context.search.ask({ ...asked, ...(pageNumber === undefined ? {} : { page: pageNumber }) })
    const found = { total, items: items(context.readModel(), hits), facets, next, links: { next: nextLink(request.url, next) } }
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(found))
  })

  app.get('/opensearch.xml', {
    schema: {
      operationId: 'openSearchDescription', summary: 'OpenSearch description', tags: ['search'],
      description: 'How browsers and feed readers search here (OpenSearch 1.1).',
      response: { 200: { description: 'The description.', content: { 'application/opensearchdescription+xml': { schema: Type.String() } } }, ...problems() },
    },
  }, (request, reply) => {
    const xml = openSearchDescription(baseOf(request, context), context.siteName || UNNAMED_SITE.zh)
    if (conditional(request, reply, { etag: `"${createHash('sha256').update(xml).digest('hex').slice(0, 32)}"` })) return reply
    return reply.type('application/opensearchdescription+xml; charset=utf-8').send(xml)
  })
}
