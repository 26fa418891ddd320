import { Type } from 'typebox'

import { Day, Id, ImageSchema, Url } from '../app/schemas'

const nullable = (schema: ReturnType<typeof Type.String>) => Type.Union([schema, Type.Null()])

export const PhotoSchema = Type.Object({
  type: Type.Literal('photo'),
  id: Id,
  captionId: Type.String({ description: 'What `changes` call it.' }),
  caption: Type.String({ description: '图片说明' }),
  credit: nullable(Type.String()),
  image: Type.Union([ImageSchema, Type.Null()]),
  publication: Type.Object({ id: Id, name: Type.String(), url: Url }),
  issue: Type.Object({ id: Id, date: Day, dateCertainty: Type.String(), url: Url }),
  pages: Type.Array(Type.Object({ id: Id, number: Type.Union([Type.Number(), Type.Null()]), name: nullable(Type.String()), url: Url })),
  version: Type.Integer({ minimum: 1 }),
  snapshot: Type.String(),
  firstPublishedAt: Type.String({ format: 'date-time' }),
  publishedAt: Type.String({ format: 'date-time' }),
  links: Type.Object({ self: Url }),
}, { $id: 'Photo' })
