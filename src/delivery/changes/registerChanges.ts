import { Type } from 'typebox'

import { CHANGE_KINDS } from '../../publishing/publicChange'
import { conditional } from '../app/conditional'
import { Id, problems, Url } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { changesSince } from './changesSince'

const ChangeSchema = Type.Object({
  seq: Type.Integer({ description: '1, 2, 3 … without gaps.' }),
  at: Type.String({ format: 'date-time' }),
  kind: Type.Enum([...CHANGE_KINDS], { description: '`created` and `corrected` make a version, `restored` shows the last one again; a text that is `withdrawn` or `erased` is taken out of every copy.' }),
  document: Type.Object({
    type: Type.Enum(['article', 'caption']), id: Id,
    photo: Type.Union([Id, Type.Null()], { description: 'Of a caption: its photo; null when it was erased.' }),
  }),
  publication: Type.Union([Id, Type.Null()], { description: 'The newspaper it stands in after it, or stood in last. Another one than before: the text has moved, and a copy of the newspaper it has left takes it out. Null when nobody can tell any more (it was erased).' }),
  version: Type.Integer({ description: 'The newest version after it.' }),
  links: Type.Object({ self: Type.Union([Url, Type.Null()]), version: Type.Union([Url, Type.Null()]) }),
}, { $id: 'Change' })

const Query = Type.Object({
  since: Type.String({ default: '0', description: '`next` of the last answer; at first `0`, or nothing.', maxLength: 400 }),
  limit: Type.Integer({ default: 100, maximum: 1000, minimum: 1 }),
  kind: Type.Optional(Type.Enum([...CHANGE_KINDS])),
  publication: Type.Optional(Type.Intersect([Id], { description: 'Changes of texts that stood in this newspaper then; all that comes after of a text that stood in it before, also in another one (`publication` of the change says in which); and all erasures.' })),
  type: Type.Optional(Type.Enum(['article', 'caption'])),
}, { additionalProperties: false })

const Answer = Type.Object({
  changes: Type.Array(Type.Ref('Change')),
  next: Type.String({ description: 'What to ask with the next time, also when there is nothing new.' }),
  hasMore: Type.Boolean({ description: 'Whether there are more already.' }),
})

/** `GET /api/v1/changes`: what mirrors follow. */
export const registerChanges = (app: TypedApp, context: DeliveryContext): void => {
  app.addSchema(ChangeSchema)
  app.get('/api/v1/changes', {
    schema: {
      operationId: 'listChanges', summary: 'What has changed', tags: ['changes'],
      description: 'Everything that readers have seen change, in order, none missed and none twice. A mirror asks with `next` again and again. A version that cannot be had just now is told of when it can. A cursor of another history (the archive was restored from a backup) is a 400 `cursor`: begin anew.',
      querystring: Query, response: { 200: Answer, ...problems(400) },
    },
  }, (request, reply) => {
    const db = context.readModel()
    if (conditional(request, reply, lastChange(db))) return reply
    return changesSince(db, request.query)
  })
}

