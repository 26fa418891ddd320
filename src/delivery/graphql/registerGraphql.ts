import type { FastifyReply, FastifyRequest } from 'fastify'
import { buildSchema, GraphQLError } from 'graphql'
import { createHandler, parseRequestParams, type Request, type Response } from 'graphql-http'

import { Type } from 'typebox'

import { conditional } from '../app/conditional'
import { problems } from '../app/schemas'
import type { TypedApp } from '../app/TypedApp'
import type { DeliveryContext } from '../DeliveryContext'
import { Problem } from '../Problem'
import { lastChange } from '../lists/lastChange'
import { limitComplexity } from './limitComplexity'
import { NoQuestion } from './NoQuestion'
import { parseQuestion } from './parseQuestion'
import { persistedQueries } from './persisted'
import { ROOT } from './resolvers'
import { TYPE_DEFS } from './TYPE_DEFS'

const FAULT = 'The server has failed at this; it is in its log. Try again later.'

/** Parameters by their hash, or as they were sent. @throws {NoQuestion} */
const readParams = () => {
  const persisted = persistedQueries()
  return async (request: Request<unknown, unknown>) => {
    const found = await persisted(request)
    if (found) return found
    try {
      return await parseRequestParams(request as never)
    } catch (error) {
      throw new NoQuestion((error as Error).message)
    }
  }
}

/** What is no fault of whoever asks is told without what it was. */
const told = (error: Error): Error => {
  if (error instanceof NoQuestion) return new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } })
  const cause = error instanceof GraphQLError ? error.originalError : error
  if (cause === undefined || cause instanceof GraphQLError) return error
  console.error('reissue: GraphQL:', cause)
  return new GraphQLError(FAULT, { extensions: { code: 'fault' } })
}

/** What is refused by its headers alone (a charset, a media type) has no words yet. */
const wordless = (status: number): Problem => new Problem(status, 'request', {
  zh: '这里收发的是 UTF-8 的 JSON：Content-Type: application/json，Accept: application/json 或 application/graphql-response+json。',
  en: 'This takes and gives JSON in UTF-8: Content-Type: application/json, Accept: application/json or application/graphql-response+json.',
})

/** Whatever a rule throws is told: it stopped at what the question asks. */
const refusedBy = (error: unknown): Response => [
  JSON.stringify({ errors: [error instanceof GraphQLError ? error : new GraphQLError('The question is too large or makes no sense.', { extensions: { code: 'BAD_REQUEST' } })] }),
  { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json; charset=utf-8' } },
]

const Answer = Type.Object({ data: Type.Optional(Type.Unknown()), errors: Type.Optional(Type.Array(Type.Unknown())) }, { additionalProperties: true })

/** `/api/v1/graphql`: the same documents, as GraphQL over HTTP. */
export const registerGraphql = (app: TypedApp, context: DeliveryContext): void => {
  const schema = buildSchema(TYPE_DEFS)
  const handle = createHandler({
    schema,
    rootValue: ROOT,
    context: () => ({ context, db: context.readModel() }),
    formatError: told,
    parse: parseQuestion,
    parseRequestParams: readParams() as never,
    validationRules: (_request, { variableValues }, specified) => [...specified, limitComplexity(variableValues)],
  })
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { body, headers, method, url } = request
    const [text, { headers: told, status }] = await handle({ body: () => body as Record<string, unknown>, context: {}, headers, method, raw: request.raw, url })
      .catch(refusedBy)
    if (text === null) throw wordless(status)
    return reply.code(status).headers(told ?? {}).send(text)
  }
  // A question that failed is asked again: also one that was only not known by its hash yet.
  const onSend = async (_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    if (typeof payload === 'string' && payload.includes('"errors"')) reply.removeHeader('ETag').removeHeader('Last-Modified').header('Cache-Control', 'no-store')
    return payload
  }
  const content = { 'application/json': { schema: Answer }, 'application/graphql-response+json': { schema: Answer } }
  const described = {
    tags: ['graphql'],
    response: {
      ...problems(406, 415),
      200: { description: 'As GraphQL over HTTP has it', content },
      400: { description: 'The question cannot be answered as it is; `errors` says why.', content: { ...content, 'application/problem+json': { schema: Type.Ref('Problem') } } },
    },
  }
  app.get('/api/v1/graphql', {
    config: { isSearch: true },
    onSend,
    schema: {
      ...described, operationId: 'queryByGet', summary: 'GraphQL by GET',
      description: 'With `query`, or with `extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}` for one that was sent before.',
      querystring: Type.Object({
        query: Type.Optional(Type.String()), operationName: Type.Optional(Type.String()),
        variables: Type.Optional(Type.String({ description: 'JSON' })), extensions: Type.Optional(Type.String({ description: 'JSON' })),
      }, { additionalProperties: false }),
    },
  }, (request, reply) => (conditional(request, reply, lastChange(context.readModel())) ? reply : answer(request, reply)))
  app.post('/api/v1/graphql', {
    config: { isSearch: true },
    schema: {
      ...described, operationId: 'queryByPost', summary: 'GraphQL by POST',
      body: Type.Object({
        query: Type.Optional(Type.String()), operationName: Type.Optional(Type.Union([Type.String(), Type.Null()])),
        variables: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])), extensions: Type.Optional(Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])),
      }, { additionalProperties: true }),
    },
  }, (request, reply) => {
    // While there is none it is said as everywhere.
    context.readModel()
    return answer(request, reply)
  })
}
