import { Type } from 'typebox'

import { conditional } from '../app/conditional'
import { pickFields } from '../app/pickFields'
import { ArticleSchema, Cursor, Limit, Next, problems, Url } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { lastChange } from '../lists/lastChange'
import { listTexts, TEXT_SORTS } from '../lists/listTexts'
import { sendList } from '../lists/sendList'
import { TextFilterSchema } from '../lists/TextFilter'
import { registerArticle } from './registerArticle'

const FIELDS = Object.keys(ArticleSchema.properties)

const ListQuery = Type.Object({
  ...TextFilterSchema,
  sort: Type.Enum([...TEXT_SORTS], {
    default: '-first',
    description: 'By the first approval (`first`), the last change (`changed`), the printed date, or as printed (`place`: by date, issue, page, and where on it the article begins); with `-` the other way round, the newest first. A harvest that misses nothing sorts by `first`.',
  }),
  limit: Limit,
  cursor: Cursor,
  fields: Type.Optional(Type.String({ description: 'Only these members, with commas.', examples: ['headline,issue'], maxLength: 500 })),
}, { additionalProperties: false })

const ListAnswer = Type.Object({
  items: Type.Array(Type.Partial(ArticleSchema, { description: 'Articles; only the members that were asked for.' })),
  next: Next,
  links: Type.Object({ next: Type.Union([Url, Type.Null()]) }),
})

/** `GET /api/v1/articles` and what is below it. */
export const registerArticles = (app: TypedApp, context: DeliveryContext): void => {
  app.get('/api/v1/articles', {
    schema: {
      operationId: 'listArticles', summary: 'Articles', tags: ['articles'],
      description: 'Approved articles with their text, in an order that stands still while things change.',
      querystring: ListQuery, response: { 200: ListAnswer, ...problems(400) },
    },
  }, (request, reply) => {
    const db = context.readModel()
    if (conditional(request, reply, lastChange(db))) return reply
    const { fields, ...asked } = request.query
    const { next, rows } = listTexts(db, 'articles', asked)
    const items = fields === undefined
      ? rows.map(({ answer }) => answer)
      : rows.map(({ answer }) => Buffer.from(JSON.stringify(pickFields(JSON.parse(answer.toString()) as Record<string, unknown>, fields, FIELDS))))
    return sendList(reply, request.url, items, next)
  })
  registerArticle(app, context)
}

