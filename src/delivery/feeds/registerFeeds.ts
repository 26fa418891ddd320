import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from 'libsql'
import { type Static, Type } from 'typebox'

import { atomFeed } from '../../publishing/atomFeed'
import type { FeedContent, FeedEntry } from '../../publishing/FeedContent'
import { jsonFeed } from '../../publishing/jsonFeed'
import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import { problems } from '../app/schemas'
import { statement } from '../readModel/statement'
import type { TypedApp } from '../app/TypedApp'
import { notFound } from '../app/notFound'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { TextFilterSchema } from '../lists/TextFilter'
import { publicationPath, searchPath } from '../pages/addresses'
import { MOST_Q } from '../search/MOST_Q'
import { UNNAMED_SITE } from '../UNNAMED_SITE'
import { entriesOf, newestEntries, tombstones } from './feedEntries'
import { FEED } from './FEED'

const FORMATS = {
  atom: { write: atomFeed, contentType: 'application/atom+xml; charset=utf-8', name: 'Atom (RFC 4287, tombstones by RFC 6721)' },
  json: { write: jsonFeed, contentType: 'application/feed+json; charset=utf-8', name: 'JSON Feed 1.1' },
} as const

type Format = keyof typeof FORMATS

const isFormat = (suffix: string): suffix is Format => Object.hasOwn(FORMATS, suffix)

const SearchQuery = Type.Object({
  q: Type.String({ description: 'As in `/api/v1/search`.', maxLength: MOST_Q, minLength: 1 }),
  publication: TextFilterSchema.publication,
  author: TextFilterSchema.author,
  from: TextFilterSchema.from,
  to: TextFilterSchema.to,
}, { additionalProperties: false })

const SCHEMAS = {
  atom: Type.String(),
  json: Type.Object({ version: Type.String(), title: Type.String(), items: Type.Array(Type.Object({ id: Type.String() }, { additionalProperties: true })) }, {
    additionalProperties: true, description: 'JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/',
  }),
} as const

const answer = (format: Format) => ({
  200: { description: `${FORMATS[format].name}: the newest ${FEED.entries}, with their full text.`, content: { [FORMATS[format].contentType.split(';')[0] as string]: { schema: SCHEMAS[format] } } },
})

type Given = { db: Database; entries: FeedEntry[]; home: string; path: string; publication: string | null; title: string }

/** @param home the page where people read the same. @param path of the feed, without its suffix; with the search that it is of. */
const contentOf = (base: string, { db, entries, home, path, publication, title }: Given): FeedContent => {
  const [place = '', query] = path.split('?', 2)
  const address = (format: Format): string => `${base}${place}.${format}${query ? `?${query}` : ''}`
  const gone = tombstones(db, publication, new Date())
  const times = [...entries.map(({ changedAt }) => changedAt), ...gone.map(({ at }) => at)].sort()
  return {
    base, entries, title, tombstones: gone,
    addresses: { atom: address('atom'), home: `${base}${home}`, json: address('json') },
    // Atom wants a time also of a feed in which nothing ever was.
    updatedAt: times.at(-1) ?? lastChange(db).lastModified ?? new Date(0).toISOString(),
  }
}

const nameOf = (db: Database, publication: string): string => {
  const row = statement(db, 'SELECT name FROM publications WHERE id = ? AND texts > 0').get(publication) as { name: string } | undefined
  if (!row) throw notFound()
  return row.name
}

/** Feeds of everything, of each newspaper, and of any search; in Atom and JSON Feed. */
export const registerFeeds = (app: TypedApp, context: DeliveryContext): void => {
  const siteName = context.siteName || UNNAMED_SITE.zh
  const send = (reply: FastifyReply, request: FastifyRequest, format: Format, given: Given): FastifyReply =>
    reply.type(FORMATS[format].contentType).send(FORMATS[format].write(contentOf(baseOf(request, context), given)))

  for (const format of ['atom', 'json'] as const) {
    app.get(`/feeds/articles.${format}`, {
      schema: { operationId: `${format}Feed`, summary: `What is new (${format})`, tags: ['feeds'], description: `${FORMATS[format].name}. Withdrawn articles are told of for ${FEED.tombstoneDays} days.`, response: { ...answer(format), ...problems() } },
    }, (request, reply) => {
      const db = context.readModel()
      if (conditional(request, reply, { ...lastChange(db), showsSettings: true })) return reply
      return send(reply, request, format, { db, entries: newestEntries(db, null), home: '/', path: '/feeds/articles', publication: null, title: siteName })
    })

    app.get(`/feeds/search.${format}`, {
      config: { isSearch: true },
      schema: { operationId: `${format}SearchFeed`, summary: `What is found (${format})`, tags: ['feeds'], description: `${FORMATS[format].name} of a search, the newest papers first.`, querystring: SearchQuery, response: { ...answer(format), ...problems(400) } },
    }, async (request, reply) => {
      const db = context.readModel()
      if (conditional(request, reply, { ...lastChange(db), showsSettings: true })) return reply
      const asked: Static<typeof SearchQuery> = request.query
      const { hits } = await context.search.ask({ ...asked, facets: false, limit: FEED.entries, sort: '-date' })
      const [home, path] = [searchPath({ ...asked, sort: '-date' }), `/feeds/search?${new URLSearchParams(asked as Record<string, string>).toString()}`]
      // Asked for anew: a rebuilt read model may have taken its place while the search was made.
      const now = context.readModel()
      return send(reply, request, format, { db: now, entries: entriesOf(now, hits.map(({ id }) => id)), home, path, publication: asked.publication ?? null, title: `${siteName}: ${asked.q}` })
    })
  }

  app.get('/feeds/publications/:file', {
    schema: {
      operationId: 'publicationFeed', summary: 'What is new in a newspaper', tags: ['feeds'],
      description: '`ID.atom` or `ID.json`. Withdrawn articles are told of as in the feed of everything.',
      params: Type.Object({ file: Type.String({ description: 'The publication’s id, with `.atom` or `.json`.', maxLength: 80, minLength: 1 }) }),
      response: { 200: { description: 'The newest, with their full text.', content: { ...answer('atom')[200].content, ...answer('json')[200].content } }, ...problems(404) },
    },
  }, (request, reply) => {
    const { file } = request.params
    const at = file.lastIndexOf('.')
    const [publication, suffix] = [file.slice(0, at), file.slice(at + 1)]
    if (at < 1 || !isFormat(suffix)) throw notFound()
    const db = context.readModel()
    const title = nameOf(db, publication)
    if (conditional(request, reply, { ...lastChange(db), showsSettings: true })) return reply
    return send(reply, request, suffix, { db, entries: newestEntries(db, publication), home: publicationPath(publication), path: `/feeds/publications/${encodeURIComponent(publication)}`, publication, title })
  })
}
