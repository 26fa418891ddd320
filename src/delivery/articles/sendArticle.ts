import type { FastifyReply, FastifyRequest } from 'fastify'

import { answerInFormat, type ArticleFormat, etagInFormat } from '../app/articleFormats'
import { baseOf } from '../app/baseOf'
import { conditional } from '../app/conditional'
import type { DeliveryContext } from '../DeliveryContext'
import type { FoundVersion } from './findVersion'

/** Sends an article in the format that was asked for, or says that it has not changed. */
export const sendArticle = (context: DeliveryContext, request: FastifyRequest, reply: FastifyReply, format: ArticleFormat, article: FoundVersion): FastifyReply => {
  reply.header('Vary', 'Accept')
  if (conditional(request, reply, { etag: etagInFormat(article.etag, format), lastModified: article.changedAt, showsSettings: format.serialise !== null })) return reply
  const { body, contentType } = answerInFormat(format, article, baseOf(request, context))
  return reply.type(contentType).send(body)
}
