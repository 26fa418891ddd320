import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

import { Type } from 'typebox'

import { conditional } from '../app/conditional'
import { cursorAfter } from '../app/cursor'
import { Id, problems } from '../app/schemas'
import { statement } from '../readModel/statement'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { changesCursor } from '../changes/changesCursor'
import { lastChange } from '../lists/lastChange'
import { listTexts } from '../lists/listTexts'
import { type TextFilter, TextFilterSchema } from '../lists/TextFilter'
import { Problem } from '../Problem'

/** Read at once: readers wait that long, so it is short. */
const AT_ONCE = 40
const NEWLINE = Buffer.from('\n')

const Query = Type.Object({
  ...TextFilterSchema,
  after: Type.Optional(Type.Intersect([Id], { description: 'Goes on after this article: the last whole line of an export that broke off.' })),
}, { additionalProperties: false })

/** Where an export goes on, as a cursor of the list it is. */
const cursorOf = (context: DeliveryContext, after: string | undefined): string | undefined => {
  if (after === undefined) return undefined
  const db = context.readModel()
  const row = statement(db, "SELECT firstSeq FROM texts WHERE collection = 'articles' AND id = ?").get(after) as { firstSeq: number } | undefined
  if (row) return cursorAfter(db, 'first', [row.firstSeq])
  throw new Problem(400, 'parameter', {
    zh: '没有公开过 after 所说的稿件；请用上次导出的最后一行的 id。', en: 'There was never such an article as “after” names; use the id of the last line you have.',
  }, { parameter: 'after' })
}

const linesOf = async function* (context: DeliveryContext, filter: TextFilter, from: string | undefined): AsyncGenerator<Buffer> {
  let cursor = from
  do {
    const { next, rows } = listTexts(context.readModel(), 'articles', { ...filter, limit: AT_ONCE, sort: 'first', ...(cursor === undefined ? {} : { cursor }) })
    if (rows.length > 0) yield Buffer.concat(rows.flatMap(({ answer }) => [answer, NEWLINE]))
    cursor = next ?? undefined
    await new Promise(setImmediate)
  } while (cursor !== undefined)
}

/** `GET /api/v1/export.jsonl.gz`: all that a filter finds, as one file. */
export const registerExport = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/export.jsonl.gz', {
    schema: {
      operationId: 'exportArticles', summary: 'Everything as one file', tags: ['articles'],
      description: 'Articles as JSON Lines, gzipped, in the order of their first approval. One that broke off goes on with `after`; what is appended to the first part is one file again. What changes meanwhile is told by `changes`, from where the header `Link` (rel `next`) says.',
      querystring: Query,
      response: { 200: { description: 'JSON Lines, gzipped', content: { 'application/gzip': { schema: Type.String({ format: 'binary' }) } } }, ...problems(400) },
    },
  }, (request, reply) => {
    const { after, ...filter } = request.query
    const cursor = cursorOf(context, after)
    const db = context.readModel()
    if (conditional(request, reply, lastChange(db))) return reply
    const gzip = createGzip({ level: 5 })
    const lines = Readable.from(linesOf(context, filter, cursor))
    lines.on('error', (error) => gzip.destroy(error))
    gzip.on('close', () => lines.destroy())
    return reply
      .header('Link', `</api/v1/changes?since=${changesCursor(db)}${filter.publication === undefined ? '' : `&publication=${encodeURIComponent(filter.publication)}`}>; rel="next"`)
      .header('Content-Disposition', 'attachment; filename="articles.jsonl.gz"')
      .type('application/gzip')
      .send(lines.pipe(gzip))
  })
}
