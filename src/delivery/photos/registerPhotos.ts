import { Type } from 'typebox'

import { conditional } from '../app/conditional'
import { Cursor, Id, Limit, Next, problems, Url } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import { notFound } from '../app/notFound'
import { textRow } from '../articles/findText'
import { goneProblem } from '../articles/goneProblem'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { listTexts, TEXT_SORTS } from '../lists/listTexts'
import { sendList } from '../lists/sendList'
import { TextFilterSchema } from '../lists/TextFilter'
import { PhotoSchema } from './PhotoSchema'

const { author: _, hasPhoto: __, ...FILTERS } = TextFilterSchema

const ListQuery = Type.Object({
  ...FILTERS, sort: Type.Enum([...TEXT_SORTS], { default: '-first' }), limit: Limit, cursor: Cursor,
}, { additionalProperties: false })

const ListAnswer = Type.Object({
  items: Type.Array(Type.Ref('Photo')), next: Next, links: Type.Object({ next: Type.Union([Url, Type.Null()]) }),
})

/** Photos whose captions are approved. One with two captions is there twice in lists, and with its first at its own address. */
export const registerPhotos = (app: TypedApp, context: DeliveryContext): void => {
  app.addSchema(PhotoSchema)
  app.get('/api/v1/photos', {
    schema: {
      operationId: 'listPhotos', summary: 'Photos', tags: ['photos'],
      querystring: ListQuery, response: { 200: ListAnswer, ...problems(400) },
    },
  }, (request, reply) => {
    const db = context.readModel()
    if (conditional(request, reply, lastChange(db))) return reply
    const { next, rows } = listTexts(db, 'captions', request.query)
    return sendList(reply, request.url, rows.map(({ answer }) => answer), next)
  })

  app.get('/api/v1/photos/:id', {
    schema: {
      operationId: 'getPhoto', summary: 'A photo', tags: ['photos'],
      params: Type.Object({ id: Id }), response: { 200: Type.Ref('Photo'), ...problems(404, 410, 451) },
    },
  }, (request, reply) => {
    const db = context.readModel()
    const row = textRow(db, "WHERE photo = ? AND collection = 'captions' ORDER BY state = 'public' DESC, n", [request.params.id])
    if (!row) throw notFound()
    if (row.state !== 'public' || row.answer === null) throw goneProblem(row)
    if (conditional(request, reply, { etag: row.etag ?? '""', lastModified: row.changedAt })) return reply
    return reply.type('application/json; charset=utf-8').send(row.answer)
  })
}
