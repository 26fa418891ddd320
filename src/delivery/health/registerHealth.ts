import { Type } from 'typebox'

import { problems, Url } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { lastPoint } from '../readModel/history'

const Answer = Type.Object({
  status: Type.Literal('ok'),
  seq: Type.Integer({ description: 'The last change that is in here: two deliveries that stand at the same give the same.' }),
  links: Type.Object({ articles: Url, changes: Url, docs: Url, openapi: Url, search: Url }),
})

/** `GET /api/v1`: whether there is something to be read, how far it goes, and where to begin. */
export const registerHealth = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1', {
    schema: {
      operationId: 'getState', summary: 'State', tags: ['changes'],
      description: 'Answers 200 when the texts can be read: for who watches over the server. And where to begin.',
      response: { 200: Answer, ...problems() },
    },
  }, (_request, reply) => {
    const { seq } = lastPoint(context.readModel())
    return reply.header('Cache-Control', 'no-store').send({
      status: 'ok',
      seq,
      links: { articles: '/api/v1/articles', changes: '/api/v1/changes', docs: '/docs', openapi: '/api/v1/openapi.json', search: '/api/v1/search' },
    })
  })
}
