import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'

import { conditional } from '../../app/conditional'
import { notFound } from '../../app/notFound'
import type { DeliveryContext } from '../../DeliveryContext'
import { lastChange } from '../../lists/lastChange'
import { visitOf } from '../Visit'
import { articlesIn, indexEntries, issuesIn } from './entries'

const XML = 'application/xml; charset=utf-8'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Searches lead to ever more searches, and the API is for programs that ask for it. */
const ROBOTS = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api/', 'Disallow: /search', '']

async function* document(root: string, entries: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n`
  yield* entries
  yield `</${root}>\n`
}

/** What search engines are told: every public article and issue, with the day of its last change. */
export const registerSitemap = (app: FastifyInstance, { readModel, ...site }: DeliveryContext): void => {
  app.get('/robots.txt', { schema: { hide: true } }, (request, reply) =>
    reply.type('text/plain; charset=utf-8').send([...ROBOTS, `Sitemap: ${visitOf(request, site).base}/sitemap.xml`, ''].join('\n')))

  app.get('/sitemap.xml', { schema: { hide: true } }, (request, reply) => {
    const db = readModel()
    if (conditional(request, reply, { ...lastChange(db), showsSettings: true })) return reply
    return reply.type(XML).send(Readable.from(document('sitemapindex', indexEntries(db, visitOf(request, site).base))))
  })

  app.get<{ Params: { file: string } }>('/sitemaps/:file', { schema: { hide: true } }, (request, reply) => {
    const db = readModel()
    const { base } = visitOf(request, site)
    const [, kind, number] = /^(articles|issues)-([1-9]\d{0,5})\.xml$/u.exec(request.params.file) ?? []
    const entries = kind === 'articles' ? articlesIn(db, base, Number(number)) : kind === 'issues' ? issuesIn(db, base, Number(number)) : null
    if (!entries) throw notFound()
    if (conditional(request, reply, { ...lastChange(db), showsSettings: true })) return reply
    return reply.type(XML).send(Readable.from(document('urlset', entries)))
  })
}
