import type { Database } from 'libsql'
import { createHash } from 'node:crypto'
import { Type } from 'typebox'

import type { ArticleResource } from '../../publishing/articleResource'
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
import { withoutBody } from './withoutBody'

const CURRENT = "FROM texts WHERE collection = 'articles' AND id = ? AND state = 'public' AND answer IS NOT NULL"

/**
 * The found as JSON, without what has been withdrawn since the search thread has found it. That thread has made it, too: to read fifty
 * articles here would keep everybody else waiting. Only what has been corrected in between is read again.
 */
const items = (db: Database, hits: SearchAnswer['hits']): string[] => {
  const etagOf = statement(db, `SELECT etag ${CURRENT}`)
  const find = statement(db, `SELECT ${asBytes('answer')} ${CURRENT}`)
  return hits.flatMap(({ article, etag, id, ...hit }) => {
    const row = etagOf.get(id) as { etag: string } | undefined
    if (!row) return []
    const shown = row.etag === etag ? article : withoutBody(JSON.parse(longText((find.get(id) as { answer: Bytes }).answer)) as ArticleResource)
    return [`{"article":${shown},${JSON.stringify(hit).slice(1)}`]
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
    const rest = JSON.stringify({ facets, next, links: { next: nextLink(request.url, next) } })
    return reply.type('application/json; charset=utf-8').send(`{"total":${total},"items":[${items(context.readModel(), hits).join(',')}],${rest.slice(1)}`)
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
